// Connectors ready to be painted: where each lies, and its drawing, made the first time it comes into sight. Pure.
import { connectorNodes } from '../../core/scene/connectors.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { Route } from '../../core/scene/routes.ts'

/** In px of the map at 100 %. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const drawings = new WeakMap<Route, readonly SceneNode[]>()
const regions = new WeakMap<Route, Region>()

export function routeNodes(route: Route): readonly SceneNode[] {
  const nodes = drawings.get(route) ?? connectorNodes(route)
  drawings.set(route, nodes)
  return nodes
}

/** With room for arrow heads. */
const MARGIN_PX = 6

export function routeRegion(route: Route): Region {
  const known = regions.get(route)
  if (known) return known
  const xs = route.points.map((point) => point.x)
  const ys = route.points.map((point) => point.y)
  const region = {
    left: Math.min(...xs) - MARGIN_PX,
    right: Math.max(...xs) + MARGIN_PX,
    top: Math.min(...ys) - MARGIN_PX,
    bottom: Math.max(...ys) + MARGIN_PX,
  }
  regions.set(route, region)
  return region
}

export const isOutside = (one: Region, other: Region): boolean =>
  one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom

/** As the selected connector is drawn. */
export const highlighted = (node: SceneNode): SceneNode =>
  node.kind === 'path' ? { ...node, stroke: 'accent-text', strokeWidth: 2.5 } : node

/** As one in the chain of a card is drawn: its own colours, thicker. */
export const lifted = (node: SceneNode): SceneNode => (node.kind === 'path' ? { ...node, strokeWidth: 2.5 } : node)
