// Where everything of a map stands: columns, stage bands, lanes, cards. Pure placement; draws nothing.
import type { LaneId } from '../model/ids.ts'
import { BLUEPRINT_LANES, type BlueprintLine, laneKinds } from '../model/lanes.ts'
import type { JourneyMap, Lane } from '../model/map.ts'
import { cardHeight } from './cards.ts'
import { type LaneCards, sortIntoCells } from './cells.ts'
import { placeSteps } from './columns.ts'
import { type DrawContext, type DrawOptions, drawContext, showsTheSame } from './context.ts'
import { laneHeaderHeightPx } from './headers.ts'
import { keep, keepEach } from './keep.ts'
import { laneDrawings } from './lanes/table.ts'
import type { CardBox, Column, GridLine, LaneBand, Layout, MoreCards } from './placement.ts'
import { stackCards } from './stack.ts'
import { GRID } from './theme.ts'

export interface LayoutOptions extends DrawOptions {
  /** The layout before this one: what did not change keeps its identity and is not placed again. */
  readonly previous?: Layout
}

/** Places a map. 2,000 cards take a few ms once their text is wrapped. */
export function layout(map: JourneyMap, options: LayoutOptions): Layout {
  const { previous, ...drawOptions } = options
  const context = drawContext(map, drawOptions)
  const { view } = context
  const hidden = new Set(view.hiddenLanes)
  const shown = map.lanes.filter(({ id }) => !hidden.has(id))
  const steps = placeSteps(map, context, previous)
  const { columns, stages, width } = steps
  const sorted = sortIntoCells(map, { lanes: shown, steps, context })
  const { lanes, lines, height } = stackLanes(shown, {
    ...{ columns, cards: sorted.lanes, context, previous },
    isStill:
      previous !== undefined &&
      previous.columns === columns &&
      previous.context.view === view &&
      showsTheSame(previous.context, context),
  })
  const boxes = lanes.flatMap((band) => band.cells.flat())
  const cards = new Map(boxes.map((box) => [box.card.id, box]))
  return { width, height, columns, stages, lanes, lines, cards, parked: sorted.parked, context }
}

interface Grid {
  readonly columns: readonly Column[]
  readonly cards: ReadonlyMap<LaneId, LaneCards>
  readonly context: DrawContext
  readonly previous: Layout | undefined
  /** Columns are where they were, and a card that is the same looks the same. */
  readonly isStill: boolean
}

function stackLanes(lanes: readonly Lane[], grid: Grid) {
  const { previous } = grid
  const folded = new Set(grid.context.view.foldedLanes)
  const before = new Map(previous?.lanes.map((band) => [band.lane.id, band]))
  const bands: LaneBand[] = []
  const lines: GridLine[] = []
  let y = GRID.stageBandPx + GRID.stageGapPx + GRID.stepHeaderPx + GRID.headerGapPx
  for (const [index, lane] of lanes.entries()) {
    const above = lanes[index - 1]
    const line = above && lineBetween(above, lane)
    if (line) lines.push({ kind: line, y })
    y += line ? gapBelow[line] : 0
    const old = before.get(lane.id)
    const request = { lane, y, old, isFolded: folded.has(lane.id), cards: grid.cards.get(lane.id) ?? NO_CARDS }
    const band = old && isUnmoved(old, request, grid) ? old : keep(old, placeLane(request, grid))
    bands.push(band)
    y += band.height
  }
  return { lanes: keep(previous?.lanes, bands), lines: keepEach(previous?.lines, lines), height: y }
}

const NO_CARDS: LaneCards = { cells: [], more: [], counts: [] }

interface LaneRequest {
  readonly lane: Lane
  readonly y: number
  readonly isFolded: boolean
  readonly cards: LaneCards
  /** The band of this lane in the layout before. */
  readonly old: LaneBand | undefined
}

/** Nothing in the lane has changed, so that not one of its cards need be looked at. */
function isUnmoved(old: LaneBand, { lane, y, cards }: LaneRequest, { isStill }: Grid): boolean {
  // A lane without cards is as high as its curves ask for, which are no part of what is compared here.
  if (!isStill || old.lane !== lane || old.y !== y || laneDrawings[lane.kind].laneHeight) return false
  const { cells, more, counts } = cards
  return (
    keepEach(old.counts, counts) === old.counts &&
    old.more.length === more.filter((count) => count > 0).length &&
    old.more.every((each) => each.cards === more[each.column]) &&
    old.cells.every((boxes, column) => {
      const placed = cells[column] ?? []
      return boxes.length === placed.length && boxes.every((box, index) => box.card === placed[index]?.card)
    })
  )
}

function placeLane(request: LaneRequest, grid: Grid): LaneBand {
  const { lane, y, isFolded, cards, old } = request
  const counts = keepEach(old?.counts, cards.counts)
  const none = { cells: keepEach(old?.cells, noCells(grid)), more: keepEach(old?.more, []) }
  if (isFolded) return { lane, y, isFolded, height: GRID.foldedLanePx, counts, ...none }
  const { context } = grid
  const least = Math.max(laneHeaderHeightPx(lane, context), context.view.laneHeights?.[lane.id] ?? 0)
  const { laneHeight } = laneDrawings[lane.kind]
  if (laneHeight) return { lane, y, isFolded, height: Math.max(least, laneHeight(lane, context)), counts, ...none }
  const { heightPx, ...placed } = placeCards(request, grid)
  return { lane, y, isFolded, height: Math.max(least, heightPx), counts, ...placed }
}

const noCells = ({ columns }: Grid): readonly (readonly CardBox[])[] => columns.map(() => [])

function placeCards({ lane, y, cards, old }: LaneRequest, { columns, context, previous }: Grid) {
  const drawing = laneDrawings[lane.kind]
  const sized = cards.cells.map((cell) =>
    cell.map(({ card, column, span }) => {
      const width = spanWidth(columns, column, span)
      return { card, column, span, width, height: cardHeight({ card, lane, width, span }, context) }
    }),
  )
  const stacks = sized.map((cell, column) => (cards.more[column] ? [...cell, MORE] : cell))
  const { tops, heightPx } = stackCards(stacks, drawing.stackGapPx ?? GRID.stackGapPx)
  const topOf = (column: number, index: number): number => y + GRID.lanePaddingPx + (tops[column]?.[index] ?? 0)
  const cells = sized.map((cell, column): readonly CardBox[] =>
    cell.map(({ card, span, width, height }, index) => {
      const x = columns[column]?.x ?? 0
      const box = { card, lane, column, span, x, y: topOf(column, index), width, height }
      return keep(previous?.cards.get(card.id), box)
    }),
  )
  const more = columns.flatMap(({ x, width }, column): MoreCards[] => {
    const count = cards.more[column] ?? 0
    if (count === 0) return []
    return [{ column, cards: count, x, y: topOf(column, sized[column]?.length ?? 0), width, height: GRID.morePx }]
  })
  return {
    heightPx: Math.max(heightPx, drawing.emptyPx) + 2 * GRID.lanePaddingPx,
    cells: keepEach(old?.cells, cells),
    more: keepEach(old?.more, more),
  }
}

/** What says how many more there are stands below the cards as one of them. */
const MORE = { span: 1, height: GRID.morePx }

function spanWidth(columns: readonly Column[], first: number, span: number): number {
  const start = columns[first]
  const end = columns[first + span - 1]
  return start && end ? end.x + end.width - start.x : 0
}

/** Room between a line and the lane below it. */
const gapBelow: Readonly<Record<GridLine['kind'], number>> = {
  lane: 0,
  interaction: GRID.lineGapPx,
  visibility: GRID.labelledLineGapPx,
  internal: GRID.lineGapPx,
}

/**
 * The line that is crossed from one lane down to the next. Lanes of the customer's own (actions, pains, ...) count as
 * evidence. Where several lines are crossed at once, the line of visibility is the one that matters.
 */
function lineBetween(above: Lane, below: Lane): 'lane' | BlueprintLine {
  const depth = (lane: Lane) => Math.max(0, BLUEPRINT_LANES.indexOf(lane.kind))
  const crossed = BLUEPRINT_LANES.slice(depth(above), depth(below)).flatMap((kind) => laneKinds[kind].lineBelow ?? [])
  return crossed.find((line) => line === 'visibility') ?? crossed[0] ?? 'lane'
}
