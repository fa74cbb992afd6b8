// The keys of the canvas and the outline, as a list: what useCanvasKeys.ts and useOutlineKeys.ts do, in words. Only the switch of single keys does something.
import * as Switch from 'radix-ui/switch'
import { Fragment, useId } from 'react'
import { switchSingleKeys, useSingleKeys } from '../../canvas/singleKeys.ts'
import { startTour } from '../../tour/tour.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './ShortcutSheet.module.css'

interface Shortcut {
  readonly keys: string
  readonly does: string
  /** Letters, digits and signs without another key: those that can be switched off. */
  readonly single?: true
}

const single = (keys: string, does: string): Shortcut => ({ keys, does, single: true })
const always = (keys: string, does: string): Shortcut => ({ keys, does })

const GROUPS: readonly { readonly name: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    name: 'Move around',
    shortcuts: [
      always('← ↑ → ↓', 'Next cell or card'),
      single('[ and ]', 'Previous and next card in reading order'),
      single('G', 'Go to a step by number or name'),
      single('F', 'Follow a person; again, the next one'),
      always('Ctrl or ⌘ F', 'Find in the map; Enter and Shift Enter go on and back'),
      single('+ and −', 'Zoom in and out'),
      single('0', 'Zoom to 100 %'),
      single('Shift 1', 'Show the whole map'),
      always('Esc', 'Leave, then deselect'),
    ],
  },
  {
    name: 'Select several',
    shortcuts: [
      always('Shift and a press', 'Add a card, or let go of it'),
      always('Shift and a drag', 'All cards in a frame'),
      always('Ctrl ← ↑ → ↓', 'Go on without letting go; ⌘, too'),
      always('Space', 'Add the card one stands on; Ctrl Space, too'),
      always('Ctrl or ⌘ A', 'Every card'),
    ],
  },
  {
    name: 'Add',
    shortcuts: [
      always('Enter', 'Card in an empty cell'),
      single('N', 'Card'),
      single('P', 'Pain point'),
      single('O', 'Opportunity'),
      single('C', 'Comment'),
      single('S', 'Step after this one'),
      single('L', 'Lane below'),
      single('K', 'Connect to another card'),
      single('V and H', 'Back to selecting; pan'),
    ],
  },
  {
    name: 'Change',
    shortcuts: [
      always('Enter or F2', 'Rename in place; F2 in every list, too, and on Home'),
      always('Alt ← ↑ → ↓', 'Move the cards, step, stage or lane'),
      always('Shift ← →', 'Let a card span fewer or more steps'),
      always('Shift Alt ← →', 'Let a card begin at another step'),
      always('Ctrl or ⌘ D', 'Duplicate with all it holds'),
      always('Ctrl or ⌘ C, X, V', 'Copy, cut and paste cards, lines and ranges'),
      always('Alt and a drag', 'Copy cards; Ctrl, too'),
      always('Alt ↑ ↓ on the curve', 'Move the experienced point; with Shift the expected one'),
      always('On a point: [ and ]', 'Same point of the curve above or below'),
      single('1 to 4', 'Severity of a pain point'),
      single('*', 'Moment of truth'),
      always('Delete', 'Remove; it can be put back'),
      always('Shift F10', 'Menu of what is selected'),
    ],
  },
  {
    name: 'In the outline',
    shortcuts: [
      always('→ and ←', 'Open a row, enter its cells; leave them, close it'),
      always('Home and End', 'First and last row, or cell of a row'),
      always('Page ↑ and ↓', 'Ten rows on'),
    ],
  },
  {
    name: 'Take back',
    shortcuts: [
      always('Ctrl or ⌘ K', 'Every command by name; from a field, too'),
      always('Ctrl or ⌘ Z', 'Undo what you did'),
      always('Ctrl or ⌘ Y', 'Do it again; Shift Z, too'),
      single('?', 'This list'),
    ],
  },
]

interface ShortcutSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const singleKeys = useSingleKeys()
  const handleTour = (): void => {
    onClose()
    startTour()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      title="Keyboard"
      description="Keys work while no field has the focus. Tab leaves the map, the arrows move in it."
      size="lg"
      footer={<Button onClick={handleTour}>Take the tour</Button>}
    >
      <SingleKeysSwitch />
      <div className={styles.groups}>
        {GROUPS.map(({ name, shortcuts }) => (
          <section key={name}>
            <h3 className={styles.name}>{name}</h3>
            <dl className={styles.keys}>
              {shortcuts
                .filter((shortcut) => singleKeys || !shortcut.single)
                .map(({ keys, does }) => (
                  <Fragment key={keys}>
                    <dt>
                      <kbd>{keys}</kbd>
                    </dt>
                    <dd>{does}</dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function SingleKeysSwitch() {
  const on = useSingleKeys()
  const id = useId()
  return (
    <div className={styles.choice}>
      <label className={styles.name} htmlFor={id}>
        Single keys
      </label>
      <Switch.Root
        id={id}
        className={styles.switch}
        aria-describedby={`${id}-told`}
        checked={on}
        onCheckedChange={switchSingleKeys}
      >
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
      <p id={`${id}-told`}>
        Letters, digits and signs do something on the map. Switched off they do nothing; arrows, Enter, Esc, Delete and
        keys with Ctrl, ⌘ or Alt still work. Kept in this browser.
      </p>
    </div>
  )
}
