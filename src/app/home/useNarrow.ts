// Whether the page is as narrow as a phone's, where what stands beside the library goes above it. Knows the width only.
import { useSyncExternalStore } from 'react'

/** The same width as in the stylesheets. */
const narrow = matchMedia('(max-width: 760px)')

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}
