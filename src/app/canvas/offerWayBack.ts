// Tells what was just done and how to take it back, for as long as it is so: undone by key, put back by somebody else or
// changed once more, there is nothing left to take back. Knows no command.
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'
import type { Toast } from '../ui/ToastRegion.tsx'

interface WayBack extends Omit<Toast, 'id' | 'onGone'> {
  /** Whether the map still is as the message says. */
  readonly holds: () => boolean
}

export function offerWayBack({ reading }: Session, { holds, ...toast }: WayBack): void {
  // Without an id: the toast of a change that this one undoes must go without taking this one along.
  const unsubscribe = reading.subscribe(() => {
    if (holds()) return
    unsubscribe()
    dismiss()
  })
  const dismiss = showToast({ ...toast, onGone: unsubscribe })
}
