// Whether the page is held in a hand: a finger points, and the screen is as narrow, or lying down as low, as a phone's.
import { useSyncExternalStore } from 'react'

const PHONE = '(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)'

/** Asked when it is needed: addresses are read where there is no screen, too. */
export const isPhone = (): boolean => matchMedia(PHONE).matches

export const usePhone = (): boolean => useSyncExternalStore(subscribe, isPhone)

function subscribe(onChange: () => void): () => void {
  const phone = matchMedia(PHONE)
  phone.addEventListener('change', onChange)
  return () => phone.removeEventListener('change', onChange)
}
