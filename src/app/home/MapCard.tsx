// One map of the library: its picture, its title, when it changed, and what can be done with it.
import { Copy, Download, FolderOpen, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { MapSummary } from '../../core/wire/routes.ts'
import { exportAddress, thumbnailAddress } from '../api/maps.ts'
import { mapAddress, navigate } from '../router.ts'
import { useTheme } from '../theme/theme.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import { OpenLine } from '../ui/OpenLine.tsx'
import styles from './MapCard.module.css'
import { titleOf } from './titleOf.ts'
import { exactly, when } from './when.ts'

interface MapCardProps {
  readonly map: MapSummary
  readonly now: Date
  readonly onRename: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

export function MapCard({ map, now, onRename, onDuplicate, onDelete }: MapCardProps) {
  const title = titleOf(map)
  const href = mapAddress(map.id)
  const entries: readonly MenuEntry[] = [
    { kind: 'action', label: 'Open', icon: <FolderOpen size={15} />, onSelect: () => navigate(href) },
    { kind: 'action', label: 'Rename', icon: <Pencil size={15} />, onSelect: onRename },
    { kind: 'action', label: 'Duplicate', icon: <Copy size={15} />, onSelect: onDuplicate },
    {
      kind: 'link',
      label: 'Download the map file',
      icon: <Download size={15} />,
      href: exportAddress(map.id, 'json'),
      download: '',
    },
    { kind: 'separator' },
    { kind: 'action', label: 'Delete', icon: <Trash2 size={15} />, danger: true, onSelect: onDelete },
  ]
  return (
    <ContextMenu entries={entries}>
      <article className={styles.card}>
        <a className={styles.link} href={href}>
          <Picture map={map} />
          <b className={styles.title}>{title}</b>
          <small className={styles.changed} title={exactly(map.updatedAt)}>
            Changed {when(map.updatedAt, now)}
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
function Picture({ map }: { readonly map: MapSummary }) {
  const theme = useTheme((state) => state.theme)
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
        loading="lazy"
        decoding="async"
        onLoad={() => setLoading(false)}
        onError={() => setFailed(true)}
      />
    </span>
  )
}
