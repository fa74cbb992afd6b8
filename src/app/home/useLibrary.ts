// The maps of this server, their bin and the templates, as the home page shows them: asked for at first, after every change,
// and when the person comes back to the tab. Keeps what it has when a later question goes unanswered.
import { useCallback, useEffect, useState } from 'react'
import type { MapSummary, Template } from '../../core/wire/routes.ts'
import { listBin, listMaps, listTemplates } from '../api/maps.ts'
import type { Trouble } from '../api/request.ts'

export interface Library {
  readonly maps: readonly MapSummary[]
  readonly bin: readonly MapSummary[]
  readonly templates: readonly Template[]
}

export interface LibraryState {
  /** null: not there yet. */
  readonly library: Library | null
  /** Why the last question went unanswered. */
  readonly trouble: Trouble | null
  readonly refresh: () => Promise<void>
}

export function useLibrary(): LibraryState {
  const [library, setLibrary] = useState<Library | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const refresh = useCallback(async () => {
    const [maps, bin, templates] = await Promise.all([listMaps(), listBin(), listTemplates()])
    if (maps.ok && bin.ok && templates.ok) {
      setLibrary({ maps: maps.value.maps, bin: bin.value.maps, templates: templates.value.templates })
      setTrouble(null)
      return
    }
    const failed = [maps, bin, templates].find((answer) => !answer.ok)
    if (failed && !failed.ok) setTrouble(failed.trouble)
  }, [])

  useEffect(() => {
    void refresh()
    const handleReturn = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', handleReturn)
    addEventListener('online', refresh)
    return () => {
      document.removeEventListener('visibilitychange', handleReturn)
      removeEventListener('online', refresh)
    }
  }, [refresh])

  return { library, trouble, refresh }
}
