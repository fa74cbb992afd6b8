// A window over the page: traps focus, closes on Escape, gives focus back. On a phone it rises from the bottom edge.
import { X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import styles from './Dialog.module.css'
import iconButton from './IconButton.module.css'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly size?: 'md' | 'lg' | 'wide'
  /** Stands beside the rest, or above it on a phone; the window is as wide as that takes. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode
  /** Set: the whole window is a form, and a button of type `submit` (or Enter in a field) calls this. */
  readonly onSubmit?: (form: FormData) => void
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, size = 'md', aside, children, footer, onSubmit } = props
  const descriptionId = useId()
  const cameFrom = useRef<HTMLElement | null>(null)
  const parts = (
    <>
      <div className={styles.head}>
        <Radix.Title className={styles.title}>{title}</Radix.Title>
        {description && (
          <p id={descriptionId} className={styles.description}>
            {description}
          </p>
        )}
      </div>
      {children && <div className={styles.body}>{children}</div>}
      {footer && <div className={styles.foot}>{footer}</div>}
      {/* Last, so that a window begins with its first field. */}
      <div className={styles.close}>
        {/* Without a tooltip: where it is the first to have the focus, Escape would close that instead of the window. */}
        <Radix.Close className={iconButton.button} aria-label="Close">
          <X size={16} />
        </Radix.Close>
      </div>
    </>
  )
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit?.(new FormData(event.currentTarget))
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim}>
          <Radix.Content
            className={styles.dialog}
            data-size={aside === undefined ? size : 'xl'}
            aria-describedby={description ? descriptionId : undefined}
            onOpenAutoFocus={() => {
              cameFrom.current = focusOrigin()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              cameFrom.current?.focus()
            }}
          >
            {onSubmit ? (
              <form className={styles.form} onSubmit={handleSubmit} noValidate>
                {parts}
              </form>
            ) : aside === undefined ? (
              parts
            ) : (
              <>
                <div className={styles.main}>{parts}</div>
                <div className={styles.aside}>{aside}</div>
              </>
            )}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** What has the focus; of a menu, which is about to go, the button that opened it. */
function focusOrigin(): HTMLElement | null {
  const focused = document.activeElement
  const menu = focused?.closest('[role=menu]')
  const origin = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
  return origin instanceof HTMLElement ? origin : null
}
