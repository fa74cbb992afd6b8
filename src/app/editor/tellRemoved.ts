// Says that a colleague removed something, who it was and what, and offers to put it back. Nobody is told of what they did.
import { mergedInto } from '../../core/doc/mergedInto.ts'
import { restore } from '../../core/doc/restore.ts'
import type { StepId } from '../../core/model/ids.ts'
import { gesture } from '../canvas/edits.ts'
import { offerWayBack } from '../canvas/offerWayBack.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { COLLECTIONS, calledIn, stampOf, type Thing } from '../session/thing.ts'
import { reveal, type Selected, select, type TakenField, useUi } from '../uiStore.ts'
import { useVisitor } from '../visitor/visitor.ts'

interface Removed {
  readonly thing: Thing
  /** Of colleagues who are or were here, by visitor id. */
  readonly names: ReadonlyMap<string, string>
  /** One was offline. */
  readonly away?: boolean
  /** What one stands on again when it is back. */
  readonly selected?: Selected
  /** Where one typed when it went. */
  readonly cutOff?: TakenField | null
}

export function tellRemoved(session: Session, { thing, names, away, selected, cutOff }: Removed): void {
  const { doc } = session
  const stamp = stampOf(doc, thing)
  if (!stamp || stamp.by === useVisitor.getState()?.id) return
  const who = names.get(stamp.by) ?? 'Somebody'
  const then = away ? ' while you were away' : ''
  if (thing.kind === 'step' && stamp.into !== undefined) {
    const into = { kind: 'step', id: mergedInto(doc, thing.id as StepId) } as const
    offerWayBack(session, {
      message: `${who} merged ${calledIn(doc, thing)} into ${calledIn(doc, into)}${then}.`,
      action: { label: 'Show it', onClick: () => reveal(into) },
      holds: () => stampOf(doc, thing) !== null,
    })
    return
  }
  const putBack = (): void => {
    gesture(session, () => void act(restore(doc, { collection: COLLECTIONS[thing.kind], id: thing.id })))
    const back = selected ?? (thing as Selected)
    select(back)
    // Its inspector has a field for the words, and goes on where they were broken off.
    useUi.setState({ fieldTaken: cutOff ?? null })
  }
  offerWayBack(session, {
    message: `${who} removed ${calledIn(doc, thing)}${cutOff ? ' while you typed' : then}.`,
    action: { label: cutOff ? 'Put it back with your words' : 'Put it back', onClick: putBack },
    holds: () => stampOf(doc, thing) !== null,
  })
}
