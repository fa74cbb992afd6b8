// What a schema cannot say: ids are unique, every reference in a map leads somewhere, and totals keep to the limits.
// Pure; reports all, throws never.
import { laneKinds } from './lanes.ts'
import { LIMITS } from './limits.ts'

export interface BrokenReference {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What a map says about its own parts. undefined in the place of an id or a kind: it cannot be read, so nothing is said of it. */
export interface Referring {
  readonly brief: Owned
  readonly people: readonly Named[]
  readonly personas: readonly Pictured[]
  readonly stages: readonly (Named & { readonly steps: readonly Named[] })[]
  readonly lanes: readonly (Named & { readonly kind?: keyof typeof laneKinds | undefined })[]
  readonly cards: readonly PlacedCard[]
  readonly connectors: readonly Joining[]
  readonly emotions: readonly Point[]
  readonly notes: readonly Named[]
  readonly views: readonly Named[]
  readonly images: Readonly<Record<string, unknown>>
}
interface Named {
  readonly id?: string | undefined
}
interface Pictured extends Named {
  readonly picture?: string | undefined
}
interface Owned {
  readonly personaIds?: readonly (string | undefined)[] | undefined
  readonly ownerId?: string | undefined
}
interface PlacedCard extends Named, Owned {
  readonly laneId?: string | null | undefined
  readonly stepId?: string | null | undefined
  readonly endStepId?: string | undefined
  readonly image?: string | undefined
}
interface Joining extends Named {
  readonly from?: string | undefined
  readonly to?: string | undefined
}
interface Point {
  readonly laneId?: string | undefined
  readonly stepId?: string | undefined
  readonly personaId?: string | undefined
  readonly expected?: unknown
  readonly experienced?: unknown
}

export function checkReferences(map: Referring): BrokenReference[] {
  const steps = map.stages.flatMap((stage) => stage.steps)
  const known: Known = {
    people: byId(map.people, () => true),
    personas: byId(map.personas, () => true),
    lanes: byId(map.lanes, ({ kind }) => kind),
    steps: byId(steps, (_, position) => position),
    cards: byId(map.cards, () => true),
    images: new Map(Object.keys(map.images).map((id) => [id, true])),
  }
  return [
    ...repeated('people', map.people),
    ...repeated('personas', map.personas),
    ...repeated('stages', map.stages),
    ...repeatedSteps(map),
    ...repeated('lanes', map.lanes),
    ...repeated('cards', map.cards),
    ...repeated('connectors', map.connectors),
    ...repeated('notes', map.notes),
    ...repeated('views', map.views),
    ...tooMany('stages', { found: steps.length, most: LIMITS.steps, what: 'steps' }),
    ...tooMany('images', { found: Object.keys(map.images).length, most: LIMITS.images, what: 'images' }),
    ...checkOwners(['brief'], map.brief, known),
    ...map.personas.flatMap(({ picture }, i) => unknownId(['personas', i, 'picture'], 'image', picture, known.images)),
    ...map.cards.flatMap((card, i) => checkCard(card, ['cards', i], known)),
    ...map.connectors.flatMap((connector, i) => checkConnector(connector, i, known)),
    ...checkEmotions(map, known),
  ]
}

/** Entities by id; null where an id cannot be read, so that nobody can say which are missing. */
type ById<T> = ReadonlyMap<string, T> | null

interface Known {
  readonly people: ById<true>
  readonly personas: ById<true>
  readonly lanes: ById<keyof typeof laneKinds | undefined>
  readonly steps: ById<number>
  readonly cards: ById<true>
  readonly images: ById<true>
}

function byId<E extends Named, T>(entities: readonly E[], toValue: (entity: E, position: number) => T): ById<T> {
  const found = new Map<string, T>()
  for (const [position, entity] of entities.entries()) {
    if (entity.id === undefined) return null
    found.set(entity.id, toValue(entity, position))
  }
  return found
}

type Path = readonly (string | number)[]

const broken = (path: Path, message: string): BrokenReference => ({ path, message })

/** Nothing when the id is there, is left out, or cannot be judged. */
const unknownId = (path: Path, what: string, id: string | undefined, known: ById<unknown>): BrokenReference[] =>
  id === undefined || known === null || known.has(id) ? [] : [broken(path, `there is no ${what} “${id}”`)]

function repeated(collection: string, entities: readonly Named[]): BrokenReference[] {
  const seen = new Set<string>()
  return entities.flatMap(({ id }, i) => {
    if (id === undefined) return []
    const again = seen.has(id)
    seen.add(id)
    return again
      ? [broken([collection, i, 'id'], `the id “${id}” is taken already; ids are unique among ${collection}`)]
      : []
  })
}

/** Steps are unique in the whole map, not in their stage. */
function repeatedSteps(map: Referring): BrokenReference[] {
  const seen = new Set<string>()
  return map.stages.flatMap((stage, i) =>
    stage.steps.flatMap(({ id }, j) => {
      if (id === undefined) return []
      const again = seen.has(id)
      seen.add(id)
      return again
        ? [broken(['stages', i, 'steps', j, 'id'], `the id “${id}” is taken already; ids are unique among steps`)]
        : []
    }),
  )
}

const tooMany = (
  collection: string,
  { found, most, what }: { found: number; most: number; what: string },
): BrokenReference[] =>
  found > most ? [broken([collection], `a map holds at most ${most} ${what}, found ${found}`)] : []

function checkOwners(path: Path, { personaIds, ownerId }: Owned, known: Known): BrokenReference[] {
  return [
    ...(personaIds ?? []).flatMap((id, i) => unknownId([...path, 'personaIds', i], 'persona', id, known.personas)),
    ...unknownId([...path, 'ownerId'], 'person', ownerId, known.people),
  ]
}

function checkCard(card: PlacedCard, path: Path, known: Known): BrokenReference[] {
  return [
    ...checkOwners(path, card, known),
    ...checkLane(card, path, known),
    ...checkSpan(card, path, known),
    ...unknownId([...path, 'image'], 'image', card.image, known.images),
  ]
}

function checkLane({ laneId, stepId }: PlacedCard, path: Path, known: Known): BrokenReference[] {
  if (laneId === null) {
    return stepId === null || stepId === undefined
      ? []
      : [broken([...path, 'laneId'], 'a card in a step needs a lane; only a card with stepId null may have none')]
  }
  const kind = laneId === undefined ? undefined : known.lanes?.get(laneId)
  if (kind === undefined) return unknownId([...path, 'laneId'], 'lane', laneId, known.lanes)
  return laneKinds[kind].holdsCards ? [] : [broken([...path, 'laneId'], `a lane of kind “${kind}” holds no cards`)]
}

function checkSpan({ stepId, endStepId }: PlacedCard, path: Path, known: Known): BrokenReference[] {
  if (stepId === undefined || known.steps === null) return []
  const start = stepId === null ? undefined : known.steps.get(stepId)
  if (stepId !== null && start === undefined) return unknownId([...path, 'stepId'], 'step', stepId, known.steps)
  if (endStepId === undefined) return []
  const end = known.steps.get(endStepId)
  if (end === undefined) return unknownId([...path, 'endStepId'], 'step', endStepId, known.steps)
  if (start !== undefined && end > start) return []
  return [
    broken([...path, 'endStepId'], 'a card ends at a later step than it starts; leave endStepId out for one step'),
  ]
}

function checkConnector({ from, to }: Joining, i: number, known: Known): BrokenReference[] {
  const path = ['connectors', i]
  return [
    ...unknownId([...path, 'from'], 'card', from, known.cards),
    ...unknownId([...path, 'to'], 'card', to, known.cards),
  ]
}

function checkEmotions(map: Referring, known: Known): BrokenReference[] {
  const seen = new Set<string>()
  return map.emotions.flatMap(({ laneId, stepId, personaId, expected, experienced }, i) => {
    const path = ['emotions', i]
    const isWhole = laneId !== undefined && stepId !== undefined && personaId !== undefined
    const key = `${laneId}/${stepId}/${personaId}`
    const again = isWhole && seen.has(key)
    seen.add(key)
    return [
      ...(isEmotionLane(laneId, known) ? [] : [broken([...path, 'laneId'], `there is no emotion lane “${laneId}”`)]),
      ...unknownId([...path, 'stepId'], 'step', stepId, known.steps),
      ...(personaId === 'all' ? [] : unknownId([...path, 'personaId'], 'persona', personaId, known.personas)),
      ...(again ? [broken(path, 'this step already has a point for this persona in this lane')] : []),
      ...(expected === undefined && experienced === undefined
        ? [broken(path, 'a point has expected, experienced or both')]
        : []),
    ]
  })
}

/** A lane whose kind cannot be read may be one. */
const isEmotionLane = (laneId: string | undefined, { lanes }: Known): boolean =>
  laneId === undefined || lanes === null || (lanes.has(laneId) && [undefined, 'emotion'].includes(lanes.get(laneId)))
