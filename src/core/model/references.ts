// What a schema cannot say: ids are unique, every reference in a map leads somewhere, and totals keep to the limits.
// Pure; reports all, throws never.
import { laneKinds } from './lanes.ts'
import { type Card, type JourneyMap, LIMITS } from './map.ts'

export interface BrokenReference {
  readonly path: readonly (string | number)[]
  readonly message: string
}

export function checkReferences(map: JourneyMap): BrokenReference[] {
  const steps = map.stages.flatMap((stage) => stage.steps)
  const known: Known = {
    people: new Set(map.people.map(idOf)),
    personas: new Set(map.personas.map(idOf)),
    lanes: new Map(map.lanes.map((lane) => [lane.id, lane.kind])),
    steps: new Map(steps.map((step, position) => [step.id, position])),
    cards: new Set(map.cards.map(idOf)),
    images: new Set(Object.keys(map.images)),
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
    ...tooMany('stages', { found: steps.length, most: LIMITS.steps, what: 'steps' }),
    ...tooMany('images', { found: known.images.size, most: LIMITS.images, what: 'images' }),
    ...checkOwners(['brief'], map.brief, known),
    ...map.cards.flatMap((card, i) => checkCard(card, ['cards', i], known)),
    ...map.connectors.flatMap((connector, i) => checkConnector(connector, i, known)),
    ...checkEmotions(map, known),
  ]
}

interface Known {
  readonly people: ReadonlySet<string>
  readonly personas: ReadonlySet<string>
  readonly lanes: ReadonlyMap<string, keyof typeof laneKinds>
  readonly steps: ReadonlyMap<string, number>
  readonly cards: ReadonlySet<string>
  readonly images: ReadonlySet<string>
}

type Path = readonly (string | number)[]

const idOf = (entity: { readonly id: string }): string => entity.id
const broken = (path: Path, message: string): BrokenReference => ({ path, message })
const unknownId = (path: Path, what: string, id: string): BrokenReference => broken(path, `there is no ${what} “${id}”`)

function repeated(collection: string, entities: readonly { readonly id: string }[]): BrokenReference[] {
  const seen = new Set<string>()
  return entities.flatMap(({ id }, i) => {
    const again = seen.has(id)
    seen.add(id)
    return again
      ? [broken([collection, i, 'id'], `the id “${id}” is taken already; ids are unique among ${collection}`)]
      : []
  })
}

/** Steps are unique in the whole map, not in their stage. */
function repeatedSteps(map: JourneyMap): BrokenReference[] {
  const seen = new Set<string>()
  return map.stages.flatMap((stage, i) =>
    stage.steps.flatMap(({ id }, j) => {
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

function checkOwners(
  path: Path,
  {
    personaIds,
    ownerId,
  }: { readonly personaIds?: readonly string[] | undefined; readonly ownerId?: string | undefined },
  known: Known,
): BrokenReference[] {
  return [
    ...(personaIds ?? []).flatMap((id, i) =>
      known.personas.has(id) ? [] : [unknownId([...path, 'personaIds', i], 'persona', id)],
    ),
    ...(ownerId === undefined || known.people.has(ownerId) ? [] : [unknownId([...path, 'ownerId'], 'person', ownerId)]),
  ]
}

function checkCard(card: Card, path: Path, known: Known): BrokenReference[] {
  return [
    ...checkOwners(path, card, known),
    ...checkLane(card, path, known),
    ...checkSpan(card, path, known),
    ...(card.image === undefined || known.images.has(card.image)
      ? []
      : [unknownId([...path, 'image'], 'image', card.image)]),
  ]
}

function checkLane({ laneId, stepId }: Card, path: Path, known: Known): BrokenReference[] {
  if (laneId === null) {
    return stepId === null
      ? []
      : [broken([...path, 'laneId'], 'a card in a step needs a lane; only a card with stepId null may have none')]
  }
  const kind = known.lanes.get(laneId)
  if (kind === undefined) return [unknownId([...path, 'laneId'], 'lane', laneId)]
  return laneKinds[kind].holdsCards ? [] : [broken([...path, 'laneId'], `a lane of kind “${kind}” holds no cards`)]
}

function checkSpan({ stepId, endStepId }: Card, path: Path, known: Known): BrokenReference[] {
  const start = stepId === null ? undefined : known.steps.get(stepId)
  if (stepId !== null && start === undefined) return [unknownId([...path, 'stepId'], 'step', stepId)]
  if (endStepId === undefined) return []
  const end = known.steps.get(endStepId)
  if (end === undefined) return [unknownId([...path, 'endStepId'], 'step', endStepId)]
  if (start !== undefined && end > start) return []
  return [
    broken([...path, 'endStepId'], 'a card ends at a later step than it starts; leave endStepId out for one step'),
  ]
}

function checkConnector({ from, to }: JourneyMap['connectors'][number], i: number, known: Known): BrokenReference[] {
  const path = ['connectors', i]
  return [
    ...(known.cards.has(from) ? [] : [unknownId([...path, 'from'], 'card', from)]),
    ...(known.cards.has(to) ? [] : [unknownId([...path, 'to'], 'card', to)]),
  ]
}

function checkEmotions(map: JourneyMap, known: Known): BrokenReference[] {
  const seen = new Set<string>()
  return map.emotions.flatMap(({ laneId, stepId, personaId, expected, experienced }, i) => {
    const path = ['emotions', i]
    const key = `${laneId}/${stepId}/${personaId}`
    const again = seen.has(key)
    seen.add(key)
    return [
      ...(known.lanes.get(laneId) === 'emotion'
        ? []
        : [broken([...path, 'laneId'], `there is no emotion lane “${laneId}”`)]),
      ...(known.steps.has(stepId) ? [] : [unknownId([...path, 'stepId'], 'step', stepId)]),
      ...(personaId === 'all' || known.personas.has(personaId)
        ? []
        : [unknownId([...path, 'personaId'], 'persona', personaId)]),
      ...(again ? [broken(path, 'this step already has a point for this persona in this lane')] : []),
      ...(expected === undefined && experienced === undefined
        ? [broken(path, 'a point has expected, experienced or both')]
        : []),
    ]
  })
}
