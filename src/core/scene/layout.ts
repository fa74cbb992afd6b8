// Where everything of a map stands: columns, stage bands, lanes, cards. Pure placement; draws nothing.
import type { StepId } from '../model/ids.ts'
import { type BlueprintLine, type LaneKind, laneKinds } from '../model/lanes.ts'
import type { Card, JourneyMap, Lane, Stage } from '../model/map.ts'
import { cardHeight } from './cards.ts'
import { type DrawContext, type DrawOptions, drawContext, showsTheSame } from './context.ts'
import { laneHeaderHeightPx } from './headers.ts'
import { keep, keepEach } from './keep.ts'
import { laneDrawings } from './lanes/table.ts'
import type { CardBox, Column, GridLine, LaneBand, Layout, StageBand } from './placement.ts'
import { stackCards } from './stack.ts'
import { columnPx, GRID } from './theme.ts'

export interface LayoutOptions extends DrawOptions {
  /** The layout before this one: what did not change keeps its identity and is not placed again. */
  readonly previous?: Layout
}

/** Places a map. 2,000 cards take a few ms once their text is wrapped. */
export function layout(map: JourneyMap, options: LayoutOptions): Layout {
  const { previous, ...drawOptions } = options
  const context = drawContext(map, drawOptions)
  const { columns, stages, width } = placeSteps(
    map.stages,
    { pitchPx: columnPx[context.density], firstNumber: context.firstNumber ?? 1 },
    previous,
  )
  const { cells, parked } = sortIntoCells(map, columns)
  const { lanes, lines, height } = stackLanes(map.lanes, {
    ...{ columns, cells, context, previous },
    isStill: previous !== undefined && previous.columns === columns && showsTheSame(previous.context, context),
  })
  const boxes = lanes.flatMap((band) => band.cells.flat())
  const cards = new Map(boxes.map((box) => [box.card.id, box]))
  return { width, height, columns, stages, lanes, lines, cards, parked, context }
}

interface Columns {
  readonly pitchPx: number
  readonly firstNumber: number
}

function placeSteps(stages: readonly Stage[], { pitchPx, firstNumber }: Columns, previous: Layout | undefined) {
  const columns: Column[] = []
  const bands: StageBand[] = []
  const width = pitchPx - GRID.gutterPx
  let x: number = GRID.laneHeaderPx
  for (const stage of stages) {
    const slots = Math.max(1, stage.steps.length)
    bands.push({ stage, x, y: 0, width: slots * pitchPx - GRID.gutterPx, height: GRID.stageBandPx })
    for (const [index, step] of stage.steps.entries()) {
      columns.push({ step, stageId: stage.id, number: columns.length + firstNumber, x: x + index * pitchPx, width })
    }
    x += slots * pitchPx
  }
  return { columns: keepEach(previous?.columns, columns), stages: keepEach(previous?.stages, bands), width: x }
}

interface Placed {
  readonly card: Card
  readonly column: number
  readonly span: number
}

/** Per lane the cards that start in each column, in the map's order. */
function sortIntoCells(map: JourneyMap, columns: readonly Column[]) {
  const columnOf = new Map<StepId, number>(columns.map((column, index) => [column.step.id, index]))
  const laneOf = new Map(map.lanes.map((lane) => [lane.id, lane]))
  const cells = new Map<Lane, Placed[][]>(map.lanes.map((lane) => [lane, columns.map(() => [])]))
  const parked: Card[] = []
  for (const card of map.cards) {
    const lane = card.laneId === null ? undefined : laneOf.get(card.laneId)
    const column = card.stepId === null ? undefined : columnOf.get(card.stepId)
    if (lane === undefined || column === undefined) {
      parked.push(card)
      continue
    }
    const end = card.endStepId === undefined ? column : (columnOf.get(card.endStepId) ?? column)
    cells.get(lane)?.[column]?.push({ card, column, span: Math.max(1, end - column + 1) })
  }
  return { cells, parked }
}

interface Grid {
  readonly columns: readonly Column[]
  readonly cells: ReadonlyMap<Lane, readonly (readonly Placed[])[]>
  readonly context: DrawContext
  readonly previous: Layout | undefined
  /** Columns are where they were, and a card that is the same looks the same. */
  readonly isStill: boolean
}

function stackLanes(lanes: readonly Lane[], grid: Grid) {
  const { previous } = grid
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
    const band = old && isUnmoved(old, { lane, y }, grid) ? old : keep(old, placeLane({ lane, y, old }, grid))
    bands.push(band)
    y += band.height
  }
  return { lanes: keep(previous?.lanes, bands), lines: keepEach(previous?.lines, lines), height: y }
}

interface LaneRequest {
  readonly lane: Lane
  readonly y: number
  /** The band of this lane in the layout before. */
  readonly old: LaneBand | undefined
}

/** Nothing in the lane has changed, so that not one of its cards need be looked at. */
function isUnmoved(old: LaneBand, { lane, y }: Pick<LaneRequest, 'lane' | 'y'>, { cells, isStill }: Grid): boolean {
  // A lane without cards is as high as its curves ask for, which are no part of what is compared here.
  if (!isStill || old.lane !== lane || old.y !== y || laneDrawings[lane.kind].laneHeight) return false
  const cards = cells.get(lane) ?? []
  return old.cells.every((boxes, column) => {
    const placed = cards[column] ?? []
    return boxes.length === placed.length && boxes.every((box, index) => box.card === placed[index]?.card)
  })
}

function placeLane({ lane, y, old }: LaneRequest, { columns, cells: cellsOf, context, previous }: Grid): LaneBand {
  const drawing = laneDrawings[lane.kind]
  const headerPx = laneHeaderHeightPx(lane, context)
  if (drawing.laneHeight) {
    const cells = keepEach<readonly CardBox[]>(
      old?.cells,
      columns.map(() => []),
    )
    return { lane, y, height: Math.max(headerPx, drawing.laneHeight(lane, context)), cells }
  }
  const sized = (cellsOf.get(lane) ?? []).map((cell) =>
    cell.map(({ card, column, span }) => {
      const width = spanWidth(columns, column, span)
      return { card, column, span, width, height: cardHeight({ card, lane, width, span }, context) }
    }),
  )
  const { tops, heightPx } = stackCards(sized, drawing.stackGapPx ?? GRID.stackGapPx)
  const cells = sized.map((cell, column): readonly CardBox[] =>
    cell.map(({ card, span, width, height }, index) => {
      const x = columns[column]?.x ?? 0
      const top = y + GRID.lanePaddingPx + (tops[column]?.[index] ?? 0)
      return keep(previous?.cards.get(card.id), { card, lane, column, span, x, y: top, width, height })
    }),
  )
  const contentPx = Math.max(heightPx, drawing.emptyPx) + 2 * GRID.lanePaddingPx
  return { lane, y, height: Math.max(headerPx, contentPx), cells: keepEach(old?.cells, cells) }
}

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

/** From what the customer meets first to what they never see. */
const BLUEPRINT_ORDER: readonly LaneKind[] = ['evidence', 'frontstage', 'backstage', 'support']

/**
 * The line that is crossed from one lane down to the next. Lanes of the customer's own (actions, pains, ...) count as
 * evidence. Where several lines are crossed at once, the line of visibility is the one that matters.
 */
function lineBetween(above: Lane, below: Lane): 'lane' | BlueprintLine {
  const depth = (lane: Lane) => Math.max(0, BLUEPRINT_ORDER.indexOf(lane.kind))
  const crossed = BLUEPRINT_ORDER.slice(depth(above), depth(below)).flatMap((kind) => laneKinds[kind].lineBelow ?? [])
  return crossed.find((line) => line === 'visibility') ?? crossed[0] ?? 'lane'
}
