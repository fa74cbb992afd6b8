// What is done to several cards at once: each is one step of undo, and what takes something away offers to put all of it back.
// Knows no pointer and no pixels.
import type { CardField } from '../../core/doc/commands/cards.ts'
import {
  type CardStack,
  changeCardsField,
  deleteCards,
  moveCards,
  setCardsField,
} from '../../core/doc/commands/manyCards.ts'
import { deletedStamp } from '../../core/doc/entity.ts'
import { restoreEach } from '../../core/doc/restore.ts'
import type { CardId, LaneId } from '../../core/model/ids.ts'
import type { Card } from '../../core/model/map.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { select } from '../uiStore.ts'
import { gesture } from './edits.ts'
import { offerWayBack } from './offerWayBack.ts'
import { say } from './spoken.ts'
import { cardsInWords } from './spokenSelection.ts'

/** `did`: "Removed", "Cut". */
export function deleteTogether(session: Session, ids: readonly CardId[], did = 'Removed'): void {
  gesture(session, () => {
    if (!act(deleteCards(session.doc, ids, session.stamp()))) return
    select(null)
    const isGone = (id: CardId): boolean => deletedStamp(session.doc, 'cards', id) !== null
    const gone = ids.filter(isGone)
    offerWayBack(session, {
      message: `${did} ${cardsInWords(gone.length)}.`,
      action: {
        label: 'Undo',
        onClick: () =>
          gesture(session, () => void act(restoreEach(session.doc, { collection: 'cards', ids: gone.filter(isGone) }))),
      },
      holds: () => gone.some(isGone),
    })
  })
}

/** undefined clears the field. */
export function setTogether<F extends CardField>(
  session: Session,
  ids: readonly CardId[],
  change: { field: F; value: Card[F] | undefined },
): void {
  gesture(session, () => void act(setCardsField(session.doc, ids, change)))
}

/** What each has becomes what `to` makes of it. */
export function changeTogether<F extends CardField>(
  session: Session,
  ids: readonly CardId[],
  change: { field: F; to: (value: Card[F] | undefined) => Card[F] | undefined },
): void {
  gesture(session, () => void act(changeCardsField(session.doc, ids, change)))
}

/** To the parking lot, each with the lane it was in. */
export function parkTogether(session: Session, ids: readonly CardId[]): void {
  const { map } = session.reader.current()
  const chosen = new Set(ids)
  const byLane = new Map<LaneId | null, CardId[]>()
  for (const { id, laneId } of map.cards) {
    if (chosen.has(id)) byLane.set(laneId, [...(byLane.get(laneId) ?? []), id])
  }
  const stacks = [...byLane].map(
    ([laneId, cards]): CardStack => ({ stepId: null, laneId, cards: cards.map((id) => ({ id })) }),
  )
  gesture(session, () => {
    if (act(moveCards(session.doc, stacks))) say(`${cardsInWords(ids.length)} moved to the parking lot`)
  })
}
