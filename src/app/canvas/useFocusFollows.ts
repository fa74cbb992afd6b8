// Lets the page's focus go where the selection was moved by key, as soon as what is selected is on the page.
import { type RefObject, useEffect } from 'react'
import { useUi } from '../uiStore.ts'

/** `busy`: a field inside has the focus now; it comes back when that is over. */
export function useFocusFollows(
  ref: RefObject<HTMLElement | null>,
  { selected, busy = false }: { readonly selected: boolean; readonly busy?: boolean },
): void {
  // What was selected, not only that it is: selecting it by key once more calls the focus back from a point of its curve.
  const follows = useUi((ui) => (ui.focusFollows && selected && !busy ? ui.selected : null))
  useEffect(() => {
    // Whoever has gone on to a field of a panel keeps it, even when the card comes into sight again.
    const { activeElement } = document
    const isElsewhere = activeElement && activeElement !== document.body && !activeElement.closest('[data-canvas]')
    if (follows && !isElsewhere) ref.current?.focus({ preventScroll: true })
  }, [follows, ref])
}
