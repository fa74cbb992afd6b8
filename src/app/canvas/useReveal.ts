// Moves the view so that what was just added, or what the focus came to, is in sight: no further than needed.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type FocusEvent, useCallback, useEffect } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { useUi } from '../uiStore.ts'
import { boxOf, viewShowing } from './reveal.ts'

/** Returns what the canvas does when something on it takes the focus: buttons at the map's edges may be out of sight. */
export function useReveal(layout: Layout): (event: FocusEvent<HTMLElement>) => void {
  const { setViewport, getViewport } = useReactFlow()
  const store = useStoreApi()
  const revealing = useUi((ui) => ui.revealing)
  useEffect(() => {
    const box = revealing && boxOf(layout, revealing)
    if (!box) return
    const { transform, width, height } = store.getState()
    useUi.setState({ revealing: null })
    void setViewport(viewShowing({ x: transform[0], y: transform[1], zoom: transform[2], width, height }, box))
  }, [layout, revealing, store, setViewport])
  return useCallback(
    ({ target, currentTarget }) => {
      if (!target.matches(':focus-visible')) return
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
