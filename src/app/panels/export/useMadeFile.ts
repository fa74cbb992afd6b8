// A file made ahead, while somebody still chooses: what the window shows, says the size of, and hands out when asked. Made anew
// a moment after the choices or the map have changed; what was being made then is stopped.

import { useEffect, useState } from 'react'
import type { MapId } from '../../../core/model/ids.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import type { Made } from '../../api/made.ts'
import { allScores } from '../../feedback/scores.ts'
import { type Drawer, openDrawer } from '../../pictures/drawer.ts'
import { isDrawnHere } from '../../pictures/drawnHere.ts'
import { useReading, useSession, useStatus } from '../../session/hooks.ts'
import { type ExportRequest, fetchExport, fileAddress } from './fetchExport.ts'
import { makeHere } from './makeHere.ts'

/** Long enough that a row of clicks makes one file. */
const SETTLE_MS = 250

export interface Making {
  /** null while it is being made. */
  readonly made: Made | null
  /** How much of it is done, from 0 to 1, as far as that is known. */
  readonly share: number
}

interface State extends Making {
  readonly of: string
  readonly from: JourneyMap
}

interface Wanted {
  readonly wanted: boolean
  /** To be looked at, not to be kept: an SVG will do for a PNG that cannot be made. */
  readonly isPreview?: boolean
}

export function useMadeFile(request: ExportRequest, { wanted, isPreview = false }: Wanted): Making {
  const [drawer] = useState(openDrawer)
  useEffect(() => drawer.rest, [drawer])
  const { mapId } = useSession()
  const { map } = useReading()
  const { connection, unsaved } = useStatus()
  const offline = connection === 'offline'
  const address = fileAddress(mapId, request)
  // A PNG is drawn from what is on screen, whatever the server knows of it.
  const source = request.format === 'png' ? address : `${address} ${offline} ${unsaved === 0}`
  const [state, setState] = useState<State | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is told apart by its address
  useEffect(() => {
    if (!wanted) return
    const given = new AbortController()
    const { signal } = given
    const keep = (made: Made | null, share = 1): void => {
      if (!signal.aborted) setState({ of: source, from: map, made, share })
    }
    const onProgress = (share: number): void => keep(null, share)
    const timer = setTimeout(() => {
      const making = { drawer, mapId, map, request, isPreview, offline, signal, onProgress }
      void makeFile(making).then((made) => keep(made))
    }, SETTLE_MS)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [wanted, source, map])

  return state && state.of === source && state.from === map ? state : NOTHING_YET
}

const NOTHING_YET: Making = { made: null, share: 0 }

interface Order {
  readonly drawer: Drawer
  readonly mapId: MapId
  readonly map: JourneyMap
  readonly request: ExportRequest
  readonly isPreview: boolean
  readonly offline: boolean
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

async function makeFile({ drawer, mapId, map, request, isPreview, offline, signal, onProgress }: Order): Promise<Made> {
  const { format } = request
  if (format !== 'json' && (format === 'png' || offline) && isDrawnHere(map)) {
    const drawing = { ...request, format, map, at: Date.now(), scores: allScores() }
    return drawer.draw({ mapId, drawing }, { signal, onProgress })
  }
  if (!offline) return fetchExport(fileAddress(mapId, request), signal)
  if (format === 'png' && !isPreview) return { ok: false, sentence: FONTS_ELSEWHERE }
  return makeHere(map, { ...request, format: format === 'json' ? format : 'svg' })
}

const FONTS_ELSEWHERE =
  'Offline. A PNG with emoji, Chinese, Japanese or Korean text needs fonts that the server opens; SVG and JSON can be made here.'
