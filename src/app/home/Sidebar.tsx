// What stands beside the library: where one is, and who one is. On a phone, a bar across the top.
import { CircleUserRound, Map as MapIcon, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { BIN, HOME, type LibraryPlace } from '../router.ts'
import { chooseTheme, type ThemeChoice, useTheme } from '../theme/theme.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Logo } from '../ui/Logo.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import { NameDialog } from '../visitor/NameDialog.tsx'
import { useVisitor } from '../visitor/visitor.ts'
import styles from './Sidebar.module.css'

interface SidebarProps {
  readonly view: LibraryPlace['view']
  /** null: not known yet. */
  readonly counts: Readonly<Record<'maps' | 'bin', number>> | null
  readonly folders: ReactNode
}

export function Sidebar({ view, counts, folders }: SidebarProps) {
  return (
    <header className={styles.sidebar}>
      <a className={styles.brand} href={HOME}>
        <Logo />
        <span className={styles.name}>Throughline</span>
      </a>
      <nav className={styles.places} aria-label="Library">
        {PLACES.map(({ target, href, label, icon }) => (
          <a key={target} className={styles.place} href={href} aria-current={view === target ? 'page' : undefined}>
            {icon}
            {label}
            {counts && <span className={styles.count}>{counts[target]}</span>}
          </a>
        ))}
      </nav>
      {folders}
      <Person />
    </header>
  )
}

const PLACES = [
  { target: 'maps', href: HOME, label: 'Maps', icon: <MapIcon size={16} /> },
  { target: 'bin', href: BIN, label: 'Bin', icon: <Trash2 size={16} /> },
] as const

function Person() {
  const visitor = useVisitor()
  const choice = useTheme((state) => state.choice)
  const [naming, setNaming] = useState(false)
  const name = visitor?.name ?? null
  const entries: readonly MenuEntry[] = [
    {
      kind: 'action',
      label: name ? 'Change your name' : 'Say your name',
      icon: <Pencil size={15} />,
      onSelect: () => setNaming(true),
    },
    { kind: 'separator' },
    { kind: 'heading', label: 'Appearance' },
    {
      kind: 'choice',
      value: choice,
      options: THEMES,
      onChange: (value) => chooseTheme(value as ThemeChoice),
    },
  ]
  return (
    <div className={styles.person}>
      <Menu
        side="top"
        align="start"
        entries={entries}
        trigger={
          <button type="button" className={styles.who}>
            {visitor && name ? <Avatar name={name} /> : <CircleUserRound className={styles.nobody} size={28} />}
            <span className={styles.whoName}>{name ?? 'Say your name'}</span>
            <span className={styles.hidden}>Name and appearance</span>
          </button>
        }
      />
      <NameDialog open={naming} onClose={() => setNaming(false)} />
    </div>
  )
}

const THEMES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
  { value: 'system', label: 'As the system' },
]
