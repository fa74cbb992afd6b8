// A sentence about what was just done, gone by itself, often with a way to take it back. Part of the first load, since it also
// says that the server is out of reach.
import { Toaster, toast } from 'sonner'
import styles from './Toast.module.css'

export interface Toast {
  readonly message: string
  /** Takes the place of an earlier toast with the same id. */
  readonly id?: string
  readonly action?: { readonly label: string; readonly onClick: () => void }
  /** It has gone by itself, or was swept away. */
  readonly onGone?: () => void
}

/** A page with a bar at its foot lifts toasts above it. */
const OFFSET = 'var(--toast-lift, 24px)'

/** With an action it stays longer: nobody should have to hurry to an Undo. Returns what takes it away before its time. */
export function showToast({ message, id, action, onGone }: Toast): () => void {
  const shown = toast(message, {
    ...(id && { id }),
    ...(action && { action }),
    ...(onGone && { onAutoClose: onGone, onDismiss: onGone }),
    duration: action ? 10_000 : 5_000,
  })
  return () => void toast.dismiss(shown)
}

/** Takes away what is no longer true. */
export const hideToast = (id: string): void => void toast.dismiss(id)

/** Once, at the end of the page. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      gap={8}
      offset={{ bottom: OFFSET }}
      mobileOffset={{ bottom: OFFSET }}
      toastOptions={{
        unstyled: true,
        classNames: { toast: styles.toast ?? '', actionButton: styles.action ?? '' },
      }}
    />
  )
}
