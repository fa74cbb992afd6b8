// A free note: its words, who wrote it, and its ways onto the map.
import { Trash2 } from 'lucide-react'
import { deleteNote, placeNote } from '../../../core/doc/commands/notes.ts'
import type { CardId } from '../../../core/model/ids.ts'
import type { JourneyMap, Note } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { TextField } from '../../session/TextField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { select } from '../../uiStore.ts'
import { removeWithWayBack } from '../removeWithWayBack.ts'
import { DragGrip } from './DragGrip.tsx'
import styles from './Parked.module.css'
import { type Cell, PlaceMenu } from './PlaceMenu.tsx'

interface ParkedNoteProps {
  readonly note: Note
  readonly map: JourneyMap
  readonly mayEdit: boolean
}

export function ParkedNote({ note, map, mayEdit }: ParkedNoteProps) {
  const session = useSession()
  const handlePlace = (cell: Cell): void =>
    gesture(session, () => {
      const cardId = newId<CardId>()
      if (act(placeNote(session.doc, note.id, { cardId, ...cell }, session.stamp())))
        select({ kind: 'card', id: cardId })
    })
  const handleRemove = (): void =>
    removeWithWayBack(session, {
      collection: 'notes',
      id: note.id,
      name: 'a note',
      run: () => deleteNote(session.doc, note.id, session.stamp()),
    })
  return (
    <li className={styles.parked} data-kind="note">
      <TextField
        textRef={{ collection: 'notes', id: note.id, field: 'text' }}
        lines="many"
        label="Note"
        placeholder="Write it down"
        autoFocus={note.text === ''}
      />
      <div className={styles.foot}>
        {mayEdit && <DragGrip title={note.text} onDrop={handlePlace} />}
        <span className={styles.by}>{note.by}</span>
        {mayEdit && (
          <>
            <PlaceMenu map={map} onPlace={handlePlace} />
            <IconButton size="sm" label="Delete this note" icon={<Trash2 size={13} />} onClick={handleRemove} />
          </>
        )}
      </div>
    </li>
  )
}
