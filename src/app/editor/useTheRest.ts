// Loads what the editor has not needed yet, when nothing else is going on, and again whenever the server comes back until all of
// it is here. Knows when, not what.
import { useEffect, useRef } from 'react'
import { useOffline } from '../session/hooks.ts'
import { loadTheRest } from './parts.ts'

/** For browsers that do not tell when they are idle. */
const LATER_MS = 2_000

export function useTheRest(): void {
  const offline = useOffline()
  const complete = useRef(false)
  useEffect(() => {
    if (offline || complete.current) return
    const load = async (): Promise<void> => {
      complete.current = await loadTheRest()
    }
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(load, LATER_MS)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(load)
    return () => cancelIdleCallback(handle)
  }, [offline])
}
