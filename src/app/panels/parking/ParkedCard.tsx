// A card without a place: what it is, and its ways back onto the map.
import { Trash2 } from 'lucide-react'
import { deleteCard } from '../../../core/doc/commands/cards.ts'
import { laneKinds } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { moveCardTo } from '../../canvas/moves.ts'
import { useSession } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { select } from '../../uiStore.ts'
import { removeWithWayBack } from '../removeWithWayBack.ts'
import { DragGrip } from './DragGrip.tsx'
import styles from './Parked.module.css'
import { type Cell, PlaceMenu } from './PlaceMenu.tsx'

interface ParkedCardProps {
  readonly card: Card
  readonly map: JourneyMap
  readonly mayEdit: boolean
}

export function ParkedCard({ card, map, mayEdit }: ParkedCardProps) {
  const session = useSession()
  const kind = map.lanes.find(({ id }) => id === card.laneId)?.kind
  const handlePlace = (cell: Cell): void => {
    if (moveCardTo(session, card.id, cell)) select({ kind: 'card', id: card.id })
  }
  const handleRemove = (): void =>
    removeWithWayBack(session, {
      collection: 'cards',
      id: card.id,
      name: card.title ? `“${card.title}”` : 'a card',
      run: () => deleteCard(session.doc, card.id, session.stamp()),
    })
  return (
    <li className={styles.parked} data-kind="card">
      <button type="button" className={styles.title} onClick={() => select({ kind: 'card', id: card.id })}>
        {card.title || 'Untitled'}
      </button>
      <div className={styles.foot}>
        {mayEdit && <DragGrip title={card.title} onDrop={handlePlace} />}
        <span className={styles.by}>{kind ? laneKinds[kind].card : 'Card'}</span>
        {mayEdit && (
          <>
            <PlaceMenu map={map} onPlace={handlePlace} />
            <IconButton size="sm" label="Delete this card" icon={<Trash2 size={13} />} onClick={handleRemove} />
          </>
        )}
      </div>
    </li>
  )
}
