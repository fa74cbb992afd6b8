// Whose responses the scores on the canvas are of, at the corner of the grid; a press changes it. One's own: nobody else's scores
// change with it.
import { useStore } from '@xyflow/react'
import { ChevronDown } from 'lucide-react'
import { useLayout } from '../canvas/mapLayout.ts'
import { useSession } from '../session/hooks.ts'
import { Popover } from '../ui/Popover.tsx'
import styles from './FeedbackFrom.module.css'
import { FeedbackFromFields } from './FeedbackFromFields.tsx'
import { isNarrowed, useFeedbackFilter } from './feedbackFilter.ts'
import { fromLines } from './fromWords.ts'
import { useScores } from './scores.ts'

/** Between it and the first column. */
const MARGIN_PX = 16

export function FeedbackFromBlock() {
  const { mapId } = useSession()
  const from = useFeedbackFilter()
  const hasScores = useScores(({ bySteps }) => bySteps.size > 0)
  const zoom = useStore(({ transform }) => transform[2])
  const { headerPx } = useLayout().context
  if (!hasScores) return null
  return (
    <div className={styles.block} data-on={isNarrowed(from)} style={{ maxWidth: headerPx * zoom - MARGIN_PX }}>
      <Popover
        label="Feedback from"
        trigger={
          <button type="button" className={styles.button}>
            <small>Feedback from</small>
            {fromLines(from).map((line) => (
              <span key={line} title={line}>
                <span>{line}</span>
                <ChevronDown size={12} aria-hidden />
              </span>
            ))}
          </button>
        }
      >
        <FeedbackFromFields key={mapId} />
      </Popover>
    </div>
  )
}
