// Which connector a click meant. Pure geometry on routes.
import type { ConnectorId } from '../../core/model/ids.ts'
import type { Route } from '../../core/scene/routes.ts'

const REACH_PX = 6

interface Point {
  readonly x: number
  readonly y: number
}

/** The nearest within reach; runs are orthogonal. */
export function connectorAt(routes: readonly Route[], at: Point): ConnectorId | null {
  let best: { readonly id: ConnectorId; readonly distance: number } | null = null
  for (const { connector, points } of routes) {
    for (let i = 1; i < points.length; i += 1) {
      const a = points[i - 1]
      const b = points[i]
      const distance = a && b ? distanceToRun(at, a, b) : Number.POSITIVE_INFINITY
      if (distance <= (best?.distance ?? REACH_PX)) best = { id: connector.id, distance }
    }
  }
  return best?.id ?? null
}

function distanceToRun({ x, y }: Point, a: Point, b: Point): number {
  const dx = x - clamp(x, Math.min(a.x, b.x), Math.max(a.x, b.x))
  const dy = y - clamp(y, Math.min(a.y, b.y), Math.max(a.y, b.y))
  return Math.hypot(dx, dy)
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
