// Where pasted things come to stand: their places on this map, its personas and people by their names, and in words what did
// not find its place. Pure: the map, what is pasted and where one stands in; what is to be added out.
import type { NewParts, NewStack } from '../../core/doc/commands/parts.ts'
import type { CardId, ConnectorId, LaneId, PersonaId, StepId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { Card, JourneyMap, Lane } from '../../core/model/map.ts'
import type { Clip, ClipCard } from './clip.ts'
import type { NewId } from './copies.ts'

/** Where one stands: the step by its number from 0. */
export interface Spot {
  readonly column: number
  /** Absent: cards go to lanes of their own kind. */
  readonly laneId?: LaneId | undefined
  /** In the cell of that step and lane; absent: last. */
  readonly after?: CardId | undefined
}

export interface Landed {
  readonly parts: NewParts
  readonly ids: readonly CardId[]
  /** Sentences about what is not where one would look for it. */
  readonly told: readonly string[]
  /** The cards of each row, where several rows are stacked in one lane. */
  readonly rows?: readonly (readonly CardId[])[]
}

/** Cards of one lane go to the lane one stands in; cards of several go to lanes of their kinds, which are added where there are none. */
export function landClip(
  map: JourneyMap,
  clip: Clip,
  { spot, newId }: { readonly spot: Spot; readonly newId: NewId },
): Landed {
  const { laneOf, added } = lanesFor(map, clip, { spot, newId })
  const named = nameMatcher(map, clip)
  const ids = new Map(clip.cards.map((card) => [card.id, newId<CardId>()]))
  const columns = map.stages.flatMap((stage) => stage.steps)
  const stacks = new Stacks(spot)
  for (const card of clip.cards) {
    const { lane: _, column, span, id, image, ownerId: __, personaIds: ___, ...fields } = card
    const start = columns[spot.column + column]?.id ?? null
    const end = span > 1 && start ? columns[Math.min(spot.column + column + span, columns.length) - 1]?.id : undefined
    stacks.put({ stepId: start, laneId: laneOf(card) }, {
      ...fields,
      id: ids.get(id) ?? newId<CardId>(),
      ...named.linksOf(card),
      ...(image && map.images[image] && { image }),
      ...(end && { endStepId: end }),
    } as Omit<Card, 'stepId' | 'laneId'>)
  }
  const connectors = clip.connectors.flatMap(({ from, to, kind }) => {
    const [start, finish] = [ids.get(from), ids.get(to)]
    return start && finish && start !== finish ? [{ id: newId<ConnectorId>(), from: start, to: finish, kind }] : []
  })
  const pictures = clip.cards.filter(({ image }) => image && !map.images[image]).length
  return {
    ids: [...ids.values()],
    parts: {
      stacks: stacks.all(),
      connectors,
      ...(added.length > 0 && { lanes: { after: undefined, lanes: added } }),
    },
    told: [
      ...stacks.told(),
      ...added.map(({ title }) => `The lane “${title}” was added for them.`),
      ...named.missing().map((name) => `“${name}” is not on this map.`),
      ...(pictures > 0 ? [`${pictures === 1 ? 'A picture' : `${pictures} pictures`} stayed on the other map.`] : []),
    ],
  }
}

/** Columns become steps from the chosen one to the right; the rows of a column are stacked in the chosen lane. */
export function landTable(
  map: JourneyMap,
  rows: readonly (readonly string[])[],
  { spot, newId }: { readonly spot: Spot & { readonly laneId: LaneId }; readonly newId: NewId },
): Landed {
  const columns = map.stages.flatMap((stage) => stage.steps)
  const stacks = new Stacks(spot)
  const ids: CardId[] = []
  const idsByRow: CardId[][] = rows.map(() => [])
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (let column = 0; column < width; column += 1) {
    for (const [at, row] of rows.entries()) {
      const title = row[column] ?? ''
      if (title === '') continue
      const id = newId<CardId>()
      ids.push(id)
      idsByRow[at]?.push(id)
      stacks.put({ stepId: columns[spot.column + column]?.id ?? null, laneId: spot.laneId }, { id, title })
    }
  }
  const lane = map.lanes.find(({ id }) => id === spot.laneId)?.title || 'the lane'
  const reached = stacks.all().filter(({ stepId }) => stepId !== null).length
  const isStacked = width > 1 && rows.length > 1
  const rowsTold = `The ${rows.length} rows are stacked in ${lane}, over ${reached === 1 ? 'one step' : `${reached} steps`}.`
  return {
    ids,
    parts: { stacks: stacks.all() },
    told: [...(isStacked ? [rowsTold] : []), ...stacks.told()],
    ...(isStacked && { rows: idsByRow }),
  }
}

interface Cell {
  readonly stepId: StepId | null
  readonly laneId: LaneId | null
}

/** Cards by their cells; what finds no step waits in the parking lot. */
class Stacks {
  readonly #spot: Spot
  readonly #stacks = new Map<string, NewStack & { readonly cards: NewStack['cards'][number][] }>()

  constructor(spot: Spot) {
    this.#spot = spot
  }

  put({ stepId, laneId }: Cell, card: NewStack['cards'][number]): void {
    const key = `${stepId}/${laneId}`
    // Behind a card of another cell means last.
    const after = this.#spot.after
    const stack = this.#stacks.get(key) ?? { stepId, laneId, after, cards: [] }
    stack.cards.push(card)
    this.#stacks.set(key, stack)
  }

  all(): readonly NewStack[] {
    return [...this.#stacks.values()]
  }

  told(): readonly string[] {
    const parked = this.all().filter(({ stepId }) => stepId === null)
    const count = parked.reduce((sum, { cards }) => sum + cards.length, 0)
    if (count === 0) return []
    return [`${count === 1 ? 'One is' : `${count} are`} in the parking lot: the map has no more steps.`]
  }
}

function lanesFor(map: JourneyMap, { lanes }: Clip, { spot, newId }: { readonly spot: Spot; readonly newId: NewId }) {
  const added: Lane[] = []
  const chosen = map.lanes.find(({ id, kind }) => id === spot.laneId && laneKinds[kind].holdsCards)
  const own = lanes.map((lane): LaneId | null => {
    if (lanes.length === 1 && chosen) return chosen.id
    if (!laneKinds[lane.kind].holdsCards) return null
    const alike = map.lanes.filter(({ kind }) => kind === lane.kind)
    const best = alike.find(({ id }) => id === lane.id) ?? alike.find(({ title }) => title === lane.title) ?? alike[0]
    if (best) return best.id
    const fresh = { ...lane, id: newId<LaneId>() }
    added.push(fresh)
    return fresh.id
  })
  const fallback = chosen ?? map.lanes.find(({ kind }) => laneKinds[kind].holdsCards)
  const laneOf = ({ lane }: ClipCard): LaneId | null => (lane === null ? null : own[lane]) ?? fallback?.id ?? null
  return { laneOf, added }
}

const nameKey = (name: string): string => name.trim().toLocaleLowerCase()

function nameMatcher(map: JourneyMap, clip: Clip) {
  const missing = new Set<string>()
  const matcher = <Id extends string>(
    here: readonly { readonly id: Id; readonly name: string }[],
    there: readonly { readonly id: Id; readonly name: string }[],
  ) => {
    const ids = new Map(here.map(({ id, name }) => [nameKey(name), id]))
    const names = new Map(there.map(({ id, name }) => [id, name]))
    return (id: Id): Id | undefined => {
      const name = names.get(id)
      const found = name === undefined ? undefined : ids.get(nameKey(name))
      if (!found && name) missing.add(name)
      return found
    }
  }
  const persona = matcher<PersonaId>(map.personas, clip.personas)
  const person = matcher(map.people, clip.people)
  return {
    linksOf({ personaIds = [], ownerId }: ClipCard) {
      const personas = personaIds.flatMap((id) => persona(id) ?? [])
      const owner = ownerId && person(ownerId)
      return { ...(personas.length > 0 && { personaIds: personas }), ...(owner && { ownerId: owner }) }
    },
    missing: () => [...missing],
  }
}
