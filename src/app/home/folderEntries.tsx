// What a folder's menu offers, beside the library and above it.
import { Pencil, Trash2 } from 'lucide-react'
import type { Folder } from '../../core/wire/folders.ts'
import type { MenuEntry } from '../ui/menuEntries.tsx'

export interface FolderActions {
  readonly rename: (folder: Folder) => void
  readonly remove: (folder: Folder) => void
}

export const folderEntries = (folder: Folder, { rename, remove }: FolderActions): readonly MenuEntry[] => [
  {
    kind: 'action',
    label: 'Rename the folder',
    shortcut: 'F2',
    icon: <Pencil size={15} />,
    onSelect: () => rename(folder),
  },
  {
    kind: 'action',
    label: 'Delete the folder',
    icon: <Trash2 size={15} />,
    danger: true,
    onSelect: () => remove(folder),
  },
]
