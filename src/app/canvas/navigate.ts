// Where the arrow keys and brackets lead on the grid. Pure: a layout, what is selected, a direction; no page.
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import type { Selected } from '../uiStore.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * Stage bands, step headers, then lanes from top to bottom, with the lane's own header at the left; within a cell card by
 * card. null: stay.
 */
export function neighbour(layout: Layout, selected: Selected | null, direction: Direction): Selected | null {
  // Stages stand in a row of their own: one without steps has no column to be reached by.
  if (selected?.kind === 'stage' && (direction === 'left' || direction === 'right'))
    return stageBeside(layout, selected.id, direction === 'left' ? -1 : 1)
  const spot = spotOf(layout, selected)
  if (!spot) return firstOf(layout)
  switch (direction) {
    case 'left':
      return at(layout, { ...spot, column: spot.column - 1 })
    case 'right':
      return at(layout, { ...spot, column: spot.lastColumn + 1 })
    case 'up':
      return (
        inStack(layout, spot, -1) ?? at(layout, { ...spot, lane: spot.lane - 1, position: Number.POSITIVE_INFINITY })
      )
    case 'down':
      return inStack(layout, spot, 1) ?? at(layout, { ...spot, lane: spot.lane + 1, position: 0 })
  }
}

/** The next or previous card in reading order: lane by lane, step by step. */
export function cardAfter(layout: Layout, selected: Selected | null, by: 1 | -1): Selected | null {
  const order = layout.lanes.flatMap((band) => band.cells.flat())
  const here =
    selected?.kind === 'card' ? order.findIndex((box) => box.card.id === selected.id) : by > 0 ? -1 : order.length
  const next = order[here + by]
  return next ? { kind: 'card', id: next.card.id } : null
}

/** Below the last card that its cell shows: the first of those that it does not. */
export function cardLeftOut(layout: Layout, selected: Selected | null): Selected | null {
  const box = selected?.kind === 'card' ? layout.cards.get(selected.id) : undefined
  const band = layout.lanes.find(({ lane }) => lane === box?.lane)
  if (!box || !band?.more.some(({ column }) => column === box.column)) return null
  const shown = band.cells[box.column] ?? []
  if (shown.at(-1) !== box) return null
  const { laneId, stepId } = box.card
  const all = layout.context.map.cards.filter((card) => card.laneId === laneId && card.stepId === stepId)
  const next = all[shown.length]
  return next ? { kind: 'card', id: next.id } : null
}

function stageBeside({ stages }: Layout, id: string, by: 1 | -1): Selected | null {
  const next = stages[stages.findIndex((band) => band.stage.id === id) + by]
  return next ? { kind: 'stage', id: next.stage.id } : null
}

/** Rows above the first lane, and the column before the first step. */
const STEPS = -1
const STAGES = -2
const LANE_HEADERS = -1

interface Spot {
  readonly column: number
  /** Of a card over several steps, or of a stage; else `column` itself. */
  readonly lastColumn: number
  readonly lane: number
  /** In the stack of the cell; -1 where no card is selected. */
  readonly position: number
}

function spotOf(layout: Layout, selected: Selected | null): Spot | null {
  if (!selected) return null
  const columnOf = (stepId: string): number => layout.columns.findIndex((each) => each.step.id === stepId)
  const laneOf = (laneId: string): number => layout.lanes.findIndex((band) => band.lane.id === laneId)
  switch (selected.kind) {
    case 'card': {
      const box = layout.cards.get(selected.id)
      if (!box) return null
      const { column, span } = box
      const lane = laneOf(box.lane.id)
      return { column, lastColumn: column + span - 1, lane, position: stackAt(layout, lane, column).indexOf(box) }
    }
    case 'cell':
      return spot({ column: columnOf(selected.stepId), lane: laneOf(selected.laneId) })
    case 'step':
      return spot({ column: columnOf(selected.id), lane: STEPS })
    case 'stage': {
      const column = layout.columns.findIndex((each) => each.stageId === selected.id)
      const lastColumn = layout.columns.findLastIndex((each) => each.stageId === selected.id)
      return column < 0 ? null : { column, lastColumn, lane: STAGES, position: -1 }
    }
    case 'lane': {
      const lane = laneOf(selected.id)
      return lane < 0 ? null : { column: LANE_HEADERS, lastColumn: LANE_HEADERS, lane, position: -1 }
    }
    case 'connector':
      return null
  }
}

const spot = ({ column, lane }: { readonly column: number; readonly lane: number }): Spot | null =>
  column < 0 || lane < STEPS ? null : { column, lastColumn: column, lane, position: -1 }

function inStack(layout: Layout, { lane, column, position }: Spot, by: 1 | -1): Selected | null {
  const next = position < 0 ? undefined : stackAt(layout, lane, column)[position + by]
  return next ? { kind: 'card', id: next.card.id } : null
}

function at(layout: Layout, { column, lane, position }: Pick<Spot, 'column' | 'lane' | 'position'>): Selected | null {
  if (column < LANE_HEADERS || column >= layout.columns.length) return null
  if (column === LANE_HEADERS) {
    const band = layout.lanes[lane]
    return band ? { kind: 'lane', id: band.lane.id } : null
  }
  const here = layout.columns[column]
  if (!here || lane < STAGES) return null
  if (lane === STAGES) return { kind: 'stage', id: here.stageId }
  if (lane === STEPS) return { kind: 'step', id: here.step.id }
  const band = layout.lanes[lane]
  if (!band) return null
  const stack = stackAt(layout, lane, column)
  const box = stack[Math.min(Math.max(position, 0), stack.length - 1)] ?? reachingIn(band.cells.flat(), column)
  return box ? { kind: 'card', id: box.card.id } : { kind: 'cell', stepId: here.step.id, laneId: band.lane.id }
}

const stackAt = (layout: Layout, lane: number, column: number): readonly CardBox[] =>
  layout.lanes[lane]?.cells[column] ?? []

/** A card that begins in an earlier step and covers this one. */
const reachingIn = (boxes: readonly CardBox[], at: number): CardBox | undefined =>
  boxes.find(({ column, span }) => column < at && column + span > at)

function firstOf(layout: Layout): Selected | null {
  const [column] = layout.columns
  return column ? { kind: 'step', id: column.step.id } : null
}
