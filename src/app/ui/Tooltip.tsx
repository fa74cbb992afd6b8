// A few words beside what the pointer or the focus rests on. Never the only place where something is said.
import * as Radix from 'radix-ui/tooltip'
import type { FocusEvent, ReactNode } from 'react'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly label: ReactNode
  readonly shortcut?: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  /** One element that takes a ref. */
  readonly children: ReactNode
}

export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild onFocus={keepQuiet}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** A focus that a window gives back after a press is nobody's question what the button is. */
function keepQuiet(event: FocusEvent): void {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
}

/** Once, around everything: tooltips share their delay, so moving along a toolbar shows the next at once. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={300}>
      {children}
    </Radix.Provider>
  )
}
