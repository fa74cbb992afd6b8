// What differs between two readings of one map, thing by thing: for telling what an undo did. Goes by identity, since what
// nobody touched is the same object in both [DOC17]. Knows no words for it.
import type { JourneyMap } from './map.ts'

type Kind = 'card' | 'step' | 'stage' | 'lane' | 'connector'

export interface MapChange {
  /** `map`: something that stands in no cell, such as the brief. */
  readonly kind: Kind | 'map'
  readonly id: string
  readonly how: 'came' | 'went' | 'changed'
  /** What of it has changed, named as in the schema; `place` where it stands. */
  readonly fields: readonly string[]
}

interface Thing {
  readonly id: string
}

/** Cards first, then what holds them. */
export function changesBetween(before: JourneyMap, after: JourneyMap): readonly MapChange[] {
  const stages = differing('stage', stagesOf(before), stagesOf(after))
  const steps = unlessCarried(differing('step', stepsOf(before), stepsOf(after)), stages)
  const lanes = differing('lane', before.lanes, after.lanes)
  const cards = differing('card', before.cards, after.cards)
  const cameOrWent = [...cards, ...steps, ...lanes].some(({ how }) => how !== 'changed')
  return [
    ...unlessCarried(cards, [...steps, ...lanes, ...stages]),
    ...steps,
    // Points and connectors come and go with what they stand on.
    ...(cameOrWent ? [] : points(before, after)),
    ...stages,
    ...lanes,
    ...(cameOrWent ? [] : differing('connector', before.connectors, after.connectors)),
    ...MAP_PARTS.filter((part) => before[part] !== after[part] && !isAlike(before[part], after[part])).map(
      (part): MapChange => ({ kind: 'map', id: part, how: 'changed', fields: [part] }),
    ),
  ]
}

/** What stands elsewhere because that moved in which it stands has not changed. */
const unlessCarried = (changes: readonly MapChange[], holders: readonly MapChange[]): readonly MapChange[] =>
  holders.length === 0 ? changes : changes.filter(({ fields }) => fields.join() !== 'place')

const MAP_PARTS = ['title', 'brief', 'settings', 'personas', 'people', 'notes', 'views'] as const

/** A step with the stage it stands in; a stage without its steps, which change by themselves. */
const stepsOf = ({ stages }: JourneyMap): Thing[] =>
  stages.flatMap(({ id: place, steps }) => steps.map((step) => ({ ...step, place })))
const stagesOf = ({ stages }: JourneyMap): Thing[] => stages.map(({ id, title }) => ({ id, title }) as Thing)

function differing(kind: Kind, before: readonly Thing[], after: readonly Thing[]): MapChange[] {
  const old = new Map(before.map((thing) => [thing.id, thing]))
  const now = new Map(after.map((thing) => [thing.id, thing]))
  const came = after.filter(({ id }) => !old.has(id))
  const went = before.filter(({ id }) => !now.has(id))
  const changed = after.flatMap((thing): MapChange[] => {
    const fields = fieldsBetween(old.get(thing.id) ?? thing, thing)
    return fields.length === 0 ? [] : [{ kind, id: thing.id, how: 'changed', fields }]
  })
  const moved = came.length + went.length + changed.length === 0 ? movedOf(before, after) : undefined
  return [
    ...changed,
    ...(moved === undefined ? [] : [{ kind, id: moved, how: 'changed', fields: ['place'] } as const]),
    ...came.map(({ id }) => ({ kind, id, how: 'came', fields: [] }) as const),
    ...went.map(({ id }) => ({ kind, id, how: 'went', fields: [] }) as const),
  ]
}

const PLACE_FIELDS: readonly string[] = ['stepId', 'endStepId', 'laneId']

function fieldsBetween(before: Thing, now: Thing): readonly string[] {
  if (before === now) return []
  const [old, fresh] = [before, now] as unknown as readonly [Record<string, unknown>, Record<string, unknown>]
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)])
  const different = [...names].filter((name) => !isAlike(old[name], fresh[name]))
  return [...new Set(different.map((name) => (PLACE_FIELDS.includes(name) ? 'place' : name)))]
}

/** The one that stands elsewhere among the same others. */
function movedOf(before: readonly Thing[], after: readonly Thing[]): string | undefined {
  const at = before.findIndex(({ id }, index) => id !== after[index]?.id)
  const candidates = [before[at]?.id, after[at]?.id]
  const without = (things: readonly Thing[], moved: string): string =>
    things.flatMap(({ id }) => (id === moved ? [] : [id])).join(' ')
  return candidates.find((id) => id !== undefined && without(before, id) === without(after, id))
}

/** A point of the curve is its step's. */
function points(before: JourneyMap, after: JourneyMap): MapChange[] {
  const old = new Set(before.emotions)
  const now = new Set(after.emotions)
  const steps = [
    ...after.emotions.filter((point) => !old.has(point)),
    ...before.emotions.filter((point) => !now.has(point)),
  ]
  const ids = new Set(steps.map(({ stepId }) => stepId))
  return [...ids].map((id) => ({ kind: 'step', id, how: 'changed', fields: ['emotion'] }))
}

const isAlike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
