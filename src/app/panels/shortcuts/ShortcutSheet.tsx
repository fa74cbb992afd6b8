// The keys of the canvas and the outline as a list (keyGroups.ts). Only the switch of single keys does something.
import * as Switch from 'radix-ui/switch'
import { Fragment, useId } from 'react'
import { switchSingleKeys, useSingleKeys } from '../../canvas/singleKeys.ts'
import { startTour } from '../../tour/tour.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { isSingle, KEY_GROUPS, keysInWords } from './keyGroups.ts'
import styles from './ShortcutSheet.module.css'

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
        {KEY_GROUPS.map(({ name, shortcuts }) => (
          <section key={name}>
            <h3 className={styles.name}>{name}</h3>
            <dl className={styles.keys}>
              {shortcuts
                .filter((shortcut) => singleKeys || !isSingle(shortcut))
                .map((shortcut) => [keysInWords(shortcut), shortcut.does] as const)
                .map(([words, does]) => (
                  <Fragment key={words}>
                    <dt>
                      <kbd>{words}</kbd>
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
