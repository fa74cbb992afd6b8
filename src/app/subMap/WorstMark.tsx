// The worst of a linked map as one small sign: the lowest level in its colour, else the shape of the severest pain point.
import { levelColour } from '../../core/scene/emotions.ts'
import type { WorstOfMap } from '../../core/wire/routes.ts'
import { SeverityMark } from '../panels/SeverityMark.tsx'
import styles from './WorstMark.module.css'
import { signed } from './worstWords.ts'

interface WorstMarkProps {
  readonly worst: WorstOfMap
  readonly locale: string
}

/** Decoration: words beside it say the same, and where. */
export function WorstMark({ worst: { experience, pain }, locale }: WorstMarkProps) {
  if (experience) {
    const colour = levelColour(experience.level)
    const style = { color: `var(--${colour})` }
    return (
      <span className={styles.level} style={style} data-assumed={experience.source === 'assumed'} aria-hidden>
        <b>{signed(experience.level, locale)}</b>
      </span>
    )
  }
  return pain && <SeverityMark severity={pain.severity} />
}
