// The maps of this server, their folders and bin, the templates and what happened lately, as the home page shows them: asked
// for at first, after every change, and when the person comes back to the tab. Keeps what it has when a later question goes
// unanswered.
import { useCallback, useEffect, useState } from 'react'
import type { Activity } from '../../core/wire/activity.ts'
import type { Folder } from '../../core/wire/folders.ts'
import type { ListedMap, Template } from '../../core/wire/routes.ts'
import { listFolders } from '../api/folders.ts'
import { listActivity, listBin, listMaps, listTemplates } from '../api/maps.ts'
import type { Trouble } from '../api/request.ts'

export interface Library {
  readonly maps: readonly ListedMap[]
  readonly bin: readonly ListedMap[]
  /** By name. */
  readonly folders: readonly Folder[]
  readonly templates: readonly Template[]
  /** The latest first. */
  readonly activity: readonly Activity[]
}

export interface LibraryState {
  /** null: not there yet. */
  readonly library: Library | null
  /** Why the last question went unanswered. */
  readonly trouble: Trouble | null
  readonly refresh: () => Promise<void>
}

/** As people sort: whatever the case, and 2 before 10. */
const byName = new Intl.Collator(undefined, { numeric: true })

export function useLibrary(): LibraryState {
  const [library, setLibrary] = useState<Library | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const refresh = useCallback(async () => {
    const answers = await Promise.all([listMaps(), listBin(), listFolders(), listTemplates(), listActivity()])
    const [maps, bin, folders, templates, activity] = answers
    if (maps.ok && bin.ok && folders.ok && templates.ok && activity.ok) {
      setLibrary({
        maps: maps.value.maps,
        bin: bin.value.maps,
        folders: [...folders.value.folders].sort((a, b) => byName.compare(a.name, b.name)),
        templates: templates.value.templates,
        activity: activity.value.activity,
      })
      setTrouble(null)
      return
    }
    const failed = answers.find((answer) => !answer.ok)
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
