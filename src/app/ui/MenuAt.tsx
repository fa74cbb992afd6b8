// A menu at a point of the page, for what has no button of its own. Knows how it opens and where the focus goes when it closes;
// its entries come as data, and must be reachable elsewhere too.
import * as Radix from 'radix-ui/dropdown-menu'
import { useState } from 'react'
import styles from './Menu.module.css'
import { drawEntries, type MenuEntry } from './menuEntries.tsx'

interface MenuAtProps {
  /** What it is about; spoken. */
  readonly label: string
  /** Px of the window. */
  readonly x: number
  readonly y: number
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}

export function MenuAt({ label, x, y, entries, onClose }: MenuAtProps) {
  const [before] = useState(() => document.activeElement)
  /** An entry may have opened a field, which keeps the focus; else it goes back to where it was. */
  const handleClosed = (event: Event): void => {
    event.preventDefault()
    const { activeElement } = document
    if (!activeElement?.matches('input, textarea') && before instanceof HTMLElement)
      before.focus({ preventScroll: true })
  }
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <Radix.Trigger
        className={styles.point}
        style={{ left: x, top: y }}
        tabIndex={-1}
        aria-hidden="true"
        aria-label={label}
      />
      <Radix.Portal>
        <Radix.Content
          className={styles.menu}
          side="bottom"
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={handleClosed}
        >
          {drawEntries(Radix, entries)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
