// What is done with folders: made, renamed, deleted, and maps moved between them. What takes something away offers Undo.
import type { FolderId } from '../../core/model/ids.ts'
import type { Folder } from '../../core/wire/folders.ts'
import type { ListedMap } from '../../core/wire/routes.ts'
import { createFolder, deleteFolder, moveMap, renameFolder, restoreFolder } from '../api/folders.ts'
import type { Answer } from '../api/request.ts'
import { showToast } from '../ui/Toast.ts'
import { titleOf } from './titleOf.ts'
import type { Library } from './useLibrary.ts'

export interface Folders {
  readonly make: (name: string) => Promise<Answer<Folder>>
  readonly rename: (folder: Folder, name: string) => Promise<Answer<Folder>>
  readonly remove: (folder: Folder) => Promise<void>
  /** null: out of its folder. */
  readonly move: (map: ListedMap, to: Folder | null) => Promise<void>
}

export function useFolders(library: Library | null, refresh: () => Promise<void>): Folders {
  const afterwards = async <T>(asked: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await asked
    await refresh()
    return answer
  }
  const offerUndo = (message: string, undo: () => Promise<Answer<unknown>>) =>
    showToast({
      message,
      action: {
        label: 'Undo',
        onClick: async () => {
          const undone = await afterwards(undo())
          if (!undone.ok) showToast({ message: undone.trouble.sentence })
        },
      },
    })
  return {
    make: (name) => afterwards(createFolder(name)),
    rename: (folder, name) => afterwards(renameFolder(folder.id, name)),
    async remove(folder) {
      const held = mapsIn(library, folder.id).length
      const answer = await afterwards(deleteFolder(folder.id))
      if (!answer.ok) return void showToast({ message: answer.trouble.sentence })
      offerUndo(`The folder “${folder.name}” is deleted.${freed(held)}`, () => restoreFolder(folder.id))
    },
    async move(map, to) {
      if (map.folderId === (to?.id ?? null)) return
      const answer = await afterwards(moveMap(map.id, to?.id ?? null))
      if (!answer.ok) return void showToast({ message: answer.trouble.sentence })
      offerUndo(`“${titleOf(map)}” is in ${to ? `“${to.name}”` : 'no folder'} now.`, () =>
        moveMap(map.id, map.folderId),
      )
    },
  }
}

export const mapsIn = (library: Library | null, folderId: FolderId): readonly ListedMap[] =>
  library?.maps.filter((map) => map.folderId === folderId) ?? []

function freed(maps: number): string {
  if (maps === 0) return ''
  return maps === 1 ? ' Its map is in no folder now.' : ` Its ${maps} maps are in no folder now.`
}
