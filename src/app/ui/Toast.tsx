// A sentence about what was just done, gone by itself, often with a way to take it back. What draws it is loaded with the
// first one, so that a page opens without it.
import { lazy, Suspense, useState } from 'react'
import { create } from 'zustand'

interface Toast {
  readonly message: string
  /** Takes the place of an earlier toast with the same id. */
  readonly id?: string
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

/** Told, and not on the page yet. */
export const useWaitingToasts = create<readonly Toast[]>()(() => [])

export function showToast(toast: Toast): void {
  useWaitingToasts.setState([...useWaitingToasts.getState(), toast], true)
}

export function takeToasts(): readonly Toast[] {
  const waiting = useWaitingToasts.getState()
  useWaitingToasts.setState([], true)
  return waiting
}

export const loadToasts = async () => ({ default: (await import('./ToastStack.tsx')).ToastStack })
const ToastStack = lazy(loadToasts)

/** Once, at the end of the page. */
export function Toasts() {
  const [wanted, setWanted] = useState(false)
  const any = useWaitingToasts((waiting) => waiting.length > 0)
  if (any && !wanted) setWanted(true)
  return <Suspense>{wanted && <ToastStack />}</Suspense>
}
