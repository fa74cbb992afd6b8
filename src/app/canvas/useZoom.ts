// Zoom by button and by key: in, out, to 100 %, the whole map. Used by the canvas and by the footer.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { TOP_PX } from './followViewport.ts'
import { useLayout } from './mapLayout.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoomLevels.ts'

export interface Zoom {
  zoomIn(): void
  zoomOut(): void
  reset(): void
  /** The whole map in sight, never larger than 100 %. */
  fit(): void
}

const STEP = 1.25

export function useZoom(): Zoom {
  const { setViewport, getViewport } = useReactFlow()
  const store = useStoreApi()
  const layout = useLayout()
  return useMemo(() => {
    /** Around the middle of what is seen. */
    const zoomTo = (zoom: number): void => {
      const { width, height } = store.getState()
      const before = getViewport()
      const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
      const factor = next / before.zoom
      const x = width / 2 - (width / 2 - before.x) * factor
      const y = Math.min(TOP_PX, height / 2 - (height / 2 - before.y) * factor)
      void setViewport({ x: Math.min(0, x), y, zoom: next })
    }
    return {
      zoomIn: () => zoomTo(getViewport().zoom * STEP),
      zoomOut: () => zoomTo(getViewport().zoom / STEP),
      reset: () => zoomTo(1),
      fit: () => {
        const { width, height } = store.getState()
        const zoom = Math.max(MIN_ZOOM, Math.min(1, width / layout.width, (height - TOP_PX) / layout.height))
        void setViewport({ x: 0, y: TOP_PX, zoom })
      },
    }
  }, [setViewport, getViewport, store, layout])
}
