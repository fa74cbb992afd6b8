// The visible range of the grid as React state: changes when a row or column comes into sight, not with every pixel.
import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { startTransition, useEffect, useState } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { sameRange, type View, type VisibleRange, visibleRange } from './visibleRange.ts'

/** What a short movement brings into sight is there already. */
const BEYOND = 1

/** At first only what is in sight, so that it is there sooner. */
export function useVisibleRange(layout: Layout): VisibleRange {
  const store = useStoreApi()
  const [range, setRange] = useState<VisibleRange>(() => visibleRange(layout, viewOf(store.getState()), 0))
  useEffect(() => {
    const follow = (): void => {
      const now = visibleRange(layout, viewOf(store.getState()), BEYOND)
      // Mounting the next column may take a moment; the moving view must not wait for it.
      startTransition(() => setRange((before) => (sameRange(before, now) ? before : now)))
    }
    follow()
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) follow()
    })
  }, [store, layout])
  return range
}

/** Before the pane has been measured, it is taken to fill the window. */
const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): View => ({
  ...{ x, y, zoom },
  width: width || innerWidth,
  height: height || innerHeight,
})
