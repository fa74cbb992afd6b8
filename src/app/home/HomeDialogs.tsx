// The windows over the library, one at a time: what is asked before something is made, named or moved.
import type { Folder } from '../../core/wire/folders.ts'
import type { ListedMap, Template } from '../../core/wire/routes.ts'
import { BriefDialog } from './BriefDialog.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import type { Creating } from './useCreating.ts'
import type { Folders } from './useFolders.ts'
import type { Library } from './useLibrary.ts'

export type HomeDialog =
  | { readonly kind: 'brief' | 'templates' }
  | { readonly kind: 'rename' | 'move'; readonly map: ListedMap }
  /** null: a new one. */
  | { readonly kind: 'folder'; readonly folder: Folder | null }

interface HomeDialogsProps {
  readonly dialog: HomeDialog
  readonly library: Library
  readonly creating: Creating
  readonly folders: Folders
  readonly onClose: () => void
  readonly onBegin: (template: Template) => void
  readonly onRenamed: () => void
  /** A folder was made for itself, not for a map. */
  readonly onMade: (folder: Folder) => void
}

export function HomeDialogs({ dialog, onClose, ...rest }: HomeDialogsProps) {
  const { library, creating, folders, onBegin, onRenamed, onMade } = rest
  switch (dialog.kind) {
    case 'brief':
      return (
        <BriefDialog busy={creating.busy} trouble={creating.trouble} onClose={onClose} onCreate={creating.create} />
      )
    case 'templates':
      return <TemplateDialog templates={library.templates} busy={creating.busy} onClose={onClose} onCreate={onBegin} />
    case 'rename':
      return <RenameDialog map={dialog.map} onClose={onClose} onRenamed={onRenamed} />
    case 'move':
      return (
        <MoveDialog
          map={dialog.map}
          folders={library.folders}
          onClose={onClose}
          onMake={folders.make}
          onMove={(to) => folders.move(dialog.map, to)}
        />
      )
    case 'folder': {
      const { folder } = dialog
      const save = async (name: string) => {
        if (folder) return folders.rename(folder, name)
        const answer = await folders.make(name)
        if (answer.ok) onMade(answer.value)
        return answer
      }
      return <FolderDialog folder={folder} onClose={onClose} onSave={save} />
    }
  }
}
