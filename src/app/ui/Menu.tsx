// A menu that drops from its trigger. Knows how it opens; its entries come as data.
import * as Radix from 'radix-ui/dropdown-menu'
import { type ReactNode, useRef } from 'react'
import styles from './Menu.module.css'
import { drawEntries, type MenuEntry } from './menuEntries.tsx'

interface MenuProps {
  /** One button that takes a ref. */
  readonly trigger: ReactNode
  readonly entries: readonly MenuEntry[]
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly align?: 'start' | 'center' | 'end'
  /** Where something else than the trigger opens it, too. */
  readonly opening?: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }
}

export function Menu({ trigger, entries, side = 'bottom', align = 'end', opening }: MenuProps) {
  const byKey = useRef(false)
  const note = (isKey: boolean) => () => {
    byKey.current = isKey
  }
  return (
    // Not modal: the page behind stays what it is, to screen readers too.
    <Radix.Root modal={false} {...opening}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.menu}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onKeyDownCapture={note(true)}
          onPointerDownCapture={note(false)}
          onCloseAutoFocus={(event) => giveBackFocus(event, byKey.current)}
        >
          {drawEntries(Radix, entries)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** An entry may have opened a field, which keeps the focus; else it goes back to the trigger, with a ring for those who use keys. */
function giveBackFocus(event: Event, byKey: boolean): void {
  const isInField = document.activeElement?.matches('input, textarea')
  if (byKey && !isInField) return
  event.preventDefault()
  const name = event.target instanceof HTMLElement ? event.target.getAttribute('aria-labelledby') : null
  if (!isInField) document.getElementById(name ?? '')?.focus({ focusVisible: false } as FocusOptions)
}
