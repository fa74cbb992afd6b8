// A projector shows a map larger as a whole, words and all: its 100 % is 125 % of anybody else's. Keeps what is in sight when
// one changes to it and back.
import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useView } from '../view/viewStore.ts'

const PROJECTOR = 1.25

/** How large 100 % is. */
export const useFullSize = (): number => useView(({ view }) => (view.density === 'projector' ? PROJECTOR : 1))

/** @param isKept the map opens where one looked last, which is as large already */
export function useProjector(isKept: boolean): void {
  const { getViewport, setViewport } = useReactFlow()
  const size = useFullSize()
  const before = useRef(isKept ? size : 1)
  useEffect(() => {
    const factor = size / before.current
    before.current = size
    if (factor === 1) return
    const { x, y, zoom } = getViewport()
    void setViewport({ x: x * factor, y: y * factor, zoom: zoom * factor })
  }, [size, getViewport, setViewport])
}
