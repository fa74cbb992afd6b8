// Whether the page is held in a hand: a finger points, and the screen is as narrow, or lying down as low, as a phone's.
import { useSyncExternalStore } from 'react'

const phone = matchMedia('(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)')

export const isPhone = (): boolean => phone.matches

export const usePhone = (): boolean => useSyncExternalStore(subscribe, isPhone)

function subscribe(onChange: () => void): () => void {
  phone.addEventListener('change', onChange)
  return () => phone.removeEventListener('change', onChange)
}
