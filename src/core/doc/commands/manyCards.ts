// Changes to several cards at once: one transaction, one step of undo. A card that somebody deleted meanwhile is passed over;
// a command refuses when none is left.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { CardId, StepId } from '../../model/ids.ts'
import { type Card, cardSchema } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { markDeleted } from '../entity.ts'
import { LOCAL, live, type Stamp } from '../schema.ts'
import { type CardField, type CellPlace, openStacks, type PlaceRefusal, refusePlace } from './cards.ts'
import { setField } from './field.ts'

/** Cards that go to one cell, one behind the other in this order. */
export interface CardStack extends Omit<CellPlace, 'endStepId'> {
  readonly cards: readonly { readonly id: CardId; readonly endStepId?: StepId | undefined }[]
}

/** Each card's place is written as one value, so of two concurrent moves one wins whole, card by card [DOC2]. */
export function moveCards(doc: Y.Doc, stacks: readonly CardStack[]): Result<void, 'card-missing' | PlaceRefusal> {
  const left = stacks.map((stack) => ({ ...stack, cards: stack.cards.filter(({ id }) => live(doc, 'cards', id)) }))
  const moving = new Set(left.flatMap(({ cards }) => cards.map(({ id }) => id)))
  if (moving.size === 0) return err('card-missing')
  for (const { cards, ...cell } of left) {
    for (const { endStepId } of cards) {
      const refusal = refusePlace(doc, { ...cell, endStepId })
      if (refusal) return err(refusal)
    }
  }
  doc.transact(() => {
    const placesIn = openStacks(doc, moving)
    for (const { cards, ...cell } of left) {
      const places = placesIn({ ...cell, ends: cards.map(({ endStepId }) => endStepId) })
      for (const [at, { id }] of cards.entries()) live(doc, 'cards', id)?.set('place', places[at])
    }
  }, LOCAL)
  return ok(undefined)
}

export function deleteCards(doc: Y.Doc, ids: readonly CardId[], stamp: Stamp): Result<void, 'card-missing'> {
  const left = ids.filter((id) => live(doc, 'cards', id))
  if (left.length === 0) return err('card-missing')
  doc.transact(() => {
    for (const id of left) markDeleted(doc, 'cards', id, stamp)
  }, LOCAL)
  return ok(undefined)
}

/** undefined clears the field. */
export function setCardsField<F extends CardField>(
  doc: Y.Doc,
  ids: readonly CardId[],
  { field, value }: { field: F; value: Card[F] | undefined },
): Result<void, 'card-missing' | 'value-refused'> {
  const left = ids.flatMap((id) => live(doc, 'cards', id) ?? [])
  if (left.length === 0) return err('card-missing')
  if (!z.safeParse(cardSchema.shape[field], value).success) return err('value-refused')
  doc.transact(() => {
    for (const card of left) setField(card, field, value)
  }, LOCAL)
  return ok(undefined)
}

/** What each card has becomes what `to` makes of it, such as one tag more. `to` is given nothing where that cannot be read. */
export function changeCardsField<F extends CardField>(
  doc: Y.Doc,
  ids: readonly CardId[],
  { field, to }: { field: F; to: (value: Card[F] | undefined) => Card[F] | undefined },
): Result<void, 'card-missing' | 'value-refused'> {
  const schema = cardSchema.shape[field]
  const changes = ids.flatMap((id) => {
    const card = live(doc, 'cards', id)
    if (!card) return []
    const read = z.safeParse(schema, card.get(field))
    return [{ card, value: to(read.success ? (read.data as Card[F]) : undefined) }]
  })
  if (changes.length === 0) return err('card-missing')
  if (changes.some(({ value }) => !z.safeParse(schema, value).success)) return err('value-refused')
  doc.transact(() => {
    for (const { card, value } of changes) setField(card, field, value)
  }, LOCAL)
  return ok(undefined)
}
