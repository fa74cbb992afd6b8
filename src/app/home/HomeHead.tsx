// What the page shows and, where maps are shown, the ways to find one and to make one.
import { MoreHorizontal, Plus, Upload } from 'lucide-react'
import type { Folder } from '../../core/wire/folders.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { onRenameKey } from '../ui/renameKey.ts'
import { type FolderActions, folderEntries } from './folderEntries.tsx'
import styles from './HomeHead.module.css'
import { SearchField } from './SearchField.tsx'

interface HomeHeadProps {
  readonly name: string
  /** The folder that is shown. */
  readonly folder: { readonly folder: Folder; readonly count: number; readonly actions: FolderActions } | null
  /** null: there is nothing to search, and nothing is made here. */
  readonly search: { readonly query: string; readonly onChange: (query: string) => void } | null
  readonly onImport: () => void
  readonly onNew: () => void
}

export function HomeHead({ name, folder, search, onImport, onNew }: HomeHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.place}>
        <h1 title={name}>{name}</h1>
        {folder && (
          <>
            <small className={styles.count}>{folder.count === 1 ? '1 map' : `${folder.count} maps`}</small>
            <Menu
              align="start"
              entries={folderEntries(folder.folder, folder.actions)}
              trigger={
                <IconButton
                  label={`More for the folder ${name}`}
                  icon={<MoreHorizontal size={16} />}
                  onKeyDown={onRenameKey(() => folder.actions.rename(folder.folder))}
                />
              }
            />
          </>
        )}
      </div>
      {search && (
        <>
          <SearchField value={search.query} onChange={search.onChange} />
          <Button icon={<Upload size={15} />} onClick={onImport}>
            Import
          </Button>
          <Button variant="primary" icon={<Plus size={15} />} onClick={onNew}>
            New map
          </Button>
        </>
      )}
    </div>
  )
}
