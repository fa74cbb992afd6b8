// Loads what the editor has not needed yet, when nothing else is going on. Knows when, not what.
import { useEffect } from 'react'
import { loadTheRest } from './parts.ts'

/** For browsers that do not tell when they are idle. */
const LATER_MS = 2_000

export function useTheRest(): void {
  useEffect(() => {
    const load = (): void => void loadTheRest()
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(load, LATER_MS)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(load)
    return () => cancelIdleCallback(handle)
  }, [])
}
