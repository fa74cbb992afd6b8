// Below the last lane: adds one of any kind.
import { Plus } from 'lucide-react'
import { LANE_KINDS, laneKinds } from '../../core/model/lanes.ts'
import { useSession } from '../session/hooks.ts'
import { Menu } from '../ui/Menu.tsx'
import { addLaneAfter } from './edits.ts'
import styles from './LaneHeaders.module.css'

export function AddLane() {
  const session = useSession()
  const entries = LANE_KINDS.map((kind) => ({
    kind: 'action' as const,
    label: laneKinds[kind].label,
    onSelect: () => addLaneAfter(session, { kind }),
  }))
  const trigger = (
    <button type="button" className={styles.addLaneButton}>
      <Plus size={14} /> Lane
    </button>
  )
  return <Menu align="start" trigger={trigger} entries={entries} />
}
