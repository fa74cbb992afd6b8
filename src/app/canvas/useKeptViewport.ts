// Keeps where one looks, once the view rests. Knows React Flow's store; renders nothing.
import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { MapId } from '../../core/model/ids.ts'
import { keepViewport } from './keptViewport.ts'

const REST_MS = 400

export function useKeptViewport(id: MapId): void {
  const store = useStoreApi()
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      resting = undefined
      const [x, y, zoom] = store.getState().transform
      keepViewport(id, { x, y, zoom })
    }
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform === before.transform) return
      clearTimeout(resting)
      resting = setTimeout(keep, REST_MS)
    })
    return () => {
      unsubscribe()
      if (resting === undefined) return
      clearTimeout(resting)
      keep()
    }
  }, [id, store])
}
