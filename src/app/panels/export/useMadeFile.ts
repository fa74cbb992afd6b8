// A file made ahead, while somebody still chooses: what the window shows, says the size of, and hands out when asked. Made anew
// a moment after the choices or the map have changed.
import { useEffect, useState } from 'react'
import type { JourneyMap } from '../../../core/model/map.ts'
import { useReading, useSession, useStatus } from '../../session/hooks.ts'
import { type ExportRequest, fetchExport, fileAddress, type Made } from './fetchExport.ts'
import { makeHere } from './makeHere.ts'

/** Long enough that a row of clicks makes one file. */
const SETTLE_MS = 250

/** null while it is being made. */
export function useMadeFile(request: ExportRequest, wanted: boolean): Made | null {
  const { mapId } = useSession()
  const { map } = useReading()
  const { connection, unsaved } = useStatus()
  const offline = connection === 'offline'
  const address = fileAddress(mapId, request)
  const source = `${address} ${offline} ${unsaved === 0}`
  const [made, setMade] = useState<{ readonly of: string; readonly from: JourneyMap; readonly file: Made } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is told apart by its address
  useEffect(() => {
    if (!wanted) return
    const given = new AbortController()
    const keep = (file: Made): void => {
      if (!given.signal.aborted) setMade({ of: source, from: map, file })
    }
    const timer = setTimeout(
      () => (offline ? keep(makeHere(map, request)) : void fetchExport(address, given.signal).then(keep)),
      SETTLE_MS,
    )
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [wanted, source, map])

  return made && made.of === source && made.from === map ? made.file : null
}
