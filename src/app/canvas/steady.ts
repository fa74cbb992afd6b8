// Whether two layouts put things at the same places: then what was derived from the first still holds for the second, whatever
// words have changed. Pure.
import { isSame } from '../../core/scene/keep.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { type Route, routeConnectors } from '../../core/scene/routes.ts'

/** Routes of a map, found anew only when a card, a column, a lane or a connector has come, gone or moved. */
export function createRouter(): (layout: Layout) => readonly Route[] {
  let last: { readonly layout: Layout; readonly routes: readonly Route[] } | null = null
  return (layout) => {
    const routes = last && standsStill(last.layout, layout) ? last.routes : routeConnectors(layout)
    last = { layout, routes }
    return routes
  }
}

function standsStill(a: Layout, b: Layout): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column.x === b.columns[index]?.x) &&
    a.lanes.length === b.lanes.length &&
    a.lanes.every(({ lane, y, height }, index) => {
      const other = b.lanes[index]
      return lane.id === other?.lane.id && y === other.y && height === other.height
    }) &&
    isSame(a.context.map.connectors, b.context.map.connectors) &&
    a.cards.size === b.cards.size &&
    [...a.cards].every(([id, box]) => box === b.cards.get(id) || isWhere(box, b.cards.get(id)))
  )
}

const isWhere = (a: CardBox, b: CardBox | undefined): boolean =>
  a.x === b?.x && a.y === b.y && a.width === b.width && a.height === b.height && a.lane.id === b.lane.id

/** Whether the ground looks the same: its lines and curves. */
export const hasSameGround = (a: Layout, b: Layout): boolean =>
  a.width === b.width &&
  a.columns === b.columns &&
  a.lines === b.lines &&
  a.lanes.length === b.lanes.length &&
  a.lanes.every((band, index) => {
    const other = b.lanes[index]
    return (
      band.lane === other?.lane &&
      band.y === other.y &&
      band.height === other.height &&
      band.isFolded === other.isFolded &&
      band.counts === other.counts
    )
  }) &&
  isSame(a.context.map.emotions, b.context.map.emotions) &&
  isSame(a.context.map.personas, b.context.map.personas) &&
  isSame(a.context.asked ?? [], b.context.asked ?? [])
