// Scores for as long as a map is open, made anew when its settings make them otherwise or somebody looks at other responses.
import { useEffect } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import { useReadingOf, useSession } from '../session/hooks.ts'
import { ALL_FEEDBACK, useFeedbackFilter } from './feedbackFilter.ts'
import { loadScores, openScores, takeScores } from './loadScores.ts'
import { useScores } from './scores.ts'

export function useLiveScores(): void {
  const { mapId, live, status, reading } = useSession()
  const settings = useReadingOf(settingsOf)
  useEffect(() => {
    openScores({ mapId, timeZone: () => settingsOf(reading.current()).timeZone })
    const load = (): void => void loadScores()
    // Only with a socket: what comes between an earlier summary and the socket would never be told.
    const unlisten = live.listen({ onConnect: load, onEvent: takeScores })
    if (live.connected) load()
    const unfollow = useFeedbackFilter.subscribe(load)
    return () => {
      unlisten()
      unfollow()
      openScores(null)
      useFeedbackFilter.setState(ALL_FEEDBACK, true)
    }
  }, [mapId, live, reading])

  useEffect(() => {
    useScores.setState({ leadingMetric: settings.leadingMetric })
    // The server makes scores of what it has: it is asked once it has the change.
    const ask = (): boolean => {
      if (!live.connected || status.getState().unsaved > 0) return false
      void loadScores()
      return true
    }
    if (ask()) return
    const unsubscribe = status.subscribe(() => ask() && unsubscribe())
    return unsubscribe
  }, [live, status, settings])
}

const settingsOf = ({ map }: MapReading) => map.settings
