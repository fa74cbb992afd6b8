// The visible range of the grid as React state: changes when a row or column comes into sight, not with every pixel.
import { useStoreApi } from '@xyflow/react'
import { startTransition, useEffect, useState } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { sameRange, type VisibleRange, visibleRange } from './visibleRange.ts'

export function useVisibleRange(layout: Layout): VisibleRange {
  const store = useStoreApi()
  const [range, setRange] = useState<VisibleRange>({
    columns: { from: 0, to: 12 },
    lanes: { from: 0, to: 12 },
    rows: { from: 0, to: 3 },
  })
  useEffect(() => {
    const follow = (): void => {
      const { transform, width, height } = store.getState()
      const now = visibleRange(layout, { x: transform[0], y: transform[1], zoom: transform[2], width, height })
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
