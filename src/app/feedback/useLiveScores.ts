// Scores for as long as a map is open, and made anew when the map's settings make them otherwise.
import { useEffect } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import { useReadingOf, useSession } from '../session/hooks.ts'
import { loadScores, openScores, takeScores } from './loadScores.ts'
import { useScores } from './scores.ts'

export function useLiveScores(): void {
  const { mapId, live, status } = useSession()
  const settings = useReadingOf(settingsOf)
  useEffect(() => {
    openScores(mapId)
    const load = (): void => void loadScores(mapId)
    // Only with a socket: what comes between an earlier summary and the socket would never be told.
    const unlisten = live.listen({ onConnect: load, onEvent: takeScores })
    if (live.connected) load()
    return () => {
      unlisten()
      openScores(null)
    }
  }, [mapId, live])

  useEffect(() => {
    useScores.setState({ leadingMetric: settings.leadingMetric })
    if (!live.connected) return
    // The server makes scores of what it has: it is asked once it has the change.
    const ask = (): boolean => {
      if (status.getState().unsaved > 0) return false
      void loadScores(mapId)
      return true
    }
    if (ask()) return
    const unsubscribe = status.subscribe(() => ask() && unsubscribe())
    return unsubscribe
  }, [mapId, live, status, settings])
}

const settingsOf = ({ map }: MapReading) => map.settings
