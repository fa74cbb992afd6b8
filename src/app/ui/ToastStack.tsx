// The toasts on the page. Comes with the first of them.
import { useEffect } from 'react'
import { Toaster, toast } from 'sonner'
import styles from './Toast.module.css'
import { takeToasts, useWaitingToasts } from './Toast.tsx'

/** A page with a bar at its foot lifts toasts above it. */
const OFFSET = 'var(--toast-lift, 24px)'

export function ToastStack() {
  const waiting = useWaitingToasts()
  useEffect(() => {
    if (waiting.length === 0) return
    // With an action it stays longer: nobody should have to hurry to an Undo.
    for (const { message, id, action } of takeToasts())
      toast(message, { ...(id && { id }), ...(action && { action }), duration: action ? 10_000 : 5_000 })
  }, [waiting])
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
