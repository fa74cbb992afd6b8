// Sees to it that the picture of the map is printed, once what draws it is here. Knows when, not what.
import { useEffect } from 'react'
import { useSession } from '../session/hooks.ts'

export function usePrint(): void {
  const session = useSession()
  useEffect(() => {
    let stop: (() => void) | null = null
    let gone = false
    const load = async (): Promise<void> => {
      // Without it the browser prints what it shows.
      const part = await import('./printMap.ts').catch(() => null)
      if (!gone && part) stop = part.listenForPrint(session)
    }
    const timer = setTimeout(load, LATER_MS)
    return () => {
      gone = true
      clearTimeout(timer)
      stop?.()
    }
  }, [session])
}

/** Nobody prints a map that has just come; what it is seen with comes first. */
const LATER_MS = 1_000
