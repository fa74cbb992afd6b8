// Headers of a map that is too small for its own letters: what the level of detail keeps, in letters of one size on the screen
// however far away the map is. Knows what a header shows; what it does is the header's.
import { positionOf } from '../../core/feedback/metric.ts'
import type { Lane, Stage, Step } from '../../core/model/map.ts'
import { levelColour } from '../../core/scene/emotions.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import { isTold, scoreText } from '../../core/scene/stepScore.ts'
import { useStepScore } from '../feedback/scores.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import styles from './OverviewHeaders.module.css'
import { useDetail } from './useDetail.ts'

export const StageOverview = ({ stage }: { readonly stage: Stage }) => (
  <span className={styles.stage} data-testid="from-afar" aria-hidden="true">
    <span className={styles.name} dir="auto">
      {stage.title}
    </span>
  </span>
)

interface StepOverviewProps {
  readonly step: Step
  readonly locale: string
}

/** Its name and score; from afar the score's bar alone. */
export function StepOverview({ step, locale }: StepOverviewProps) {
  const detail = useDetail()
  const score = useStepScore(step)
  const told = score && isTold(score) ? score : null
  return (
    <span className={styles.step} data-testid="from-afar" data-assumed={score === undefined} aria-hidden="true">
      {detail === 'names' && (
        <span className={styles.name} dir="auto">
          {step.title}
        </span>
      )}
      {told && (
        <span className={styles.score}>
          {detail === 'names' && <b>{scoreText(told, locale)}</b>}
          <Bar position={positionOf(told.metric, told.method, told.score)} />
        </span>
      )}
    </span>
  )
}

/** `position`: 0 to 100. */
const Bar = ({ position }: { readonly position: number }) => (
  <span className={styles.bar} data-testid="score-bar">
    <span style={{ width: `${position}%`, background: `var(--${levelColour(position / 25 - 2)})` }} />
  </span>
)

/** From afar lanes have no names. */
export function LaneOverview({ lane }: { readonly lane: Lane }) {
  if (useDetail() === 'marks') return null
  return (
    <span className={styles.lane} data-testid="from-afar" aria-hidden="true">
      <PathIcon d={laneDrawings[lane.kind].icon} sizePx={12} />
      <span className={styles.name} dir="auto">
        {lane.title}
      </span>
    </span>
  )
}
