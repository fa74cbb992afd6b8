// One map of the library: its picture, its title, when it changed, and what can be done with it.
import { Copy, Download, FolderInput, FolderOpen, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ListedMap } from '../../core/wire/routes.ts'
import { exportAddress, thumbnailAddress } from '../api/maps.ts'
import { mapAddress, navigate } from '../router.ts'
import { usePictureTheme } from '../theme/theme.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import { OpenLine } from '../ui/OpenLine.tsx'
import { onRenameKey } from '../ui/renameKey.ts'
import { carryMap } from './dragMap.ts'
import styles from './MapCard.module.css'
import { titleOf } from './titleOf.ts'
import { exactly, when } from './when.ts'

export interface MapActions {
  readonly rename: (map: ListedMap) => void
  readonly duplicate: (map: ListedMap) => void
  readonly move: (map: ListedMap) => void
  readonly remove: (map: ListedMap) => void
}

interface MapCardProps {
  readonly map: ListedMap
  readonly now: Date
  /** The name of the folder that it stands in, where that is worth saying. */
  readonly folder: string | null
  readonly actions: MapActions
}

export function MapCard({ map, now, folder, actions }: MapCardProps) {
  const title = titleOf(map)
  const href = mapAddress(map.id)
  const rename = () => actions.rename(map)
  const entries: readonly MenuEntry[] = [
    { kind: 'action', label: 'Open', icon: <FolderOpen size={15} />, onSelect: () => navigate(href) },
    { kind: 'action', label: 'Rename', shortcut: 'F2', icon: <Pencil size={15} />, onSelect: rename },
    { kind: 'action', label: 'Duplicate', icon: <Copy size={15} />, onSelect: () => actions.duplicate(map) },
    { kind: 'action', label: 'Move to a folder', icon: <FolderInput size={15} />, onSelect: () => actions.move(map) },
    {
      kind: 'link',
      label: 'Download the map file',
      icon: <Download size={15} />,
      href: exportAddress(map.id, 'json'),
      download: '',
    },
    { kind: 'separator' },
    { kind: 'action', label: 'Delete', icon: <Trash2 size={15} />, danger: true, onSelect: () => actions.remove(map) },
  ]
  return (
    <ContextMenu entries={entries}>
      <article className={styles.card} onKeyDown={onRenameKey(rename)}>
        <a className={styles.link} href={href} draggable onDragStart={(event) => carryMap(event, map.id)}>
          <Picture map={map} />
          <b className={styles.title} title={title}>
            {title}
          </b>
          <small className={styles.changed} title={exactly(map.updatedAt)}>
            Changed {when(map.updatedAt, now)}
            {folder && ` · ${folder}`}
          </small>
        </a>
        <div className={styles.more}>
          <Menu
            entries={entries}
            trigger={<IconButton label={`More for ${title}`} size="sm" icon={<MoreHorizontal size={16} />} />}
          />
        </div>
      </article>
    </ContextMenu>
  )
}

/** Its shape and its line. Decoration: the title says which map it is. */
function Picture({ map }: { readonly map: ListedMap }) {
  const theme = usePictureTheme()
  const [failed, setFailed] = useState(false)
  const [loading, setLoading] = useState(true)
  if (failed) {
    return (
      <span className={styles.picture}>
        <OpenLine />
      </span>
    )
  }
  return (
    <span className={styles.picture} data-loading={loading}>
      <img
        src={thumbnailAddress(map.id, theme)}
        alt=""
        // The card is what is dragged.
        draggable={false}
        loading="lazy"
        decoding="async"
        onLoad={() => setLoading(false)}
        onError={() => setFailed(true)}
      />
    </span>
  )
}
