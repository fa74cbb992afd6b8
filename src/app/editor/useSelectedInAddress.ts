// The address says what is selected, so that it can be sent on: written into the entry of the browser's history that is there,
// never as a new one. Knows the address and the selection; renders nothing.
import { useEffect } from 'react'
import { anchorFor } from '../anchors.ts'
import { keepAnchor } from '../router.ts'
import { useUi } from '../uiStore.ts'

/** Browsers refuse more than a hundred writes in half a minute. */
const REST_MS = 300

export function useSelectedInAddress(): void {
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      const { selected } = useUi.getState()
      keepAnchor(selected && anchorFor(selected))
    }
    const writeSoon = (): void => {
      clearTimeout(resting)
      resting = setTimeout(write, REST_MS)
    }
    const unsubscribe = useUi.subscribe((now, before) => {
      if (now.selected !== before.selected) writeSoon()
    })
    // Another view has an address of its own, which may say what was selected when it was left.
    addEventListener('popstate', writeSoon)
    return () => {
      unsubscribe()
      removeEventListener('popstate', writeSoon)
      clearTimeout(resting)
    }
  }, [])
}
