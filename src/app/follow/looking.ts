// Where somebody looks on the map, told so that others find it in a map that stands otherwise before them: denser, with lanes
// hidden, in a smaller window. The middle of the window as a place in a step and a lane, and how many columns are in sight. Pure.
import type { Layout } from '../../core/scene/placement.ts'
import type { Looking } from '../session/presence.ts'

interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

interface Room {
  readonly width: number
  readonly height: number
}

/** Null while there is nothing to look at. */
export function lookingAt({ columns, lanes }: Layout, { x, y, zoom }: Viewport, room: Room): Looking | null {
  const middle = { x: (room.width / 2 - x) / zoom, y: (room.height / 2 - y) / zoom }
  const column = columns.findLast((each) => each.x <= middle.x) ?? columns[0]
  const band = lanes.findLast((each) => each.y <= middle.y) ?? lanes[0]
  if (!column) return null
  return {
    stepId: column.step.id,
    across: (middle.x - column.x) / column.width,
    laneId: band?.lane.id ?? null,
    down: band ? (middle.y - band.y) / band.height : 0,
    columns: room.width / zoom / column.width,
  }
}

/** Null where the step is not on this map. What has no lane here stays at the height it has. */
export function viewportFor(
  { columns, lanes }: Layout,
  { stepId, across, laneId, down, columns: inSight }: Looking,
  { width, height, now, zooms }: Room & { readonly now: Viewport; readonly zooms: readonly [number, number] },
): Viewport | null {
  const column = columns.find(({ step }) => step.id === stepId)
  if (!column) return null
  const [least, most] = zooms
  const zoom = Math.min(most, Math.max(least, width / (inSight * column.width)))
  const band = lanes.find(({ lane }) => lane.id === laneId)
  const x = width / 2 - (column.x + across * column.width) * zoom
  return { x, y: band ? height / 2 - (band.y + down * band.height) * zoom : now.y, zoom }
}
