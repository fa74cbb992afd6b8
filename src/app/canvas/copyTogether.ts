// Copying several cards to another place: one step of undo, refused whole where a copy would leave the map, and told in words.
// Its code comes with what is opened on demand. Knows no pointer and no pixels.
import { addParts } from '../../core/doc/commands/parts.ts'
import type { CardId } from '../../core/model/ids.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { type Copies, copiesInto } from '../clipboard/copies.ts'
import { selectCards } from '../selection.ts'
import { act } from '../session/act.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { gesture } from './edits.ts'
import { tellLeaving, where } from './moveTogether.ts'
import { type Shift, shifted } from './shift.ts'
import { say } from './spoken.ts'
import { cardsInWords } from './spokenSelection.ts'

/** The copies are selected, since what one does next is meant for them. */
export function copyTogether(
  session: Session,
  layout: Layout,
  { ids, shift }: { readonly ids: readonly CardId[]; readonly shift: Shift },
): void {
  const stacks = shifted(layout, ids, { ...shift, copies: true })
  if (stacks) addCopies(session, copiesInto(session.reader.current().map, stacks, newId))
  else tellLeaving('copied')
}

export function addCopies(session: Session, { parts, cards }: Copies): void {
  gesture(session, () => {
    if (!act(addParts(session.doc, parts, session.stamp()))) return
    selectCards([...cards.values()])
    say(`${cardsInWords(cards.size)} copied${where(session.reader.current().map, parts.stacks ?? [])}`)
  })
}
