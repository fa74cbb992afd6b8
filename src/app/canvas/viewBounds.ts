// Where a map stands in the room it is shown in: in the middle where there is room to spare, else at its near edges. Pure.
import type { Layout } from '../../core/scene/placement.ts'
import { GRID } from '../../core/scene/theme.ts'
import { TOP_PX } from './followViewport.ts'
import { MIN_ZOOM } from './zoomLevels.ts'

type Size = Pick<Layout, 'width' | 'height'>

interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Around a map that is shown whole. */
const MARGIN_PX = 16

/** After the last column comes a gutter with nothing in it. */
const drawnWidth = ({ width }: Size): number => width - GRID.gutterPx

/** The view in which a map stands in the middle, along each axis along which there is room. */
export function centred(map: Size, zoom: number, room: Size): Viewport {
  return {
    x: Math.max(0, (room.width - drawnWidth(map) * zoom) / 2),
    y: Math.max(TOP_PX, (room.height - map.height * zoom) / 2),
    zoom,
  }
}

/** The whole map in view, never larger than 100 %, which a projector shows larger. */
export function fitted(map: Size, room: Size, fullSize = 1): Viewport {
  const fits = (roomPx: number, mapPx: number): number => (roomPx - 2 * MARGIN_PX) / mapPx
  const zoom = Math.min(fullSize, fits(room.width, drawnWidth(map)), fits(room.height, map.height))
  return centred(map, Math.max(MIN_ZOOM, zoom), room)
}
