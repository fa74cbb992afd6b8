// Headers lie over the map and must not stop it: a wheel or a pinch over one moves the map as if the header were not there.
import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'

export function useWheelThrough(ref: RefObject<HTMLElement | null>): void {
  const store = useStoreApi()
  useEffect(() => {
    const strip = ref.current
    if (!strip) return
    const handleWheel = (event: WheelEvent): void => {
      // Else a pinch would zoom the whole page.
      event.preventDefault()
      store.getState().domNode?.querySelector('.react-flow__renderer')?.dispatchEvent(new WheelEvent('wheel', event))
    }
    strip.addEventListener('wheel', handleWheel, { passive: false })
    return () => strip.removeEventListener('wheel', handleWheel)
  }, [store, ref])
}
