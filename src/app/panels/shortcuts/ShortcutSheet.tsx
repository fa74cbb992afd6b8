// The keys of the canvas, as a list. Says what useCanvasKeys.ts does; does nothing itself.
import { Fragment } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './ShortcutSheet.module.css'

const GROUPS: readonly { readonly name: string; readonly keys: readonly (readonly [keys: string, does: string])[] }[] =
  [
    {
      name: 'Move around',
      keys: [
        ['← ↑ → ↓', 'Next cell or card'],
        ['[ and ]', 'Previous and next card in reading order'],
        ['+ and −', 'Zoom in and out'],
        ['0', 'Zoom to 100 %'],
        ['Shift 1', 'Show the whole map'],
        ['Esc', 'Leave, then deselect'],
      ],
    },
    {
      name: 'Add',
      keys: [
        ['N', 'Card'],
        ['P', 'Pain point'],
        ['O', 'Opportunity'],
        ['S', 'Step after this one'],
        ['L', 'Lane below'],
        ['K', 'Connect to another card'],
        ['V and H', 'Back to selecting; pan'],
      ],
    },
    {
      name: 'Change',
      keys: [
        ['Enter or F2', 'Rename in place'],
        ['Alt ← ↑ → ↓', 'Move the card, step, stage or lane'],
        ['Shift ← →', 'Let a card span fewer or more steps'],
        ['1 to 4', 'Severity of a pain point'],
        ['*', 'Moment of truth'],
        ['Delete', 'Remove; it can be put back'],
      ],
    },
    {
      name: 'Take back',
      keys: [
        ['Ctrl or ⌘ Z', 'Undo what you did'],
        ['Ctrl or ⌘ Shift Z', 'Do it again'],
        ['?', 'This list'],
      ],
    },
  ]

interface ShortcutSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      title="Keyboard"
      description="Keys work while no field has the focus. Tab leaves the map, the arrows move in it."
      size="lg"
    >
      <div className={styles.groups}>
        {GROUPS.map(({ name, keys }) => (
          <section key={name}>
            <h3 className={styles.name}>{name}</h3>
            <dl className={styles.keys}>
              {keys.map(([key, does]) => (
                <Fragment key={key}>
                  <dt>
                    <kbd>{key}</kbd>
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
