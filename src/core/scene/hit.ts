// What lies at a point of a placed map, and where a card dropped there would go. Knows the layout, not the pointer.
import type { CardId, LaneId, StageId, StepId } from '../model/ids.ts'
import type { Rect } from './node.ts'
import type { LaneBand, Layout } from './placement.ts'
import { GRID } from './theme.ts'

export type Hit =
  | { readonly kind: 'stage'; readonly stageId: StageId }
  | { readonly kind: 'step'; readonly stepId: StepId }
  | { readonly kind: 'lane'; readonly laneId: LaneId }
  | { readonly kind: 'cell'; readonly stepId: StepId; readonly laneId: LaneId }

/** Gutters belong to the nearer column and gaps to the lane above, so that a drop never falls between. */
export function hit(layout: Layout, { x, y }: { readonly x: number; readonly y: number }): Hit | null {
  if (x < 0 || y < 0 || x >= layout.width || y >= layout.height) return null
  const half = GRID.gutterPx / 2
  const column = layout.columns.find((each) => x >= each.x - half && x < each.x + each.width + half)
  const band = layout.stages.find((each) => x >= each.x - half && x < each.x + each.width + half)
  if (y < GRID.stageBandPx + GRID.stageGapPx / 2) {
    return band ? { kind: 'stage', stageId: band.stage.id } : null
  }
  const lane = layout.lanes.findLast((each) => y >= each.y)
  if (!lane && band?.isFolded) return { kind: 'stage', stageId: band.stage.id }
  if (!lane) return column ? { kind: 'step', stepId: column.step.id } : null
  if (x < layout.context.headerPx) return { kind: 'lane', laneId: lane.lane.id }
  return column ? { kind: 'cell', stepId: column.step.id, laneId: lane.lane.id } : null
}

/** Cards that a rectangle touches, in reading order: by where they stand, in sight or not. */
export function cardsTouching(layout: Layout, { x, y, width, height }: Rect): CardId[] {
  const boxes = layout.lanes.flatMap((band) => band.cells.flat())
  return boxes
    .filter((box) => box.x <= x + width && box.x + box.width >= x && box.y <= y + height && box.y + box.height >= y)
    .map((box) => box.card.id)
}

export interface Insertion {
  /** The card of the cell that the new one comes after; null: first. */
  readonly after: CardId | null
  /** Where the drop marker is drawn: the middle of the gap. */
  readonly y: number
}

interface Cell {
  readonly stepId: StepId
  readonly laneId: LaneId
  /** Left out of the count: the cards being dragged. */
  readonly moving?: ReadonlySet<CardId>
}

/** Where a card dropped at `y` goes among the cards of a cell; null when the cell is not on the map. */
export function insertionAt(layout: Layout, { stepId, laneId, moving }: Cell, y: number): Insertion | null {
  const band = layout.lanes.find((each) => each.lane.id === laneId)
  const column = layout.columns.findIndex((each) => each.step.id === stepId)
  if (!band || column < 0) return null
  const boxes = (band.cells[column] ?? []).filter((box) => !moving?.has(box.card.id))
  const before = boxes.findIndex((box) => y < box.y + box.height / 2)
  const at = before < 0 ? boxes.length : before
  return { after: boxes[at - 1]?.card.id ?? null, y: markerY(band, boxes[at - 1], boxes[at]) }
}

interface Edges {
  readonly y: number
  readonly height: number
}

function markerY(band: LaneBand, above: Edges | undefined, below: Edges | undefined): number {
  const half = GRID.stackGapPx / 2
  if (below && !above) return below.y - half
  if (above) return above.y + above.height + half
  return band.y + GRID.lanePaddingPx - half
}
