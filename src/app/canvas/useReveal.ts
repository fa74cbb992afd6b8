// Moves the view so that what was just added, or what the focus came to, is in sight: no further than needed.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type FocusEvent, useCallback, useEffect, useRef } from 'react'
import type { Rect } from '../../core/scene/node.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { useSession } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import { showAgain } from '../view/showAgain.ts'
import { coveredAsidePx, coveredPx } from './coveredPx.ts'
import { boxOf, viewShowing } from './reveal.ts'

/** Returns what the canvas does when something on it takes the focus: buttons at the map's edges may be out of sight. */
export function useReveal(layout: Layout): (event: FocusEvent<HTMLElement>) => void {
  const { setViewport, getViewport } = useReactFlow()
  const store = useStoreApi()
  const { reader } = useSession()
  const revealing = useUi((ui) => ui.revealing)
  const selected = useUi((ui) => (ui.inspectorShown ? ui.selected : null))
  const current = useRef(layout)
  current.current = layout
  const show = useCallback(
    (box: Rect): void => {
      const { transform, width, height, domNode } = store.getState()
      const room = { width: width - coveredAsidePx(domNode), height: height - coveredPx(domNode) }
      const view = { x: transform[0], y: transform[1], zoom: transform[2], ...room }
      void setViewport(viewShowing(view, box, current.current.context.headerPx))
    },
    [store, setViewport],
  )
  useEffect(() => {
    // What was just moved still stands where it was in this layout.
    if (layout.context.map !== reader.current().map) return
    const box = revealing && boxOf(layout, revealing)
    // Once it is in sight the layout is another one, and this is run again.
    if (revealing && !box) showAgain(layout.context.map, revealing)
    if (!box) return
    useUi.setState({ revealing: null })
    show(box)
  }, [layout, revealing, reader, show])
  // The sheet that a press opened may lie over what was pressed. Later changes of the map move nothing under the finger.
  useEffect(() => {
    const box = selected && boxOf(current.current, selected)
    if (box && coveredPx(store.getState().domNode) > 0) show(box)
  }, [selected, store, show])
  return useCallback(
    ({ target, currentTarget }) => {
      // A menu opened from the canvas tells its focus here, too, but stands elsewhere in the page.
      if (!currentTarget.contains(target) || !target.matches(':focus-visible')) return
      const inner = target.getBoundingClientRect()
      const outer = currentTarget.getBoundingClientRect()
      const byX = outside(inner.left, inner.right, outer.left, outer.right)
      const byY = outside(inner.top, inner.bottom, outer.top, outer.bottom)
      if (byX === 0 && byY === 0) return
      const { x, y, zoom } = getViewport()
      void setViewport({ x: x - byX, y: y - byY, zoom })
    },
    [getViewport, setViewport],
  )
}

const MARGIN_PX = 16

/** How far a stretch sticks out of another, with a margin; 0: not at all. What is longer than the room is left as it is. */
function outside(start: number, end: number, from: number, to: number): number {
  if (end - start > to - from) return 0
  if (end > to) return end - to + MARGIN_PX
  return start < from ? start - from - MARGIN_PX : 0
}
