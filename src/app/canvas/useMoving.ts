// Says on the canvas element that the view is moving (`data-moving`), for styles that are worth it only then. Renders nothing.
import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'

/** Long enough that a hand which turns a wheel notch by notch is one movement. */
const REST_MS = 250

export function useMoving(ref: RefObject<HTMLElement | null>): void {
  const store = useStoreApi()
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const stop = (): void => {
      rest = undefined
      ref.current?.removeAttribute('data-moving')
    }
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform === before.transform) return
      if (rest === undefined) ref.current?.setAttribute('data-moving', '')
      clearTimeout(rest)
      rest = setTimeout(stop, REST_MS)
    })
    return () => {
      unsubscribe()
      clearTimeout(rest)
      stop()
    }
  }, [store, ref])
}
