// The layout of the open map: computed once per reading, shared by everything on the canvas. Unchanged boxes keep identity.
import { createContext, useContext, useRef } from 'react'
import type { CardId, PersonaId } from '../../core/model/ids.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { assert } from '../../core/model/result.ts'
import type { View } from '../../core/model/view.ts'
import { layout } from '../../core/scene/layout.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Measure } from '../../core/scene/text.ts'
import { useMapFonts } from '../fonts/mapFonts.ts'

export const LayoutContext = createContext<Layout | null>(null)

export function useLayout(): Layout {
  const current = useContext(LayoutContext)
  assert(current, 'the canvas is inside a layout')
  return current
}

/** The same for as long as the map is open; its `current` is the layout. */
export const LayoutNow = createContext<{ readonly current: Layout } | null>(null)

/** The layout for what is done at a press: whoever holds it is not rendered when the layout changes. */
export function useLayoutNow(): { readonly current: Layout } {
  const now = useContext(LayoutNow)
  assert(now, 'the canvas is inside a layout')
  return now
}

interface LayoutRequest {
  readonly map: JourneyMap
  readonly view: View
  /** Cells that show all their cards. */
  readonly opened: ReadonlySet<string>
  /** The card whose whole title shows. */
  readonly expanded: CardId | null
  /** Whose curves are wanted; absent: everybody's. */
  readonly asked: readonly PersonaId[] | undefined
}

export function useLayoutOf(request: LayoutRequest): Layout {
  const { map, view, opened, expanded, asked } = request
  const { measure } = useMapFonts(map)
  const last = useRef<(LayoutRequest & { readonly measure: Measure; readonly layout: Layout }) | null>(null)
  const before = last.current
  const isSame =
    before?.map === map &&
    before.view === view &&
    before.opened === opened &&
    before.expanded === expanded &&
    before.asked === asked &&
    before.measure === measure
  if (isSame) return before.layout
  const now = layout(map, {
    measure,
    view,
    opened,
    asked,
    ...(expanded && { expanded: new Set([expanded]) }),
    ...(before && { previous: before.layout }),
  })
  last.current = { ...request, measure, layout: now }
  return now
}
