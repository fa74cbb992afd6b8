// The right button, the menu key and the long press: they select what they meet, as a press would, and say where its menu opens.
// Knows no entry of any menu.
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { hit } from '../../core/scene/hit.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Route } from '../../core/scene/routes.ts'
import { isCardSelected, selectionOf } from '../selection.ts'
import { useSession } from '../session/hooks.ts'
import { holdStill, longPress } from '../ui/longPress.ts'
import { type Selected, select, useUi } from '../uiStore.ts'
import { connectorAt } from './connectorAt.ts'
import { isTyping } from './editKeys.ts'

/** Px of the window. */
export interface MenuSpot {
  readonly x: number
  readonly y: number
}

interface Ground {
  readonly layout: Layout
  readonly routes: readonly Route[]
}

/** `canvas`: nothing in it moves under a finger that opened a menu. */
export function useContextMenu(canvas: RefObject<HTMLElement | null>, ground: Ground) {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const [spot, setSpot] = useState<MenuSpot | null>(null)
  const current = useRef(ground)
  current.current = ground
  useEffect(() => (canvas.current ? holdStill(canvas.current) : undefined), [canvas])
  const handlers = useMemo(() => {
    /** Whether there is a menu for what is there. */
    function open(target: EventTarget | null, { x, y }: MenuSpot): boolean {
      const met = meant(target, current.current, screenToFlowPosition({ x, y }))
      // One of several keeps the others.
      if (met && !(met.kind === 'card' && isCardSelected(useUi.getState(), met.id))) select(met)
      const selection = met && selectionOf(useUi.getState())
      // Whoever may only look is offered what copies cards and links, and what changes the own view of a lane or a stage; elsewhere the browser's own menu stays.
      const isForAll = ['card', 'cards', 'step', 'lane', 'stage'].includes(selection?.kind ?? '')
      if (!selection || !(session.mayEdit() || isForAll)) return false
      setSpot({ x, y })
      return true
    }
    return {
      handleContextMenu: (event: MouseEvent): void => {
        if (isTyping(event.target)) return
        const { clientX: x, clientY: y } = event
        if (open(event.target, { x, y })) event.preventDefault()
      },
      /** Not every system tells of a finger that rests. */
      handlePointerDown: ({ target, nativeEvent }: PointerEvent): void => {
        if (isTyping(target)) return
        longPress(nativeEvent, { onHold: ({ clientX: x, clientY: y }) => void open(target, { x, y }) })
      },
      close: () => setSpot(null),
    }
  }, [session, screenToFlowPosition])
  return { spot, ...handlers }
}

function meant(target: EventTarget | null, { layout, routes }: Ground, point: MenuSpot): Selected | null {
  if (!(target instanceof Element)) return null
  const card = target.closest<HTMLElement>('[data-card]')
  if (card) return { kind: 'card', id: card.dataset.card as CardId }
  const header = target.closest<HTMLElement>('[data-kind][data-id]')
  if (header) return { kind: header.dataset.kind, id: header.dataset.id } as Selected
  // By key it comes from the cell that has the focus.
  if (target.matches('[role="gridcell"]')) return useUi.getState().selected
  const connector = connectorAt(routes, point)
  if (connector) return { kind: 'connector', id: connector }
  const under = hit(layout, point)
  return under?.kind === 'cell' ? under : null
}
