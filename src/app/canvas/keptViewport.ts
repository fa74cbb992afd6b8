// Where on a map somebody looked last, and how near: kept in this browser for each map, taken up when it opens again. Ignored
// where nothing of the map would be in sight there. Knows no canvas.
import * as z from 'zod/mini'
import type { MapId } from '../../core/model/ids.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { ViewTransform } from './followViewport.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoomLevels.ts'

const schema = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().check(z.minimum(MIN_ZOOM), z.maximum(MAX_ZOOM)),
})
const keyOf = (id: MapId): string => `throughline.viewport.${id}`

/** Of the map this much must be in sight, px of the screen. */
const LEAST_PX = 120

export function keptViewport(id: MapId, map: Pick<Layout, 'width' | 'height'>): ViewTransform | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'))
    if (!success) return null
    const isInSight = data.x + map.width * data.zoom > LEAST_PX && data.y + map.height * data.zoom > LEAST_PX
    return isInSight ? data : null
  } catch {
    return null
  }
}

export function keepViewport(id: MapId, { x, y, zoom }: ViewTransform): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ x, y, zoom }))
  } catch {
    // A browser may refuse storage; the map then opens at its beginning.
  }
}
