// What has no place on the map yet: free notes, and cards whose step or lane is gone. Each can be typed in, dragged onto the
// grid, or placed by a menu. Stands beside the canvas and leaves it in reach.
import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { addNote } from '../../../core/doc/commands/notes.ts'
import type { NoteId } from '../../../core/model/ids.ts'
import type { Note } from '../../../core/model/map.ts'
import { useDrag } from '../../canvas/dragStore.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useVisitor } from '../../visitor/visitor.ts'
import { ParkedCard } from './ParkedCard.tsx'
import { ParkedNote } from './ParkedNote.tsx'
import styles from './ParkingLot.module.css'
import { parkedCards } from './parkedCards.ts'

export function ParkingLot({ onClose }: { readonly onClose: () => void }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const notes = inOrder(map.notes)
  const cards = parkedCards(map)
  const handleAdd = (): void => {
    const by = useVisitor.getState()?.name
    const place = { x: 0, y: (notes.at(-1)?.y ?? -NOTE_PX) + NOTE_PX }
    const note: Note = { id: newId<NoteId>(), text: '', ...place, ...(by && { by }) }
    gesture(session, () => void act(addNote(session.doc, note, session.stamp())))
  }
  const lot = useFocusInside()
  const handleKeyDown = ({ key, currentTarget, target }: KeyboardEvent): void => {
    // A menu of a note stands elsewhere in the page, and its Escape closes it alone.
    if (key === 'Escape' && currentTarget.contains(target as Node)) onClose()
  }
  return (
    <section
      ref={lot}
      tabIndex={-1}
      className={styles.lot}
      aria-label="Parking lot"
      data-drop="parking"
      onKeyDown={handleKeyDown}
    >
      <header className={styles.head}>
        <h2>Parking lot</h2>
        <IconButton size="sm" label="Close the parking lot" icon={<X size={15} />} onClick={onClose} />
      </header>
      <div className={styles.body}>
        {notes.length + cards.length === 0 && (
          <p className={styles.empty}>
            Nothing waits here. Put down what has no place on the map yet, and place it later.
          </p>
        )}
        <ul className={styles.list}>
          {notes.map((note) => (
            <ParkedNote key={note.id} note={note} map={map} mayEdit={mayEdit} />
          ))}
          {cards.map((card) => (
            <ParkedCard key={card.id} card={card} map={map} mayEdit={mayEdit} />
          ))}
        </ul>
        {mayEdit && (
          <Button size="sm" icon={<Plus size={14} />} onClick={handleAdd}>
            Add a note
          </Button>
        )}
      </div>
      <Ghost />
    </section>
  )
}

/** The focus comes in with what opens, and goes back to where it was when that closes with the focus inside. */
function useFocusInside(): RefObject<HTMLElement | null> {
  const inside = useRef<HTMLElement>(null)
  useEffect(() => {
    const section = inside.current
    const origin = document.activeElement
    section?.focus({ preventScroll: true })
    return () => {
      const { activeElement } = document
      const wasInside = activeElement === document.body || section?.contains(activeElement)
      if (wasInside && origin instanceof HTMLElement) origin.focus({ preventScroll: true })
    }
  }, [])
  return inside
}

/** From one note to the next, on the plane that notes have of their own. */
const NOTE_PX = 96

const inOrder = (notes: readonly Note[]): readonly Note[] => [...notes].sort((a, b) => a.y - b.y || a.x - b.x)

/** What is being dragged, under the pointer. */
function Ghost() {
  const drag = useDrag((state) => (state.drag?.kind === 'parked' ? state.drag : null))
  if (!drag) return null
  return (
    <div className={styles.ghost} style={{ transform: `translate(${drag.x}px, ${drag.y}px)` }}>
      {drag.title || 'Untitled'}
    </div>
  )
}
