// Brings what was selected by key into sight, no further than needed. Knows the layout and the view; moves nothing itself.

import type { Rect } from '../../core/scene/node.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { GRID } from '../../core/scene/theme.ts'
import type { Selected } from '../uiStore.ts'
import { TOP_PX } from './followViewport.ts'
import { HEADER_PX } from './headerSize.ts'
import type { View } from './visibleRange.ts'

/** In map coordinates; null for what has no box of its own. */
export function boxOf(layout: Layout, selected: Selected): Rect | null {
  switch (selected.kind) {
    case 'card':
      return layout.cards.get(selected.id) ?? null
    case 'cell': {
      const column = layout.columns.find((each) => each.step.id === selected.stepId)
      const band = layout.lanes.find((each) => each.lane.id === selected.laneId)
      return column && band ? { x: column.x, y: band.y, width: column.width, height: band.height } : null
    }
    case 'step': {
      const column = layout.columns.find((each) => each.step.id === selected.id)
      return column ? { x: column.x, y: 0, width: column.width, height: 0 } : null
    }
    case 'stage':
      return layout.stages.find((band) => band.stage.id === selected.id) ?? null
    case 'lane': {
      const band = layout.lanes.find((each) => each.lane.id === selected.id)
      return band ? { x: 0, y: band.y, width: 0, height: band.height } : null
    }
    case 'connector':
      return null
  }
}

/** The viewport that shows the box beside the sticky headers; the same one when it is in sight already. */
export function viewShowing(
  view: View,
  box: Rect,
  headerPx: number = GRID.laneHeaderPx,
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const { zoom } = view
  const margin = 16
  const left = headerPx * zoom + margin
  const top = HEADER_PX * zoom + margin
  const along = (offset: number, start: number, size: number, low: number, high: number): number => {
    if (start * zoom + offset < low) return low - start * zoom
    if ((start + size) * zoom + offset > high) return Math.max(low - start * zoom, high - (start + size) * zoom)
    return offset
  }
  // The first column and the first lane have nothing before them to show: no margin pulls the map off its edges.
  const x = Math.min(along(view.x, box.x, box.width, left, view.width - margin), Math.max(view.x, 0))
  const y = Math.min(along(view.y, box.y, box.height, top, view.height - margin), Math.max(view.y, TOP_PX))
  return { x: box.width === 0 ? view.x : x, y: box.height === 0 ? view.y : y, zoom }
}
