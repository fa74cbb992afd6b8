// Whether a single letter, digit or sign does something on the map, for people whose speech or shaking hand presses keys they
// did not mean. Kept in this browser. Knows no key.
import { create } from 'zustand'

const KEY = 'throughline.singleKeys'

export const useSingleKeys = create<boolean>()(() => areKept())

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // A browser may refuse storage; the choice then lasts as long as the page.
  }
  useSingleKeys.setState(on, true)
}

function areKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}
