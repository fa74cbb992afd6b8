// The + at the edges of headers: steps before and after a step, stages between two, lanes above and below a lane.
// They appear where the pointer is; by key and in words the same stands in the menus (menuOf.ts).
import { Plus } from 'lucide-react'
import type { ComponentProps } from 'react'
import { LANE_KINDS, laneKinds } from '../../core/model/lanes.ts'
import type { Column, LaneBand, StageBand } from '../../core/scene/placement.ts'
import { CollectFeedback } from '../forms/CollectFeedback.tsx'
import { useSession } from '../session/hooks.ts'
import { Menu } from '../ui/Menu.tsx'
import styles from './AddButton.module.css'
import { AddButton } from './AddButton.tsx'
import { addLaneAfter, addStageAfter, addStepAfter } from './edits.ts'
import { useLayout } from './mapLayout.ts'

const MIDDLE = { top: '50%', marginTop: -12 }

/** Between two steps of a stage one + is enough; the first one's lies inside and below the words, since lane names begin where it does. */
export function StepEdges({ column }: { readonly column: Column }) {
  const { step, stageId } = column
  const session = useSession()
  const { stages } = useLayout()
  const isFirst = stages.find(({ stage }) => stage.id === stageId)?.stage.steps[0]?.id === step.id
  const name = step.title || 'this one'
  return (
    <>
      {isFirst && (
        <AddButton
          edge
          label={`Add a step before ${name}`}
          style={{ left: -4, bottom: -12 }}
          onClick={() => addStepAfter(session, { stageId, after: null })}
        />
      )}
      <AddButton
        edge
        label={`Add a step after ${name}`}
        style={{ right: -16, ...MIDDLE }}
        onClick={() => addStepAfter(session, { stageId, after: step.id })}
      />
      <CollectFeedback column={column} />
    </>
  )
}

/** Behind the last stage stands a button of its own. */
export function StageEdges({ band: { stage } }: { readonly band: StageBand }) {
  const session = useSession()
  const { stages } = useLayout()
  const at = stages.findIndex((each) => each.stage.id === stage.id)
  const name = stage.title || 'this one'
  return (
    at < stages.length - 1 && (
      <AddButton
        edge
        label={`Add a stage after ${name}`}
        style={{ right: -20, top: 3 }}
        onClick={() => addStageAfter(session, stage.id)}
      />
    )
  )
}

/** Below the last lane stands a button of its own. */
export function LaneEdges({ band: { lane } }: { readonly band: LaneBand }) {
  const session = useSession()
  const { lanes } = useLayout()
  const at = lanes.findIndex((each) => each.lane.id === lane.id)
  const name = lane.title || 'this one'
  const entries = (after: typeof lane.id | null) =>
    LANE_KINDS.map((kind) => ({
      kind: 'action' as const,
      label: laneKinds[kind].label,
      onSelect: () => addLaneAfter(session, { kind, after }),
    }))
  return (
    <>
      {at === 0 && (
        <Menu
          align="start"
          trigger={<Edge label={`Add a lane above ${name}`} style={{ top: -8 }} />}
          entries={entries(null)}
        />
      )}
      {at < lanes.length - 1 && (
        <Menu
          align="start"
          trigger={<Edge label={`Add a lane below ${name}`} style={{ bottom: -12 }} />}
          entries={entries(lane.id)}
        />
      )}
    </>
  )
}

interface EdgeProps extends ComponentProps<'button'> {
  readonly label: string
}

/** Opens a list of kinds, so that it is pressed as buttons of menus are. */
const Edge = ({ label, style, ...rest }: EdgeProps) => (
  <button
    type="button"
    className={styles.add}
    tabIndex={-1}
    aria-label={label}
    title={label}
    data-edge
    style={{ right: 6, ...style }}
    {...rest}
  >
    <Plus size={12} />
  </button>
)
