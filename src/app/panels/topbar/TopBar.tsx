// The bar across the top: the way home, the map's name, whether it is saved, who is here, and the doors to what belongs to
// the map as a whole.
import {
  BookOpenText,
  ChartNoAxesCombined,
  Command,
  Download,
  Ellipsis,
  FileUp,
  Footprints,
  Funnel,
  ListTree,
  Map as MapIcon,
  PersonStanding,
  Rows3,
  Search,
  TriangleAlert,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { useState } from 'react'
import type { MapReading } from '../../../core/doc/read.ts'
import { MAP_TITLE } from '../../../core/doc/text.ts'
import { CommentsButton } from '../../comments/CommentsButton.tsx'
import { useLiveScores } from '../../feedback/useLiveScores.ts'
import { FilterButton } from '../../filter/FilterButton.tsx'
import { PersonaChips } from '../../filter/PersonaChips.tsx'
import { type MapView, navigate, useMapView, viewAddress } from '../../router.ts'
import { useMayEdit, useReadingOf } from '../../session/hooks.ts'
import { TextField } from '../../session/TextField.tsx'
import { CameFrom } from '../../subMap/CameFrom.tsx'
import { goInTour, startTour, useTour } from '../../tour/tour.ts'
import { Button } from '../../ui/Button.tsx'
import { held } from '../../ui/heldKey.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { MenuEntry } from '../../ui/menuEntries.tsx'
import { PartFence } from '../../ui/PartFence.tsx'
import { usePhone } from '../../ui/phone.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { openPanel, seek, useUi } from '../../uiStore.ts'
import { useViewEntries } from '../../view/useViewEntries.ts'
import { ViewMenu } from '../../view/ViewMenu.tsx'
import { NameDialog } from '../../visitor/NameDialog.tsx'
import { notShown, problemsTitle } from '../problems/problemsTitle.ts'
import { SavedState } from './SavedState.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import styles from './TopBar.module.css'
import { useThemeEntries } from './useThemeEntries.ts'
import { ViewSwitch } from './ViewSwitch.tsx'
import { Who } from './Who.tsx'

const Tour = lazyPart(async () => (await import('../../tour/Tour.tsx')).Tour)
const PrintedMap = lazyPart(async () => (await import('../../print/PrintedMap.ts')).PrintedMap)
const ExportDialog = lazyPart(async () => (await import('../export/ExportDialog.tsx')).ExportDialog)

const DOORS = [
  { panel: 'brief', label: 'Brief', icon: <BookOpenText size={15} /> },
  { panel: 'personas', label: 'Personas', icon: <PersonStanding size={15} /> },
  { panel: 'people', label: 'People', icon: <UsersRound size={15} /> },
] as const

export function TopBar() {
  useLiveScores()
  const title = useReadingOf(titleOf)
  const problems = useReadingOf(countProblems)
  const mayEdit = useMayEdit()
  const touring = useTour(({ at }) => at !== null)
  const exporting = useUi((ui) => ui.openPanel === 'export')
  return (
    <header className={styles.bar}>
      <a className={styles.home} href="/" aria-label="All maps">
        <Logo />
      </a>
      <CameFrom />
      <h1 className={styles.spoken}>{title || 'Untitled map'}</h1>
      <span className={styles.title}>
        <TextField textRef={MAP_TITLE} lines="one" label="Title of the map" placeholder="Untitled map" />
      </span>
      {mayEdit && <SavedState />}
      <nav className={styles.doors} aria-label="About the map">
        {DOORS.map(({ panel, label, icon }) => (
          <Tooltip key={panel} label={label}>
            <Button size="sm" variant="ghost" icon={icon} aria-label={label} onClick={() => openPanel(panel)}>
              <span className={styles.words}>{label}</span>
            </Button>
          </Tooltip>
        ))}
      </nav>
      <ViewSwitch />
      <PersonaChips />
      <FilterButton />
      <ViewMenu />
      <span className={styles.space} />
      {problems > 0 && (
        <button type="button" className={styles.problems} onClick={() => openPanel('problems')}>
          <TriangleAlert size={14} />
          <span>{problemsTitle(problems)}</span>
        </button>
      )}
      <CommentsButton />
      <Who />
      <span className={styles.wide}>
        <IconButton
          label="Find in the map"
          shortcut={held('F')}
          icon={<Search size={16} />}
          onClick={() => seek('find')}
        />
        <IconButton
          label="Commands"
          shortcut={held('K')}
          icon={<Command size={16} />}
          onClick={() => seek('commands')}
        />
        <ThemeMenu />
        {mayEdit && (
          <IconButton label="Import feedback" icon={<FileUp size={16} />} onClick={() => openPanel('feedback-file')} />
        )}
        <IconButton label="Export" icon={<Download size={16} />} onClick={() => openPanel('export')} />
      </span>
      <span className={styles.narrow}>
        <MoreMenu />
      </span>
      {touring && (
        <PartFence onLost={() => goInTour(-1)}>
          <Tour />
        </PartFence>
      )}
      {exporting && (
        <PartFence onLost={() => openPanel(null)}>
          <ExportDialog open onClose={() => openPanel(null)} />
        </PartFence>
      )}
      <PartFence>
        <PrintedMap />
      </PartFence>
    </header>
  )
}

const titleOf = ({ map }: MapReading): string => map.title
const countProblems = ({ issues }: MapReading): number => notShown(issues).length

/** That the switch of a phone has no room for. */
const FURTHER_VIEWS = {
  outline: { label: 'Outline', icon: <ListTree size={15} />, onSelect: () => navigate(viewAddress('outline')) },
  insights: {
    label: 'Insights',
    icon: <ChartNoAxesCombined size={15} />,
    onSelect: () => navigate(viewAddress('insights')),
  },
  canvas: { label: 'Canvas', icon: <MapIcon size={15} />, onSelect: () => navigate(viewAddress('canvas')) },
}

/** Beside steps, which the switch leads to. */
const FURTHER: Readonly<Record<MapView, readonly (keyof typeof FURTHER_VIEWS)[]>> = {
  steps: ['outline', 'insights'],
  canvas: ['outline', 'insights'],
  outline: ['canvas', 'insights'],
  insights: ['canvas', 'outline'],
}

const IMPORT: MenuEntry = {
  kind: 'action',
  label: 'Import feedback',
  icon: <FileUp size={15} />,
  onSelect: () => openPanel('feedback-file'),
}

/** On a phone, and where the page is magnified as much, everything that the bar has no room for. */
function MoreMenu() {
  const themes = useThemeEntries()
  const view = useViewEntries()
  const current = useMapView()
  const phone = usePhone()
  const mayEdit = useMayEdit()
  const [naming, setNaming] = useState(false)
  const further = FURTHER[current].map((view) => ({ kind: 'action' as const, ...FURTHER_VIEWS[view] }))
  const entries: readonly MenuEntry[] = [
    ...(phone ? further : []),
    ...DOORS.map(({ panel, label, icon }) => ({
      kind: 'action' as const,
      label,
      icon,
      onSelect: () => openPanel(panel),
    })),
    { kind: 'action', label: 'Find in the map', icon: <Search size={15} />, onSelect: () => seek('find') },
    { kind: 'action', label: 'Commands', icon: <Command size={15} />, onSelect: () => seek('commands') },
    { kind: 'action', label: 'Filter', icon: <Funnel size={15} />, onSelect: () => openPanel('filter') },
    { kind: 'submenu', label: 'View', icon: <Rows3 size={15} />, entries: view },
    ...(mayEdit ? [IMPORT] : []),
    { kind: 'action', label: 'Export', icon: <Download size={15} />, onSelect: () => openPanel('export') },
    { kind: 'action', label: 'Change your name', icon: <UserRound size={15} />, onSelect: () => setNaming(true) },
    { kind: 'action', label: 'Take the tour', icon: <Footprints size={15} />, onSelect: startTour },
    { kind: 'separator' },
    { kind: 'heading', label: 'Theme' },
    ...themes,
  ]
  return (
    <>
      <Menu trigger={<IconButton label="More" icon={<Ellipsis size={18} />} />} entries={entries} />
      <NameDialog open={naming} onClose={() => setNaming(false)} />
    </>
  )
}
