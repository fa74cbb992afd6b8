// Says over the canvas that lanes are hidden, as long as they are: nothing is lost silently. A press shows them.
import { EyeOff } from 'lucide-react'
import type { LaneId } from '../../core/model/ids.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import { useUi } from '../uiStore.ts'
import styles from './HiddenNote.module.css'
import { showAllLanes } from './viewChanges.ts'

export function HiddenNote({ lanes }: { readonly lanes: readonly LaneId[] }) {
  const { context } = useLayout()
  const sheetOpen = useUi((ui) => ui.inspectorOpen && ui.selected !== null)
  const hidden = context.map.lanes.filter(({ id }) => lanes.includes(id))
  if (hidden.length === 0) return null
  const words = hidden.length === 1 ? '1 lane hidden' : `${hidden.length} lanes hidden`
  return (
    <p className={styles.note} data-sheet-open={sheetOpen} title={hidden.map(({ title }) => title).join(', ')}>
      <EyeOff size={14} />
      {words}
      <button type="button" className={styles.show} onClick={showAllLanes}>
        Show
      </button>
    </p>
  )
}
