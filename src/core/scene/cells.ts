// Which cards of a lane are in sight, and in which column each begins; how many are not, and where. Knows no heights.
import type { LaneId, StepId } from '../model/ids.ts'
import type { Card, JourneyMap, Lane } from '../model/map.ts'
import type { PlacedSteps, StepPlace } from './columns.ts'
import type { DrawContext } from './context.ts'
import type { CardCount } from './placement.ts'

export interface Placed {
  readonly card: Card
  readonly column: number
  readonly span: number
}

export interface LaneCards {
  /** Those that are drawn, per column in which they begin, in the map's order. */
  readonly cells: readonly (readonly Placed[])[]
  /** Per column how many more its cell holds than are drawn. */
  readonly more: readonly number[]
  readonly counts: readonly CardCount[]
}

interface Sorted {
  readonly lanes: ReadonlyMap<LaneId, LaneCards>
  readonly parked: readonly Card[]
}

interface Sorting {
  /** Those that are not hidden. */
  readonly lanes: readonly Lane[]
  readonly steps: PlacedSteps
  readonly context: DrawContext
}

export function sortIntoCells(map: JourneyMap, { lanes, steps, context }: Sorting): Sorted {
  const known = new Set(map.lanes.map(({ id }) => id))
  const foldedLanes = new Set(context.view.foldedLanes)
  const rows = new Map(lanes.map(({ id }) => [id, openRow(steps, foldedLanes.has(id))]))
  const parked: Card[] = []
  for (const card of map.cards) {
    const start = card.stepId === null ? undefined : steps.places.get(card.stepId)
    if (card.laneId === null || !known.has(card.laneId) || start === undefined) {
      parked.push(card)
      continue
    }
    const end = card.endStepId === undefined ? start : (steps.places.get(card.endStepId) ?? start)
    rows.get(card.laneId)?.add(card, start, end)
  }
  const isCut = context.density === 'compact' && context.expanded !== 'all'
  const isOpen = (laneId: LaneId, stepId: StepId): boolean => context.opened?.has(cellKey(laneId, stepId)) === true
  const cut = ([laneId, row]: readonly [LaneId, Row]): readonly [LaneId, LaneCards] => {
    const shownOf = (cell: readonly Placed[], column: number): number => {
      const step = steps.columns[column]?.step
      // One more would take as much room as the words that say so.
      const isWhole = !isCut || cell.length <= FIRST_CARDS + 1 || (step && isOpen(laneId, step.id))
      return isWhole ? cell.length : FIRST_CARDS
    }
    return [
      laneId,
      {
        cells: row.cells.map((cell, column) => cell.slice(0, shownOf(cell, column))),
        more: row.cells.map((cell, column) => cell.length - shownOf(cell, column)),
        counts: row.counts(),
      },
    ]
  }
  return { lanes: new Map([...rows].map(cut)), parked }
}

/** Of a cell in compact. */
const FIRST_CARDS = 3

/** Names a cell that shows all its cards. */
export const cellKey = (laneId: LaneId, stepId: StepId): string => `${laneId}/${stepId}`

interface Row {
  readonly cells: readonly Placed[][]
  readonly add: (card: Card, start: StepPlace, end: StepPlace) => void
  readonly counts: () => readonly CardCount[]
}

function openRow(steps: PlacedSteps, isFolded: boolean): Row {
  const cells = steps.columns.map((): Placed[] => [])
  const counted = new Map<number, CardCount>()
  return {
    cells,
    add: (card, start, end) => {
      const seen = isFolded ? null : columnsBetween(start, end)
      if (seen) {
        cells[seen.column]?.push({ card, ...seen })
        return
      }
      const place = start.folded ?? steps.columns[start.column]
      if (!place) return
      const { x, width } = place
      counted.set(x, { x, width, cards: (counted.get(x)?.cards ?? 0) + 1 })
    },
    counts: () => [...counted.values()].sort((a, b) => a.x - b.x),
  }
}

/** The columns in sight of a card from one step to another; null: there are none. */
function columnsBetween(start: StepPlace, end: StepPlace): Omit<Placed, 'card'> | null {
  const to = end.at > start.at ? end : start
  const last = to.folded ? to.column - 1 : to.column
  return last < start.column ? null : { column: start.column, span: last - start.column + 1 }
}
