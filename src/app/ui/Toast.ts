// A sentence about what was just done, gone by itself, often with a way to take it back. What draws it comes after the page;
// what is said before waits for it, in order.
import type { Toast, ToastRegion } from './ToastRegion.tsx'

/** Returns what takes it away before its time. */
export function showToast(toast: Toast): () => void {
  let takenBack = false
  let dismiss = (): void => {
    takenBack = true
  }
  withRegion((region) => {
    if (takenBack) return
    const id = region.show(toast)
    dismiss = () => region.dismiss(id)
  })
  return () => dismiss()
}

/** Takes away what is no longer true. */
export const hideToast = (id: string): void => withRegion((region) => region.dismiss(id))

/** Soon after the page is there, so that it can say that the server is not. */
export const fetchToasts = (): void => withRegion(() => {})

let coming: Promise<ToastRegion> | undefined

/** Where the code does not arrive nothing is said; the next message asks for it anew. */
function withRegion(run: (region: ToastRegion) => void): void {
  coming ??= import('./ToastRegion.tsx').then(({ mountToastRegion }) => mountToastRegion())
  coming.then(run, () => {
    coming = undefined
  })
}
