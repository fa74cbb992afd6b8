// The card somebody just added and has not named yet. Left without a title it goes again, as if it had never been added; of the
// double click that added it the second press does nothing more. Knows no pixels and no view.
import type { TextRef } from '../../core/doc/text.ts'
import type { CardId } from '../../core/model/ids.ts'
import type { Card } from '../../core/model/map.ts'
import type { Session } from '../session/session.ts'
import { isSelected, select, useUi } from '../uiStore.ts'

interface Unnamed {
  readonly session: Session
  readonly id: CardId
  /** Its addition, among the steps of undo. */
  readonly added: Session['undo']['undoStack'][number] | undefined
  /** What it was, but for its title. */
  readonly content: string
}

let unnamed: Unnamed | null = null

/** Right after the addition, before anything else is done. */
export function expectName(session: Session, id: CardId): void {
  const card = cardOf(session, id)
  // A picture says enough.
  if (!card || card.image) return
  unnamed = { session, id, added: session.undo.undoStack.at(-1), content: contentOf(card) }
  for (const type of PRESSES) addEventListener(type, ignoreSecondPress, true)
}

/** Whether this is the title that is still to be typed. */
export const isUnnamed = ({ collection, id }: TextRef): boolean =>
  collection === 'cards' && unnamed?.id === id && cardOf(unnamed.session, unnamed.id)?.title.trim() === ''

/** Its field is left. Takes the addition back where nothing came of it, and stands on the cell instead. */
export function takeBackUnnamed(ref: TextRef): void {
  const left = unnamed
  if (!left || left.id !== ref.id) return
  const { session, id, added, content } = left
  const card = isUnnamed(ref) && cardOf(session, id)
  keepUnnamed()
  const { undo } = session
  if (!card || !added || contentOf(card) !== content || isConnected(session, id)) return
  if (isSelected(useUi.getState().selected, 'card', id)) {
    const { stepId, laneId } = card
    select(stepId && laneId ? { kind: 'cell', stepId, laneId } : null)
  }
  // With what was typed and erased since.
  while (undo.undoStack.includes(added)) undo.undo()
  undo.clear(false, true)
}

/** It stays, whatever it is called. */
export function keepUnnamed(): void {
  unnamed = null
  stopListening()
}

const PRESSES = ['mousedown', 'click', 'dblclick'] as const

/** Beside the field a press on the card itself would leave the field, too. */
function ignoreSecondPress(event: MouseEvent): void {
  const { target, detail, type } = event
  if (!(target instanceof Element) || target.matches('input, textarea')) return
  if (detail > 1 || target.closest('[data-card]')?.getAttribute('data-card') === unnamed?.id) {
    event.preventDefault()
    event.stopPropagation()
  } else if (type === 'mousedown') stopListening()
}

function stopListening(): void {
  for (const type of PRESSES) removeEventListener(type, ignoreSecondPress, true)
}

const cardOf = ({ reader }: Session, id: CardId): Card | undefined =>
  reader.current().map.cards.find((card) => card.id === id)

const contentOf = ({ title: _, ...content }: Card): string => JSON.stringify(content)

const isConnected = ({ reader }: Session, id: CardId): boolean =>
  reader.current().map.connectors.some(({ from, to }) => from === id || to === id)
