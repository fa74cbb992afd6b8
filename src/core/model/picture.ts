// What of a map a picture shows: from which step to which, and which kinds of thing. Knows no pixels.
import type { Filter } from './filter.ts'
import type { LaneId, StageId, StepId } from './ids.ts'
import { isBlueprint } from './lanes.ts'
import type { Card, JourneyMap } from './map.ts'
import { err, ok, type Result } from './result.ts'
import type { View } from './view.ts'

/** What can be left out of a picture. */
export const PICTURE_PARTS = ['title', 'legend', 'connectors', 'blueprint', 'owners', 'parking'] as const
export type PicturePart = (typeof PICTURE_PARTS)[number]

export const isPicturePart = (word: string): word is PicturePart => (PICTURE_PARTS as readonly string[]).includes(word)

export interface Picture {
  /** The steps at the ends, in either order. Absent: the map's first, the map's last. */
  readonly from?: StepId | undefined
  readonly to?: StepId | undefined
  /** Absent: everything. */
  readonly include?: readonly PicturePart[] | undefined
  /** Cards that it leaves out are faded. */
  readonly filter?: Filter | undefined
  /** As somebody sees the map; absent: everything, unfolded. Cards are whole in any view. */
  readonly view?: View | undefined
}

export interface Pictured {
  /** A map of its own: nothing in it refers to what the picture does not show. */
  readonly map: JourneyMap
  /** Of the first step shown: steps keep the numbers they have in the whole map. */
  readonly firstNumber: number
  /** How many steps its stages have in the whole map; absent: as many as here. */
  readonly stepCounts?: ReadonlyMap<StageId, number>
  /** Which part of the map it is, in words; absent: all of it. */
  readonly areaText?: string
}

export function pictured(map: JourneyMap, { from, to, include, view }: Picture): Result<Pictured, 'unknown-step'> {
  const order = map.stages.flatMap(({ steps }) => steps.map(({ id }) => id))
  const ends = [from ?? order[0], to ?? order.at(-1)].flatMap((id) => (id === undefined ? [] : order.indexOf(id)))
  const [first = 0, last = -1] = ends.toSorted((a, b) => a - b)
  if (first < 0) return err('unknown-step')
  const parts = new Set(include ?? PICTURE_PARTS)
  const shown = reduce(map, {
    hidden: view?.hiddenLanes ?? [],
    blueprint: parts.has('blueprint'),
    owners: parts.has('owners'),
  })
  if (last - first + 1 >= order.length) return ok({ map: shown, firstNumber: 1 })
  const areaText = first === last ? `Step ${first + 1}` : `Steps ${first + 1} to ${last + 1}`
  return ok({
    map: excerpt(shown, order.slice(first, last + 1), order),
    firstNumber: first + 1,
    stepCounts: new Map(map.stages.map(({ id, steps }) => [id, steps.length])),
    areaText: `${areaText} of ${order.length}`,
  })
}

interface Wanted {
  readonly hidden: readonly LaneId[]
  readonly blueprint: boolean
  readonly owners: boolean
}

function reduce(map: JourneyMap, { hidden, blueprint, owners }: Wanted): JourneyMap {
  if (hidden.length === 0 && blueprint && owners) return map
  const lanes = map.lanes.filter(({ id, kind }) => !hidden.includes(id) && (blueprint || !isBlueprint(kind)))
  const kept = new Set(lanes.map(({ id }) => id))
  const cards = map.cards.filter(({ laneId }) => laneId === null || kept.has(laneId))
  return withCards({ ...map, lanes }, owners ? cards : cards.map(({ ownerId: _, ...card }) => card))
}

/** What lies in these steps; a card that reaches in from outside is cut to the part inside. What is parked lies in none. */
function excerpt(map: JourneyMap, steps: readonly StepId[], order: readonly StepId[]): JourneyMap {
  const shown = new Set(steps)
  const [first = 0, last = 0] = [steps[0], steps.at(-1)].map((id) => (id ? order.indexOf(id) : 0))
  const cut = (card: Card): Card[] => {
    if (card.stepId === null) return []
    const start = order.indexOf(card.stepId)
    const end = card.endStepId === undefined ? start : order.indexOf(card.endStepId)
    if (start < 0 || end < first || start > last) return []
    const { endStepId: _, ...rest } = card
    const [from, to] = [order[Math.max(start, first)], order[Math.min(end, last)]]
    return from && to ? [{ ...rest, stepId: from, ...(from !== to && { endStepId: to }) }] : []
  }
  const stages = map.stages.flatMap((stage) => {
    const inside = stage.steps.filter(({ id }) => shown.has(id))
    return inside.length > 0 ? [{ ...stage, steps: inside }] : []
  })
  const emotions = map.emotions.filter(({ stepId }) => shown.has(stepId))
  return withCards({ ...map, stages, emotions, notes: [] }, map.cards.flatMap(cut))
}

/** With these cards, and the connectors that join two of them. */
function withCards(map: JourneyMap, cards: readonly Card[]): JourneyMap {
  const kept = new Set(cards.map(({ id }) => id))
  return { ...map, cards, connectors: map.connectors.filter(({ from, to }) => kept.has(from) && kept.has(to)) }
}
