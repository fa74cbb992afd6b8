// One level of feeling, -2 to +2, on a ruler. Not set is not neutral: an unset level has no point on the curve.
import { X } from 'lucide-react'
import { formatNumber } from '../../../core/scene/format.ts'
import { useSession } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './LevelRow.module.css'
import { Row } from './Row.tsx'

interface LevelRowProps {
  readonly label: string
  /** Whose level it is: spoken with the ruler. */
  readonly of: string
  readonly locale: string
  readonly value: number | undefined
  /** null takes the level away. */
  readonly onChange: (value: number | null) => void
}

export function LevelRow({ label, of, locale, value, onChange }: LevelRowProps) {
  const { undo } = useSession()
  const spoken = value === undefined ? 'not set' : signed(value, locale)
  return (
    <Row label={label}>
      {(control) => (
        <>
          <input
            {...control}
            type="range"
            className={styles.ruler}
            data-set={value !== undefined}
            min={-2}
            max={2}
            step={0.1}
            value={value ?? 0}
            aria-label={`${label}, ${of}`}
            aria-valuetext={spoken}
            // One drag along the ruler is one step of undo.
            onPointerDown={() => undo.stopCapturing()}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          <output className={styles.level}>{value === undefined ? '–' : signed(value, locale)}</output>
          <IconButton
            size="sm"
            label={`Take ${label.toLowerCase()} away, ${of}`}
            icon={<X size={12} />}
            disabled={value === undefined}
            onClick={() => onChange(null)}
          />
        </>
      )}
    </Row>
  )
}

const signed = (value: number, locale: string): string => `${value > 0 ? '+' : ''}${formatNumber(value, locale)}`
