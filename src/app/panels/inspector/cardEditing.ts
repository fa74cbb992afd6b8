// How fields of a card are given to their controls, and how a control writes its field back.
import { type CardField, setCardField } from '../../../core/doc/commands/cards.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'

export interface CardControlProps {
  readonly card: Card
  readonly map: JourneyMap
}

/** Each choice is one step of undo. undefined clears the field. */
export function useSetField(card: Card) {
  const session = useSession()
  return <F extends CardField>(field: F, value: Card[F] | undefined): void => {
    gesture(session, () => void act(setCardField(session.doc, card.id, { field, value })))
  }
}
