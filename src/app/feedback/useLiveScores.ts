// Scores for as long as a map is open.
import { useEffect } from 'react'
import { useSession } from '../session/hooks.ts'
import { loadScores, openScores, takeScores } from './loadScores.ts'

export function useLiveScores(): void {
  const { mapId, live } = useSession()
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
}
