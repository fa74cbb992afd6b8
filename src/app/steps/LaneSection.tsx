// One lane on a step's page: its cards in their order, and the + that adds one there. A card that a finger carries comes down
// between two others, of this lane or another.
import { Plus } from 'lucide-react'
import type { StepId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { Lane } from '../../core/model/map.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { addCardIn } from '../canvas/edits.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { useCarried } from './carry.ts'
import { HereCard } from './HereCard.tsx'
import styles from './LaneSection.module.css'

interface LaneSectionProps {
  readonly lane: Lane
  readonly boxes: readonly CardBox[]
  readonly stepId: StepId
  readonly layout: Layout
}

export function LaneSection({ lane, boxes, stepId, layout }: LaneSectionProps) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const noun = laneKinds[lane.kind].card
  const title = lane.title || laneKinds[lane.kind].label
  const landing = useCarried(({ drop }) => (drop?.laneId === lane.id ? drop : null))
  if (!mayEdit && boxes.length === 0) return null
  return (
    <section className={styles.lane} aria-label={title} data-lane={lane.id} data-target={landing !== null}>
      <div className={styles.head}>
        <PathIcon d={laneDrawings[lane.kind].icon} sizePx={15} />
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        {mayEdit && (
          <button
            type="button"
            className={styles.add}
            aria-label={`Add ${noun.toLowerCase()}`}
            onClick={() => addCardIn(session, { stepId, laneId: lane.id })}
          >
            <Plus size={18} />
          </button>
        )}
      </div>
      {landing?.after === null && <hr className={styles.marker} />}
      {boxes.map((box) => (
        <div key={box.card.id} className={styles.slot}>
          <HereCard box={box} stepId={stepId} layout={layout} />
          {landing?.after === box.card.id && <hr className={styles.marker} />}
        </div>
      ))}
    </section>
  )
}
