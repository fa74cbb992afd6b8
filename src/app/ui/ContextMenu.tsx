// The menu of the right button, the menu key and the long press. What it offers must be reachable elsewhere too.
import * as Radix from 'radix-ui/context-menu'
import type { ReactNode } from 'react'
import styles from './Menu.module.css'
import { drawEntries, type MenuEntry } from './menuEntries.tsx'

interface ContextMenuProps {
  readonly entries: readonly MenuEntry[]
  readonly onOpenChange?: (open: boolean) => void
  /** One element that takes a ref. */
  readonly children: ReactNode
}

export function ContextMenu({ entries, onOpenChange, children }: ContextMenuProps) {
  return (
    <Radix.Root modal={false} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} collisionPadding={8}>
          {drawEntries(Radix, entries)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
