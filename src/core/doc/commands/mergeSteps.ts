// Two neighbouring steps made one. What the one that stays says wins; what only the other says is kept.
import * as Y from 'yjs'
import * as z from 'zod/mini'
import type { CardId, LaneId, StepId } from '../../model/ids.ts'
import { stepSchema } from '../../model/map.ts'
import { byIndex } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { type EmotionRef, emotionKey } from '../emotionKeys.ts'
import { markDeleted } from '../entity.ts'
import { collection, type Entity, emotionsOf, LOCAL, live, type Stamp } from '../schema.ts'
import { textOf } from '../text.ts'
import { openStacks } from './cards.ts'
import { type Place, placeOf } from './place.ts'

/**
 * Cards go behind those of the step that stays, lane by lane; spans that began or ended in the other begin or end there. Its
 * points of the curves stay, those of the other are kept where it has none. Its name stays, descriptions are joined. The other
 * step goes and says where it went, for what is said of it elsewhere (comments); what colleagues put into it meanwhile goes to
 * the parking lot.
 */
export function mergeSteps(
  doc: Y.Doc,
  { id, into }: { readonly id: StepId; readonly into: StepId },
  stamp: Stamp,
): Result<void, 'step-missing' | 'same-step'> {
  const [gone, kept] = [live(doc, 'steps', id), live(doc, 'steps', into)]
  if (!gone || !kept) return err('step-missing')
  if (id === into) return err('same-step')
  doc.transact(() => {
    moveCards(doc, id, into)
    endSpans(doc, id, into)
    takePoints(doc, id, into)
    takeFields(gone, kept)
    joinTexts(doc, id, into)
    markDeleted(doc, 'steps', id, { ...stamp, into })
  }, LOCAL)
  return ok(undefined)
}

interface Placed {
  readonly id: string
  readonly index: string
  readonly entity: Entity
  readonly place: Place
}

/** Deleted ones, too: whoever puts one back finds it in the step that stays. */
function cardsWhere(doc: Y.Doc, holds: (place: Place) => boolean): Placed[] {
  const cards: Placed[] = []
  for (const [id, entity] of collection(doc, 'cards').entries()) {
    const place = entity instanceof Y.Map ? placeOf(entity) : null
    if (place && holds(place)) cards.push({ id, index: place.index, entity, place })
  }
  return cards.sort(byIndex)
}

function moveCards(doc: Y.Doc, id: StepId, into: StepId): void {
  const byLane = new Map<LaneId | null, Placed[]>()
  for (const card of cardsWhere(doc, ({ stepId }) => stepId === id)) {
    const laneId = (card.place.laneId ?? null) as LaneId | null
    byLane.set(laneId, [...(byLane.get(laneId) ?? []), card])
  }
  for (const [laneId, cards] of byLane) {
    const ends = cards.map(({ place }) => place.endStepId as StepId | undefined)
    const moving = new Set(cards.map((card) => card.id as CardId))
    const places = openStacks(doc, moving)({ stepId: into, laneId, ends })
    for (const [at, { entity }] of cards.entries()) entity.set('place', places[at])
  }
}

function endSpans(doc: Y.Doc, id: StepId, into: StepId): void {
  for (const { entity, place } of cardsWhere(doc, ({ endStepId }) => endStepId === id)) {
    const { endStepId: _, ...rest } = place
    entity.set('place', place.stepId === into ? rest : { ...rest, endStepId: into })
  }
}

/** A level and where it comes from belong together; the expected one stands for itself. */
function takePoints(doc: Y.Doc, id: StepId, into: StepId): void {
  const points = emotionsOf(doc)
  for (const key of [...points.keys()]) {
    const [laneId, stepId, personaId, kind] = key.split('/')
    if (stepId !== id || laneId === undefined || personaId === undefined) continue
    const at = (step: StepId, what: 'expected' | 'experienced' | 'source'): string =>
      emotionKey({ laneId, stepId: step, personaId } as EmotionRef, what)
    if (kind === 'expected' && !points.has(at(into, 'expected'))) points.set(at(into, 'expected'), points.get(key))
    if (kind !== 'experienced' || points.has(at(into, 'experienced'))) continue
    points.set(at(into, 'experienced'), points.get(key))
    const source = points.get(at(id, 'source'))
    if (source === undefined) points.delete(at(into, 'source'))
    else points.set(at(into, 'source'), source)
  }
}

/** What could not be read of one step must not make the other unreadable. */
function takeFields(gone: Entity, kept: Entity): void {
  for (const [field, schema] of Object.entries(stepSchema.shape)) {
    const value = gone.get(field)
    const isChosen = value !== undefined && !(value instanceof Y.AbstractType)
    if (isChosen && !kept.has(field) && z.safeParse(schema, value).success) kept.set(field, value)
  }
}

function joinTexts(doc: Y.Doc, id: StepId, into: StepId): void {
  for (const [field, between] of [
    ['title', null],
    ['description', '\n\n'],
  ] as const) {
    const said = textOf(doc, { collection: 'steps', id, field })?.toString() ?? ''
    const text = textOf(doc, { collection: 'steps', id: into, field })
    if (!text || said === '') continue
    if (text.length === 0) text.insert(0, said)
    else if (between !== null) text.insert(text.length, between + said)
  }
}
