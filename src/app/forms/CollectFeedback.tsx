// On the header of a step that nobody responded to: the way to its form. In the header's lowest line, as wide as what else stands
// there lets it.
import { QrCode } from 'lucide-react'
import type { Column } from '../../core/scene/placement.ts'
import { subMapPlace } from '../../core/scene/stepFoot.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import { useStepScore } from '../feedback/scores.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useUi } from '../uiStore.ts'
import styles from './CollectFeedback.module.css'

const WORDS_PX = 112

export function CollectFeedback({ column: { step, width } }: { readonly column: Column }) {
  const { measure } = useLayout().context
  // What leads to a sub-map stands there.
  if (useStepScore(step) || step.subMap) return null
  const { x, y, width: roomPx, height } = subMapPlace(step, { width, measure })
  const button = (
    <button
      type="button"
      className={styles.collect}
      style={{ left: x - 4, top: y - 5, height: height + 10 }}
      tabIndex={-1}
      aria-label={`Collect feedback on ${step.title || 'this step'}`}
      onClick={() => useUi.setState({ asking: step.id })}
    >
      <QrCode size={13} aria-hidden />
      {roomPx >= WORDS_PX && 'Collect feedback'}
    </button>
  )
  return roomPx >= WORDS_PX ? button : <Tooltip label="Collect feedback">{button}</Tooltip>
}
