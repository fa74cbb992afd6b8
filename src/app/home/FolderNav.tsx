// The folders as ways to go, each with its count; a map let go over one goes into it. Beside the library, and on a phone a row
// above it.
import { Folder as FolderIcon, FolderPlus } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import type { Folder } from '../../core/wire/folders.ts'
import { folderAddress } from '../router.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { onRenameKey } from '../ui/renameKey.ts'
import { carriedMap, carriesMap } from './dragMap.ts'
import styles from './FolderNav.module.css'
import { type FolderActions, folderEntries } from './folderEntries.tsx'

export interface FolderNavProps {
  readonly folders: readonly Folder[]
  readonly countOf: (folder: Folder) => number
  /** The one that is shown. */
  readonly currentId: string | null
  readonly actions: FolderActions
  readonly onMake: () => void
  readonly onDropMap: (mapId: string, folder: Folder) => void
}

export function FolderNav({ folders, countOf, currentId, actions, onMake, onDropMap }: FolderNavProps) {
  return (
    <nav className={styles.folders} aria-labelledby="folders">
      <div className={styles.head}>
        <h2 id="folders">Folders</h2>
        <IconButton label="New folder" size="sm" icon={<FolderPlus size={15} />} onClick={onMake} />
      </div>
      <ul className={styles.list}>
        {folders.map((folder) => (
          <li key={folder.id}>
            <FolderLink
              folder={folder}
              count={countOf(folder)}
              isCurrent={folder.id === currentId}
              actions={actions}
              onDropMap={(mapId) => onDropMap(mapId, folder)}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FolderLinkProps {
  readonly folder: Folder
  readonly count: number
  readonly isCurrent: boolean
  readonly actions: FolderActions
  readonly onDropMap: (mapId: string) => void
}

function FolderLink({ folder, count, isCurrent, actions, onDropMap }: FolderLinkProps) {
  const [over, setOver] = useState(false)
  const handleOver = (event: DragEvent) => {
    if (!carriesMap(event)) return
    event.preventDefault()
    setOver(true)
  }
  const handleLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    // From the icon to the words is no leaving.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  const handleDrop = (event: DragEvent) => {
    setOver(false)
    if (!carriesMap(event)) return
    event.preventDefault()
    onDropMap(carriedMap(event))
  }
  return (
    <ContextMenu entries={folderEntries(folder, actions)}>
      <a
        className={styles.folder}
        href={folderAddress(folder.id)}
        title={folder.name}
        aria-current={isCurrent ? 'page' : undefined}
        data-over={over}
        onKeyDown={onRenameKey(() => actions.rename(folder))}
        onDragEnter={handleOver}
        onDragOver={handleOver}
        onDragLeave={handleLeave}
        onDrop={handleDrop}
      >
        <FolderIcon size={16} aria-hidden />
        <span className={styles.name}>{folder.name}</span>
        <span className={styles.count}>{count}</span>
      </a>
    </ContextMenu>
  )
}
