// A sign on each card that one changed offline and that the server does not have yet. In map coordinates, over the cards, so
// that no card renders for it. Comes with the map: without the server no code would.
import { CloudOff } from 'lucide-react'
import { useStore } from 'zustand'
import type { CardId } from '../../core/model/ids.ts'
import { useSession } from '../session/hooks.ts'
import { useLayout } from './mapLayout.ts'
import styles from './WaitingMarks.module.css'

export function WaitingMarks() {
  const { waiting } = useSession()
  const things = useStore(waiting)
  const layout = useLayout()
  return [...things.values()].map(({ kind, id }) => {
    const box = kind === 'card' ? layout.cards.get(id as CardId) : undefined
    if (!box) return null
    return (
      <span
        key={id}
        role="img"
        aria-label="Kept here, not sent yet"
        title="Kept here, not sent yet"
        className={styles.mark}
        style={{ left: box.x + box.width, top: box.y + box.height }}
      >
        <CloudOff size={11} strokeWidth={2.25} aria-hidden />
      </span>
    )
  })
}
