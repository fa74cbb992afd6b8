// The table of commands: one row each. What is done with the selection comes from its menu (menuOffers.tsx), steps and kinds
// of lanes from the map (mapOffers.tsx). Knows no window.
import {
  Bookmark,
  BookOpenText,
  ChartNoAxesCombined,
  CircleHelp,
  Columns3,
  Contrast,
  Download,
  Expand,
  Eye,
  FileUp,
  FoldHorizontal,
  Footprints,
  Funnel,
  FunnelX,
  GalleryHorizontal,
  Hand,
  Inbox,
  Keyboard,
  Lightbulb,
  Link,
  ListTree,
  type LucideIcon,
  Map as MapIcon,
  MessageCircle,
  Monitor,
  Moon,
  MousePointer2,
  PersonStanding,
  Redo2,
  Rows3,
  Rows4,
  Scan,
  Search,
  Spline,
  SquareDashedMousePointer,
  StickyNote,
  Sun,
  Tag,
  TriangleAlert,
  Undo2,
  UnfoldHorizontal,
  UsersRound,
  Wrench,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { access } from '../../core/model/access.ts'
import { isFiltering } from '../../core/model/filter.ts'
import type { Density } from '../../core/model/view.ts'
import { addLaneHere } from '../canvas/addHere.ts'
import { ADDITIONS, type Addition } from '../canvas/additions.ts'
import { startConnecting } from '../canvas/connectTool.ts'
import { switchSingleKeys } from '../canvas/singleKeys.ts'
import { sayHowMany } from '../canvas/spokenSelection.ts'
import { redo, undo } from '../canvas/undoing.ts'
import { copyLink } from '../clipboard/copyLink.ts'
import { showAllComments } from '../comments/commentsView.ts'
import { clearFilter } from '../filter/filterStore.ts'
import { notShown } from '../panels/problems/problemsTitle.ts'
import { HOME, navigate, viewAddress } from '../router.ts'
import { selectCards } from '../selection.ts'
import { chooseTheme, type ThemeChoice, useTheme } from '../theme/theme.ts'
import { startTour } from '../tour/tour.ts'
import { held } from '../ui/heldKey.ts'
import { openPanel, seek, setTool, useUi } from '../uiStore.ts'
import { foldStages, setDensity, showEverything } from '../view/viewChanges.ts'
import { useView } from '../view/viewStore.ts'
import type { Asked, Command } from './command.ts'

const hasSteps = ({ layout }: Asked): boolean => layout.columns.length > 0
const mayAdd = (asked: Asked): boolean => asked.mayEdit && hasSteps(asked)
const onCanvas = (asked: Asked): boolean => asked.view === 'canvas' && hasSteps(asked)

const adding = ({ label, shortcut, add }: Addition, icon: LucideIcon): Command => ({
  group: 'Add',
  label,
  icon,
  key: shortcut,
  also: 'new create insert',
  applies: mayAdd,
  run: add,
})

const theme = (choice: ThemeChoice, label: string, icon: LucideIcon): Command => ({
  group: 'View',
  label,
  icon,
  also: 'theme colours appearance mode',
  applies: () => useTheme.getState().choice !== choice,
  run: () => chooseTheme(choice),
})

const density = (value: Density, label: string): Command => ({
  group: 'View',
  label,
  icon: Rows4,
  also: 'density columns width size',
  applies: (asked) => onCanvas(asked) && (useView.getState().view.density ?? 'comfortable') !== value,
  run: () => setDensity(value),
})

const folded = (): number => useView.getState().view.foldedStages?.length ?? 0

export const COMMANDS: readonly Command[] = [
  adding(ADDITIONS.card, StickyNote),
  adding(ADDITIONS.pain, TriangleAlert),
  adding(ADDITIONS.opportunity, Lightbulb),
  adding(ADDITIONS.step, Columns3),
  {
    group: 'Add',
    label: 'Add a lane',
    icon: Rows3,
    key: 'L',
    also: 'new row',
    applies: mayAdd,
    // The list of kinds belongs to the tools, which only the canvas has.
    run: (asked) => (onCanvas(asked) ? useUi.setState({ choosingLane: true }) : addLaneHere(asked, 'text')),
  },
  {
    group: 'Add',
    label: 'Connect cards',
    icon: Spline,
    key: 'K',
    also: 'arrow line link connector',
    applies: (asked) => asked.mayEdit && onCanvas(asked) && asked.selected?.kind !== 'card',
    run: () => startConnecting(null),
  },
  {
    group: 'Add',
    label: 'Import feedback',
    icon: FileUp,
    also: 'csv xlsx excel spreadsheet survey responses answers scores',
    applies: mayAdd,
    run: () => openPanel('feedback-file'),
  },
  {
    group: 'Change',
    label: 'Undo',
    icon: Undo2,
    keys: held('Z'),
    also: 'take back',
    applies: ({ session, mayEdit }) => mayEdit && session.undo.canUndo(),
    run: ({ session }) => undo(session),
  },
  {
    group: 'Change',
    label: 'Redo',
    icon: Redo2,
    keys: held('Y'),
    also: 'do again',
    applies: ({ session, mayEdit }) => mayEdit && session.undo.canRedo(),
    run: ({ session }) => redo(session),
  },
  {
    group: 'Change',
    label: 'Select every card',
    icon: SquareDashedMousePointer,
    keys: held('A'),
    also: 'all',
    applies: (asked) => onCanvas(asked) && asked.layout.cards.size > 0,
    run: ({ layout }) => {
      selectCards([...layout.cards.keys()])
      sayHowMany()
    },
  },
  {
    group: 'View',
    label: 'Show the outline',
    icon: ListTree,
    also: 'table tree list',
    applies: ({ view }) => view !== 'outline',
    run: () => navigate(viewAddress('outline')),
  },
  {
    group: 'View',
    label: 'Show insights',
    icon: ChartNoAxesCombined,
    also: 'charts feedback scores trend',
    applies: (asked) => asked.view !== 'insights' && hasSteps(asked),
    run: () => navigate(viewAddress('insights')),
  },
  {
    group: 'View',
    label: 'Show step by step',
    icon: GalleryHorizontal,
    also: 'phone page swipe',
    applies: (asked) => asked.view !== 'steps' && hasSteps(asked),
    run: () => navigate(viewAddress('steps')),
  },
  {
    group: 'View',
    label: 'Show the canvas',
    icon: MapIcon,
    also: 'grid',
    applies: ({ view }) => view !== 'canvas',
    run: () => navigate(viewAddress('canvas')),
  },
  {
    group: 'View',
    label: 'Show the whole map',
    icon: Expand,
    key: '⇧1',
    also: 'fit zoom overview',
    applies: onCanvas,
    run: ({ zoom }) => zoom.fit(),
  },
  {
    group: 'View',
    label: 'Zoom in',
    icon: ZoomIn,
    key: '+',
    also: 'larger',
    applies: onCanvas,
    run: ({ zoom }) => zoom.zoomIn(),
  },
  {
    group: 'View',
    label: 'Zoom out',
    icon: ZoomOut,
    key: '−',
    also: 'smaller',
    applies: onCanvas,
    run: ({ zoom }) => zoom.zoomOut(),
  },
  {
    group: 'View',
    label: 'Zoom to 100 %',
    icon: Scan,
    key: '0',
    also: 'reset actual size',
    applies: onCanvas,
    run: ({ zoom }) => zoom.reset(),
  },
  {
    group: 'View',
    label: 'Move the map with the pointer',
    icon: Hand,
    key: 'H',
    also: 'pan hand tool',
    applies: (asked) => onCanvas(asked) && useUi.getState().tool !== 'pan',
    run: () => setTool('pan'),
  },
  {
    group: 'View',
    label: 'Select with the pointer',
    icon: MousePointer2,
    key: 'V',
    also: 'tool',
    applies: (asked) => onCanvas(asked) && useUi.getState().tool !== 'select',
    run: () => setTool('select'),
  },
  { group: 'View', label: 'Filter', icon: Funnel, also: 'persona owner tag severity', run: () => openPanel('filter') },
  {
    group: 'View',
    label: 'Clear the filter',
    icon: FunnelX,
    applies: () => isFiltering(useUi.getState().filter),
    run: clearFilter,
  },
  density('compact', 'Compact density'),
  density('comfortable', 'Comfortable density'),
  density('wide', 'Wide density'),
  density('projector', 'Projector density'),
  {
    group: 'View',
    label: 'Fold all stages',
    icon: FoldHorizontal,
    also: 'collapse',
    applies: (asked) => onCanvas(asked) && folded() < asked.map.stages.length,
    run: ({ map }) => foldStages(map.stages),
  },
  {
    group: 'View',
    label: 'Unfold all stages',
    icon: UnfoldHorizontal,
    also: 'expand',
    applies: (asked) => onCanvas(asked) && folded() > 0,
    run: () => foldStages([]),
  },
  {
    group: 'View',
    label: 'Show everything',
    icon: Eye,
    also: 'hidden lanes folded view',
    applies: (asked) => onCanvas(asked) && Object.keys(useView.getState().view).length > 0,
    run: showEverything,
  },
  theme('light', 'Light theme', Sun),
  theme('dark', 'Dark theme', Moon),
  theme('contrast', 'High contrast theme', Contrast),
  theme('system', 'Theme of the system', Monitor),
  {
    group: 'Go to',
    label: 'Find in the map',
    icon: Search,
    keys: held('F'),
    also: 'search words text',
    applies: hasSteps,
    run: () => seek('find'),
  },
  {
    group: 'Go to',
    label: 'Go to a step',
    icon: Columns3,
    key: 'G',
    also: 'number jump',
    applies: hasSteps,
    run: () => seek('steps'),
  },
  {
    group: 'Go to',
    label: 'Brief',
    icon: BookOpenText,
    also: 'scenario question settings currency',
    run: () => openPanel('brief'),
  },
  { group: 'Go to', label: 'Personas', icon: PersonStanding, also: 'customers', run: () => openPanel('personas') },
  { group: 'Go to', label: 'Tags', icon: Tag, also: 'rename merge words', run: () => openPanel('tags') },
  { group: 'Go to', label: 'Saved views', icon: Bookmark, also: 'save filter lanes', run: () => openPanel('views') },
  { group: 'Go to', label: 'People', icon: UsersRound, also: 'owners team', run: () => openPanel('people') },
  { group: 'Go to', label: 'Comments', icon: MessageCircle, also: 'threads', run: showAllComments },
  { group: 'Go to', label: 'Parking lot', icon: Inbox, also: 'notes later', run: () => openPanel('parking') },
  {
    group: 'Go to',
    label: 'Responses without a step',
    icon: Inbox,
    also: 'inbox feedback assign',
    applies: ({ session }) => access(session.role, 'comment'),
    run: () => openPanel('inbox'),
  },
  {
    group: 'Go to',
    label: 'What cannot be shown',
    icon: Wrench,
    also: 'problems repair broken',
    applies: ({ session }) => notShown(session.reader.current().issues).length > 0,
    run: () => openPanel('problems'),
  },
  { group: 'Go to', label: 'All maps', icon: MapIcon, also: 'home library', run: () => navigate(HOME) },
  {
    group: 'Share',
    label: 'Copy link to this map',
    icon: Link,
    also: 'address url share',
    run: ({ session }) => void copyLink(null, session.role),
  },
  {
    group: 'Share',
    label: 'Export',
    icon: Download,
    also: 'picture png svg json download save',
    run: () => openPanel('export'),
  },
  {
    group: 'Share',
    label: 'Collect feedback on any step',
    icon: Link,
    also: 'form link qr code print customers responses survey',
    applies: mayAdd,
    run: () => useUi.setState({ asking: 'map' }),
  },
  {
    group: 'Help',
    label: 'Keys',
    icon: CircleHelp,
    key: '?',
    also: 'keyboard shortcuts help',
    run: () => openPanel('shortcuts'),
  },
  { group: 'Help', label: 'Take the tour', icon: Footprints, also: 'help introduction first', run: startTour },
  {
    group: 'Help',
    label: 'Switch single keys off',
    icon: Keyboard,
    also: 'keyboard shortcuts letters',
    applies: ({ singleKeys }) => singleKeys,
    run: () => switchSingleKeys(false),
  },
  {
    group: 'Help',
    label: 'Switch single keys on',
    icon: Keyboard,
    also: 'keyboard shortcuts letters',
    applies: ({ singleKeys }) => !singleKeys,
    run: () => switchSingleKeys(true),
  },
]
