// Which part of the grid is in sight: a range of columns and of lanes, with some more on each side. Pure.
import type { Layout } from '../../core/scene/placement.ts'

/** Inclusive on both ends; empty where `to` is less than `from`. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface VisibleRange {
  readonly columns: Range
  readonly lanes: Range
  /** Strips of `ROW_PX`: a stack of a hundred cards is one lane, and not all of it is in sight. */
  readonly rows: Range
}

export const ROW_PX = 320

/** React Flow's transform and the size of its pane, in screen px. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** `beyond`: how many columns, lanes and strips more on each side. */
export function visibleRange(layout: Layout, { x, y, zoom, width, height }: View, beyond: number): VisibleRange {
  const left = -x / zoom
  const top = -y / zoom
  const across = { start: left, end: left + width / zoom, beyond }
  const down = { start: top, end: top + height / zoom, beyond }
  return {
    columns: within(layout.columns, (column) => [column.x, column.x + column.width], across),
    lanes: within(layout.lanes, (lane) => [lane.y, lane.y + lane.height], down),
    rows: { from: Math.floor(down.start / ROW_PX) - beyond, to: Math.floor(down.end / ROW_PX) + beyond },
  }
}

export const sameRange = (a: VisibleRange, b: VisibleRange): boolean =>
  a.columns.from === b.columns.from &&
  a.columns.to === b.columns.to &&
  a.lanes.from === b.lanes.from &&
  a.lanes.to === b.lanes.to &&
  a.rows.from === b.rows.from &&
  a.rows.to === b.rows.to

function within<T>(
  items: readonly T[],
  edges: (item: T) => readonly [number, number],
  { start, end, beyond }: { readonly start: number; readonly end: number; readonly beyond: number },
): Range {
  const first = items.findIndex((item) => edges(item)[1] >= start)
  const last = items.findLastIndex((item) => edges(item)[0] <= end)
  if (first < 0 || last < 0) return { from: 0, to: -1 }
  return { from: Math.max(0, first - beyond), to: Math.min(items.length - 1, last + beyond) }
}
