// Changes to cards: the content of the cells, the parking lot included (a card without a step).
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { CardId, LaneId, StepId } from '../../model/ids.ts'
import { LANE_KINDS, laneKinds } from '../../model/lanes.ts'
import { type Card, cardSchema } from '../../model/map.ts'
import type { After } from '../../model/order.ts'
import { assert, err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted } from '../entity.ts'
import type { CardPlace } from '../rows.ts'
import { LOCAL, live, type Stamp } from '../schema.ts'
import { setField } from './field.ts'
import { groupedSiblings, type Place } from './place.ts'

/** A cell and a position in its stack. `stepId: null` is the parking lot. */
export interface CellPlace {
  readonly stepId: StepId | null
  readonly endStepId?: StepId | undefined
  readonly laneId: LaneId | null
  readonly after?: After
}

/** What a card may be born with, beside its texts. */
export type CardField = Exclude<
  keyof Card,
  'id' | 'stepId' | 'endStepId' | 'laneId' | 'title' | 'body' | 'source' | 'alt' | 'before' | 'after'
>

export interface NewCard extends CellPlace {
  readonly id: CardId
  readonly title?: string
  readonly fields?: Readonly<Partial<Omit<Card, 'id' | 'stepId' | 'endStepId' | 'laneId' | 'title'>>>
}

const newCardSchema = z.omit(cardSchema, { id: true, stepId: true, endStepId: true, laneId: true })

export type PlaceRefusal = 'step-missing' | 'lane-missing' | 'lane-refuses-card'

export function addCard(
  doc: Y.Doc,
  { id, title = '', fields = {}, ...to }: NewCard,
  stamp: Stamp,
): Result<void, 'card-exists' | 'value-refused' | PlaceRefusal> {
  if (doc.getMap('cards').has(id)) return err('card-exists')
  const refusal = refusePlace(doc, to)
  if (refusal) return err(refusal)
  if (!newCardSchema.safeParse({ ...fields, title }).success) return err('value-refused')
  addEntity(doc, 'cards', { id, fields: { ...fields, title, place: placeIn(doc, to) } }, stamp)
  return ok(undefined)
}

/** Moves a card to a cell. Of two concurrent moves one wins whole; they never mix. */
export function moveCard(doc: Y.Doc, id: CardId, to: CellPlace): Result<void, 'card-missing' | PlaceRefusal> {
  const card = live(doc, 'cards', id)
  if (!card) return err('card-missing')
  const refusal = refusePlace(doc, to)
  if (refusal) return err(refusal)
  // Invariant [DOC2]: one key, so last-writer-wins chooses a whole place.
  doc.transact(() => card.set('place', placeIn(doc, to, id)), LOCAL)
  return ok(undefined)
}

export function deleteCard(doc: Y.Doc, id: CardId, stamp: Stamp): Result<void, 'card-missing'> {
  if (!live(doc, 'cards', id)) return err('card-missing')
  doc.transact(() => markDeleted(doc, 'cards', id, stamp), LOCAL)
  return ok(undefined)
}

/** undefined clears the field. */
export function setCardField<F extends CardField>(
  doc: Y.Doc,
  id: CardId,
  { field, value }: { field: F; value: Card[F] | undefined },
): Result<void, 'card-missing' | 'value-refused'> {
  const card = live(doc, 'cards', id)
  if (!card) return err('card-missing')
  if (!z.safeParse(cardSchema.shape[field], value).success) return err('value-refused')
  setField(card, field, value)
  return ok(undefined)
}

export function refusePlace(doc: Y.Doc, { stepId, endStepId, laneId }: CellPlace): PlaceRefusal | null {
  if (stepId !== null && !live(doc, 'steps', stepId)) return 'step-missing'
  if (endStepId !== undefined && !live(doc, 'steps', endStepId)) return 'step-missing'
  if (laneId === null) return stepId === null ? null : 'lane-missing'
  if (!live(doc, 'lanes', laneId)) return 'lane-missing'
  return holdsCards(doc, laneId) ? null : 'lane-refuses-card'
}

function holdsCards(doc: Y.Doc, laneId: string): boolean {
  const kind = live(doc, 'lanes', laneId)?.get('kind')
  return LANE_KINDS.some((candidate) => candidate === kind && laneKinds[candidate].holdsCards)
}

/**
 * The place as it is stored, keyed among the cards of its cell. Call after `refusePlace`.
 * @param except the card that moves
 */
export function placeIn(doc: Y.Doc, { endStepId, ...cell }: CellPlace, except?: CardId): CardPlace {
  const [place] = openStacks(doc, new Set(except === undefined ? [] : [except]))({ ...cell, ends: [endStepId] })
  assert(place, 'one place for one card')
  return place
}

/** Cards that stand one behind the other in a cell, by the steps they end in. */
export interface StackPlace extends Omit<CellPlace, 'endStepId'> {
  readonly ends: readonly (StepId | undefined)[]
}

/**
 * Places in the stacks of any cells, one stack after the other.
 * @param except the cards that move
 */
export function openStacks(
  doc: Y.Doc,
  except: ReadonlySet<CardId> = new Set(),
): (stack: StackPlace) => readonly CardPlace[] {
  const groupOf = (place: Place): string => (isParked(doc, place) ? PARKING : `${place.stepId}/${place.laneId}`)
  const indexesIn = groupedSiblings(doc, { collection: 'cards', groupOf, except })
  return ({ stepId, laneId, after, ends }) => {
    const group = stepId === null ? PARKING : `${stepId}/${laneId}`
    return indexesIn(group, { after, count: ends.length }).map((index, at) => {
      const endStepId = ends[at]
      return { stepId, ...(endStepId && endStepId !== stepId ? { endStepId } : {}), laneId, index }
    })
  }
}

/** No cell's: those have a slash. */
const PARKING = 'parking'

/** In the parking lot stand the cards put there and those whose step or lane is gone. */
const isParked = (doc: Y.Doc, { stepId, laneId }: Place): boolean =>
  !stepId || !laneId || !live(doc, 'steps', stepId) || !holdsCards(doc, laneId)
