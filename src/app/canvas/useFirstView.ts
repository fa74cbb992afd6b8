// The first view of a map: from its beginning, and in the middle where it is smaller than the canvas.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { centred } from './viewBounds.ts'

/** Once, as soon as the map has a step and the canvas has a size. */
export function useFirstView(layout: Layout): void {
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  const current = useRef(layout)
  current.current = layout
  const placed = useRef(false)
  const hasSteps = layout.columns.length > 0
  useEffect(() => {
    if (!hasSteps || placed.current) return
    const place = (): void => {
      const { width, height, panZoom } = store.getState()
      if (placed.current || !panZoom || width === 0 || height === 0) return
      placed.current = true
      void setViewport(centred(current.current, 1, { width, height }))
    }
    place()
    return store.subscribe(place)
  }, [hasSteps, store, setViewport])
}
