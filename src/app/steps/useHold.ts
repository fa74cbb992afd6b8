// What a resting finger does on a step's page: opens the menu of what it rests on, and carries it where it can be carried.
import { type PointerEvent, use } from 'react'
import type { MenuSpot } from '../canvas/useContextMenu.ts'
import { type LongPressHandlers, longPress } from '../ui/longPress.ts'
import type { Selected } from '../uiStore.ts'
import { MenuContext } from './menuContext.ts'

interface Holding extends Omit<LongPressHandlers, 'onHold'> {
  readonly what: Selected
}

export function useHold({ what, onCarry, ...carrying }: Holding) {
  const openMenu = use(MenuContext)
  return (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('input, textarea')) return
    longPress(event.nativeEvent, {
      ...carrying,
      onHold: ({ clientX, clientY }) => openMenu(what, { x: clientX, y: clientY }),
      ...(onCarry && {
        onCarry: (point) => {
          openMenu(what, null)
          onCarry(point)
        },
      }),
    })
  }
}

/** For a menu that a button opens. */
export function spotBelow(button: HTMLElement): MenuSpot {
  const { left, bottom } = button.getBoundingClientRect()
  return { x: left, y: bottom }
}
