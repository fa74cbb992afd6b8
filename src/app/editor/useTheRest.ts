// Loads what the editor has not needed yet, when nothing else is going on, and again whenever the server comes back until all of
// it is here. Knows when, not what.
import { useEffect, useRef } from 'react'
import { useOffline } from '../session/hooks.ts'

/** For browsers that do not tell when they are idle. */
const LATER_MS = 2_000

export function useTheRest(): void {
  const offline = useOffline()
  const complete = useRef(false)
  useEffect(() => {
    if (offline || complete.current) return
    const load = async (): Promise<void> => {
      // A list that did not come is as good as one of which nothing came.
      const rest = await import('./theRest.ts').catch(() => null)
      complete.current = (await rest?.loadTheRest()) ?? false
    }
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(load, LATER_MS)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(load)
    return () => cancelIdleCallback(handle)
  }, [offline])
}
