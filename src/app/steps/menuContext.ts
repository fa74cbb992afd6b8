// How a card or a step opens the menu of what can be done with it. Knows no entry of any menu.
import { createContext } from 'react'
import type { MenuSpot } from '../canvas/useContextMenu.ts'
import type { Selected } from '../uiStore.ts'

/** null: closes it. */
export const MenuContext = createContext<(what: Selected, at: MenuSpot | null) => void>(() => {})
