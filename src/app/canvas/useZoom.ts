// Zoom by button and by key: in, out, to 100 %, the whole map. Used by the canvas and by the footer.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { coveredPx } from './coveredPx.ts'
import { useLayout } from './mapLayout.ts'
import { useFullSize } from './useProjector.ts'
import { centred, fitted } from './viewBounds.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoomLevels.ts'

export interface Zoom {
  zoomIn(): void
  zoomOut(): void
  reset(): void
  /** The whole map in sight and in the middle, never larger than 100 %. */
  fit(): void
}

const STEP = 1.25

export function useZoom(): Zoom {
  const { setViewport, getViewport } = useReactFlow()
  const store = useStoreApi()
  const layout = useLayout()
  const fullSize = useFullSize()
  return useMemo(() => {
    /** Around the middle of what is seen. */
    const zoomTo = (zoom: number): void => {
      const { width, height } = store.getState()
      const before = getViewport()
      const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
      const factor = next / before.zoom
      const middle = centred(layout, next, { width, height })
      const x = Math.min(middle.x, width / 2 - (width / 2 - before.x) * factor)
      const y = Math.min(middle.y, height / 2 - (height / 2 - before.y) * factor)
      void setViewport({ x, y, zoom: next })
    }
    return {
      zoomIn: () => zoomTo(getViewport().zoom * STEP),
      zoomOut: () => zoomTo(getViewport().zoom / STEP),
      reset: () => zoomTo(fullSize),
      fit: () => {
        const { width, height, domNode } = store.getState()
        void setViewport(fitted(layout, { width, height: height - coveredPx(domNode) }, fullSize))
      },
    }
  }, [setViewport, getViewport, store, layout, fullSize])
}
