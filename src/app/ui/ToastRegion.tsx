// Where toasts stand: a corner of the page with a root of its own, put there when the first one is near. Knows no message.
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
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

export interface ToastRegion {
  /** Returns what `dismiss` takes it away by. */
  show(toast: Toast): string | number
  dismiss(id: string | number): void
}

/** Once. Resolves when toasts are taken: earlier ones nobody would draw. */
export function mountToastRegion(): Promise<ToastRegion> {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  return new Promise((resolve) => {
    root.render(<Toasts onReady={() => resolve({ show, dismiss: (id) => void toast.dismiss(id) })} />)
  })
}

/** With an action it stays longer: nobody should have to hurry to an Undo. */
function show({ message, id, action, onGone }: Toast): string | number {
  return toast(message, {
    ...(id && { id }),
    ...(action && { action }),
    ...(onGone && { onAutoClose: onGone, onDismiss: onGone }),
    duration: action ? 10_000 : 5_000,
  })
}

/** A page with a bar at its foot lifts toasts above it. */
const OFFSET = 'var(--toast-lift, 24px)'

function Toasts({ onReady }: { readonly onReady: () => void }) {
  // After the effects of what it draws, one of which begins to listen.
  useEffect(onReady, [onReady])
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
