// A small window that hangs on a button and leaves the page in use. Closes on Escape and on a press beside it.
import * as Radix from 'radix-ui/popover'
import type { ReactNode } from 'react'
import styles from './Popover.module.css'

interface PopoverProps {
  /** Spoken. */
  readonly label: string
  /** One button that takes a ref. */
  readonly trigger: ReactNode
  readonly children: ReactNode
}

export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.popover} align="start" sideOffset={6} collisionPadding={8} aria-label={label}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
