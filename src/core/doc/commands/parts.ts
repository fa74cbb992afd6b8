// Adding many things at once: what a copy, a paste or a split brings onto the map, all of it in one step of undo or none of it.
// Knows where each goes; knows nothing of where they come from.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { LaneId, StageId, StepId } from '../../model/ids.ts'
import { laneKinds } from '../../model/lanes.ts'
import { LIMITS } from '../../model/limits.ts'
import {
  type Card,
  type Connector,
  cardSchema,
  type Emotion,
  type Lane,
  type Step,
  stepSchema,
} from '../../model/map.ts'
import type { After } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { emotionKey } from '../emotionKeys.ts'
import { prepareEntity, reveal } from '../entity.ts'
import { type Collection, collection, emotionsOf, LOCAL, live, PREPARE, type Stamp } from '../schema.ts'
import { openStacks, refusePlace } from './cards.ts'
import { indexesAfter, placeIndexesAfter } from './place.ts'

/** Cards that stand one behind the other; their cell may be of a step or a lane that comes with them. */
export interface NewStack {
  readonly stepId: StepId | null
  readonly laneId: LaneId | null
  readonly after?: After
  readonly cards: readonly Omit<Card, 'stepId' | 'laneId'>[]
}

/** One stack per cell and neighbour: two stacks at one spot would have no order. */
export interface NewParts {
  readonly stages?: {
    readonly after: After
    readonly stages: readonly { readonly id: StageId; readonly title: string }[]
  }
  readonly steps?: { readonly stageId: StageId; readonly after: After; readonly steps: readonly Step[] }
  readonly lanes?: { readonly after: After; readonly lanes: readonly Lane[] }
  readonly stacks?: readonly NewStack[]
  readonly connectors?: readonly Connector[]
  readonly emotions?: readonly Emotion[]
}

export type PartsRefusal =
  | 'exists'
  | 'stage-missing'
  | 'step-missing'
  | 'lane-missing'
  | 'lane-refuses-card'
  | 'card-missing'
  | 'value-refused'
  | 'map-full'

export function addParts(doc: Y.Doc, parts: NewParts, stamp: Stamp): Result<void, PartsRefusal> {
  const refusal = refuse(doc, parts)
  if (refusal) return err(refusal)
  const made: { readonly name: Collection; readonly id: string }[] = []
  const prepare = (name: Collection, id: string, fields: Readonly<Record<string, unknown>>): void => {
    prepareEntity(doc, name, { id, fields }, stamp)
    made.push({ name, id })
  }
  // Hidden first, outside the undo history (entity.ts).
  doc.transact(() => {
    const { stages, steps, lanes, stacks = [], connectors = [] } = parts
    if (stages) putListed(doc, { ...stages, name: 'stages', entities: stages.stages }, prepare)
    if (lanes) putListed(doc, { ...lanes, name: 'lanes', entities: lanes.lanes }, prepare)
    if (steps) putSteps(doc, steps, prepare)
    const placesIn = openStacks(doc)
    for (const { cards, ...cell } of stacks) {
      const places = placesIn({ ...cell, ends: cards.map(({ endStepId }) => endStepId) })
      for (const [at, { id, endStepId: _, ...fields }] of cards.entries())
        prepare('cards', id, { ...fields, place: places[at] })
    }
    for (const { id, ...fields } of connectors) prepare('connectors', id, fields)
  }, PREPARE)
  doc.transact(() => {
    for (const { name, id } of made) reveal(doc, name, id)
    for (const point of parts.emotions ?? []) putPoint(doc, point)
  }, LOCAL)
  return ok(undefined)
}

type Prepare = (name: Collection, id: string, fields: Readonly<Record<string, unknown>>) => void

interface Listed {
  readonly name: 'stages' | 'lanes'
  readonly after: After
  readonly entities: readonly { readonly id: string }[]
}

function putListed(doc: Y.Doc, { name, after, entities }: Listed, prepare: Prepare): void {
  const indexes = indexesAfter(doc, name, { after, count: entities.length })
  for (const [at, { id, ...fields }] of entities.entries()) prepare(name, id, { ...fields, index: indexes[at] })
}

function putSteps(doc: Y.Doc, { stageId, after, steps }: NonNullable<NewParts['steps']>, prepare: Prepare): void {
  const among = (place: { readonly stageId?: string }): boolean => place.stageId === stageId
  const indexes = placeIndexesAfter(doc, { collection: 'steps', among, after, except: new Set() }, steps.length)
  for (const [at, { id, ...fields }] of steps.entries())
    prepare('steps', id, { ...fields, place: { stageId, index: indexes[at] } })
}

function putPoint(doc: Y.Doc, point: Emotion): void {
  for (const kind of ['expected', 'experienced', 'source'] as const) {
    if (point[kind] !== undefined) emotionsOf(doc).set(emotionKey(point, kind), point[kind])
  }
}

const bornCard = z.omit(cardSchema, { id: true, stepId: true, endStepId: true, laneId: true })
const bornStep = z.omit(stepSchema, { id: true })

function refuse(doc: Y.Doc, { stages, steps, lanes, stacks = [], connectors = [], emotions = [] }: NewParts) {
  const cards = stacks.flatMap((stack) => stack.cards)
  const fresh = {
    stages: ids(stages?.stages),
    steps: ids(steps?.steps),
    lanes: new Map(lanes?.lanes.map((lane) => [lane.id as string, lane])),
    cards: ids(cards),
  }
  const isThere = (name: 'stages' | 'steps' | 'lanes' | 'cards', id: string): boolean =>
    fresh[name].has(id) || live(doc, name, id) !== null
  const isTaken = (name: Collection, each: readonly { readonly id: string }[] = []): boolean =>
    each.some(({ id }) => collection(doc, name).has(id))
  if (isTaken('stages', stages?.stages) || isTaken('steps', steps?.steps) || isTaken('lanes', lanes?.lanes))
    return 'exists'
  if (isTaken('cards', cards) || isTaken('connectors', connectors)) return 'exists'
  if (collection(doc, 'cards').size + cards.length > LIMITS.cards) return 'map-full'
  if (steps && !isThere('stages', steps.stageId)) return 'stage-missing'
  if (steps?.steps.some(({ id: _, ...step }) => !z.safeParse(bornStep, step).success)) return 'value-refused'
  for (const { cards: stacked, stepId, laneId } of stacks) {
    if (stepId !== null && !isThere('steps', stepId)) return 'step-missing'
    const lane = laneId === null ? undefined : fresh.lanes.get(laneId)
    if (lane && !laneKinds[lane.kind].holdsCards) return 'lane-refuses-card'
    const refusal = lane || (laneId === null && stepId === null) ? null : refusePlace(doc, { stepId: null, laneId })
    if (refusal) return refusal
    if (laneId === null && stepId !== null) return 'lane-missing'
    for (const { id: _, endStepId, ...card } of stacked) {
      if (endStepId !== undefined && !isThere('steps', endStepId)) return 'step-missing'
      if (!z.safeParse(bornCard, card).success) return 'value-refused'
    }
  }
  if (connectors.some(({ from, to }) => from === to || !isThere('cards', from) || !isThere('cards', to)))
    return 'card-missing'
  if (emotions.some(({ stepId }) => !isThere('steps', stepId))) return 'step-missing'
  return emotions.some(({ laneId }) => !isThere('lanes', laneId)) ? 'lane-missing' : null
}

const ids = (entities: readonly { readonly id: string }[] = []): ReadonlySet<string> =>
  new Set(entities.map(({ id }) => id))
