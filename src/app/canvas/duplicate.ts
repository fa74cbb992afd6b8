// Makes a second one of what is selected, beside it, with all it holds; it is selected then. Knows no pointer and no pixels.
import { addParts } from '../../core/doc/commands/parts.ts'
import { duplicateCards, duplicateLane, duplicateStage, duplicateStep } from '../clipboard/copies.ts'
import type { Selection } from '../selection.ts'
import { act } from '../session/act.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { reveal, type Selected } from '../uiStore.ts'
import { addCopies } from './copyTogether.ts'
import { gesture, nameOf } from './edits.ts'
import { say } from './spoken.ts'
import { cardsInWords } from './spokenSelection.ts'

export function duplicate(session: Session, selection: Selection | null): void {
  const { map } = session.reader.current()
  if (selection?.kind === 'card') addCopies(session, duplicateCards(map, [selection.id], newId))
  if (selection?.kind === 'cards') addCopies(session, duplicateCards(map, selection.ids, newId))
  if (selection?.kind === 'step') addHolder(session, selection, duplicateStep(map, selection.id, newId))
  if (selection?.kind === 'stage') addHolder(session, selection, duplicateStage(map, selection.id, newId))
  if (selection?.kind === 'lane') addHolder(session, selection, duplicateLane(map, selection.id, newId))
}

type Held = ReturnType<typeof duplicateStep | typeof duplicateStage | typeof duplicateLane>

function addHolder(
  session: Session,
  original: Extract<Selected, { kind: 'step' | 'stage' | 'lane' }>,
  copies: Held,
): void {
  if (!copies) return
  const name = nameOf(session.reader.current().map, original)
  gesture(session, () => {
    if (!act(addParts(session.doc, copies.parts, session.stamp()))) return
    reveal({ kind: original.kind, id: copies.id } as Selected)
    say(`Copied ${name} with ${cardsInWords(copies.cards.size)}`)
  })
}
