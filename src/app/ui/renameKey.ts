// F2 names a line of a list anew, as it does in every list of files. Knows the key; knows nothing of what is named.
import type { KeyboardEvent } from 'react'

/** For the element that stands for the thing: the key counts wherever the focus is in it, and in no menu that belongs to it. */
export const onRenameKey =
  (rename: (line: HTMLElement) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget, target } = event
    if (key !== 'F2' || altKey || ctrlKey || metaKey || shiftKey) return
    if (!(target instanceof Node && currentTarget.contains(target))) return
    event.preventDefault()
    event.stopPropagation()
    rename(currentTarget)
  }

/** Where a name is typed in the list itself: its field takes the focus, all of it selected. */
export function nameIn(line: HTMLElement | null): void {
  const field = line?.querySelector<HTMLInputElement>('input[type="text"]')
  field?.focus()
  field?.select()
}
