// How a persona is told from the others: a colour and a line, with the curve that comes of them.
import { useState } from 'react'
import type { Persona } from '../../../core/model/map.ts'
import { personaDash } from '../../../core/scene/personas.ts'
import { recentFirst, remember } from '../../recent.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { choices, colourLabels, lineLabels } from '../labels.ts'
import styles from './LookField.module.css'

interface LookFieldProps {
  readonly persona: Persona
  readonly onChange: (look: Partial<Pick<Persona, 'colour' | 'line'>>) => void
}

export function LookField({ persona, onChange }: LookFieldProps) {
  // Where they stand as long as the page is open.
  const [{ recent, others }] = useState(() => recentFirst('colours', choices(colourLabels), (colour) => colour))
  const handleColour = (colour: Persona['colour']): void => {
    remember('colours', colour)
    onChange({ colour })
  }
  return (
    <div className={styles.look}>
      <fieldset className={styles.colours}>
        <legend className={styles.label}>Colour</legend>
        {[...recent, ...others].map((colour, at) => (
          <label
            key={colour}
            className={styles.colour}
            title={colourLabels[colour]}
            data-after-recent={at > 0 && at === recent.length}
          >
            <input
              type="radio"
              name={`colour-${persona.id}`}
              className={styles.input}
              aria-label={colourLabels[colour]}
              checked={colour === persona.colour}
              onChange={() => handleColour(colour)}
            />
            <span className={styles.swatch} style={{ background: `var(--persona-${colour})` }} />
          </label>
        ))}
      </fieldset>
      <div className={styles.line}>
        <span className={styles.label} aria-hidden="true">
          Line
        </span>
        <Segmented
          label="Line"
          value={persona.line}
          options={choices(lineLabels).map((line) => ({
            value: line,
            label: lineLabels[line],
            icon: <Sample d="M2 5h20" line={line} colour={persona.colour} widthPx={24} heightPx={10} />,
          }))}
          onChange={(line) => onChange({ line })}
        />
      </div>
      <Sample d={CURVE} line={persona.line} colour={persona.colour} widthPx={200} heightPx={40} />
    </div>
  )
}

const CURVE = 'M4 12c24 0 24 22 48 22s24-28 48-28 24 14 48 14 24-12 48-12'

interface SampleProps extends Pick<Persona, 'line' | 'colour'> {
  readonly d: string
  readonly widthPx: number
  readonly heightPx: number
}

const WIDTH_PX = 2.5

/** Decoration: the words beside it say the same. */
function Sample({ d, line, colour, widthPx, heightPx }: SampleProps) {
  return (
    <svg width={widthPx} height={heightPx} aria-hidden="true" className={styles.sample}>
      <path
        d={d}
        fill="none"
        stroke={`var(--persona-${colour})`}
        strokeWidth={WIDTH_PX}
        strokeLinecap="round"
        strokeDasharray={personaDash(line, WIDTH_PX)?.join(' ')}
      />
    </svg>
  )
}
