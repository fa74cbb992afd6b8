// What can be added beside the current row, and undo: for pointers and fingers; a tooltip names the key that does the same.
import { Columns3, Lightbulb, Redo2, Rows3, StickyNote, TriangleAlert, Undo2 } from 'lucide-react'
import * as Toolbar from 'radix-ui/toolbar'
import { memo, type ReactNode, type RefObject, useRef } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { addLaneHere } from '../canvas/addHere.ts'
import { ADDITIONS, type Addition } from '../canvas/additions.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import { useSingleKeys } from '../canvas/singleKeys.ts'
import { redo, undo } from '../canvas/undoing.ts'
import { useSession, useUndoState } from '../session/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useUi } from '../uiStore.ts'
import styles from './OutlineBar.module.css'

const ICON_PX = 15

interface AddButton extends Addition {
  /** Beside the picture, where there is room for it. */
  readonly word: string
  readonly icon: ReactNode
}

const BUTTONS: readonly AddButton[] = [
  { ...ADDITIONS.step, word: 'Step', icon: <Columns3 size={ICON_PX} /> },
  { ...ADDITIONS.card, word: 'Card', icon: <StickyNote size={ICON_PX} /> },
  { ...ADDITIONS.pain, word: 'Pain point', icon: <TriangleAlert size={ICON_PX} /> },
  { ...ADDITIONS.opportunity, word: 'Opportunity', icon: <Lightbulb size={ICON_PX} /> },
  {
    word: 'Lane',
    label: 'Add a lane',
    shortcut: 'L',
    icon: <Rows3 size={ICON_PX} />,
    add: (here) => addLaneHere(here, 'text'),
  },
]

export function OutlineBar() {
  const layout = useLayout()
  const current = useRef(layout)
  current.current = layout
  return <Buttons layout={current} />
}

/** Not drawn anew with every word that is typed on the map. */
const Buttons = memo(function Buttons({ layout }: { readonly layout: RefObject<Layout> }) {
  const session = useSession()
  const singleKeys = useSingleKeys()
  return (
    <Toolbar.Root className={styles.bar} aria-label="Add and undo">
      {BUTTONS.map(({ word, label, shortcut, icon, add }) => (
        <Tooltip key={word} label={label} {...(singleKeys && { shortcut })}>
          <Toolbar.Button
            className={styles.add}
            aria-label={label}
            onClick={() => add({ session, layout: layout.current, selected: useUi.getState().selected })}
          >
            {icon}
            <span>{word}</span>
          </Toolbar.Button>
        </Tooltip>
      ))}
      <UndoButtons />
    </Toolbar.Root>
  )
})

/** One's own changes only: a colleague's work is never undone. */
function UndoButtons() {
  const session = useSession()
  const { canUndo, canRedo } = useUndoState()
  return (
    <span className={styles.undo}>
      <Toolbar.Button asChild>
        <IconButton label="Undo" icon={<Undo2 size={ICON_PX} />} disabled={!canUndo} onClick={() => undo(session)} />
      </Toolbar.Button>
      <Toolbar.Button asChild>
        <IconButton label="Redo" icon={<Redo2 size={ICON_PX} />} disabled={!canRedo} onClick={() => redo(session)} />
      </Toolbar.Button>
    </span>
  )
}
