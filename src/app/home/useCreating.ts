// Making a map, in the folder that one looks at, and going to it. One at a time: a second press while the first is on its way makes no second map.
import { useState } from 'react'
import type { FolderId } from '../../core/model/ids.ts'
import type { CreateMap } from '../../core/wire/routes.ts'
import { createMap } from '../api/maps.ts'
import type { Trouble } from '../api/request.ts'
import { mapAddress, navigate } from '../router.ts'
import { showToast } from '../ui/Toast.ts'

export interface Creating {
  readonly busy: boolean
  /** Why the last try made nothing. */
  readonly trouble: Trouble | null
  readonly create: (map: CreateMap) => Promise<void>
}

export function useCreating(folderId: FolderId | null): Creating {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const create = async (map: CreateMap) => {
    setBusy(true)
    const answer = await createMap(map, folderId)
    setBusy(false)
    if (answer.ok) return navigate(mapAddress(answer.value.id))
    setTrouble(answer.trouble)
    // A template is begun from where nothing else says it.
    if (map.template) showToast({ message: answer.trouble.sentence })
  }
  return { busy, trouble, create }
}
