// What a pointer does on the canvas: tells others where it is, says which cell it is over, selects, opens a title, adds a card.
// The handlers keep their identity for as long as the canvas is there: React Flow hands them to every card.
import { type Node, useReactFlow, useStoreApi } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { hit, insertionAt } from '../../core/scene/hit.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Route } from '../../core/scene/routes.ts'
import { toggleCard } from '../selection.ts'
import { useSession } from '../session/hooks.ts'
import { select, useUi } from '../uiStore.ts'
import { connectorAt } from './connectorAt.ts'
import { chooseCard } from './connectTool.ts'
import { addCardIn, editTitle } from './edits.ts'
import { type HoveredCell, hover, hoverNothing, useHovered } from './hovered.ts'
import { sayToggled } from './spokenSelection.ts'

interface Ground {
  readonly layout: Layout
  readonly routes: readonly Route[]
}

export function usePointer(section: RefObject<HTMLElement | null>, ground: Ground) {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const current = useRef(ground)
  current.current = ground
  useHoverEnds(section)
  return useMemo(() => {
    const pointOf = (event: MouseEvent): { x: number; y: number } =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY })
    return {
      handleMove: (event: PointerEvent): void => {
        const at = pointOf(event)
        session.announce({ cursor: at })
        // A finger hovers over nothing: what came up under it would take its tap.
        const isMouse = event.pointerType === 'mouse'
        const under = isMouse ? hit(current.current.layout, at) : null
        hover({
          cell: under?.kind === 'cell' ? cellAt(current.current.layout, under, at.y) : null,
          card: isMouse ? cardAt(event.target) : null,
        })
      },
      handleLeave: (): void => {
        session.announce({ cursor: null })
        hoverNothing()
      },
      handlePaneClick: (event: MouseEvent): void => {
        if (addsToSelection(event)) return
        const at = pointOf(event)
        const { layout, routes } = current.current
        const connector = connectorAt(routes, at)
        const under = hit(layout, at)
        if (connector) select({ kind: 'connector', id: connector })
        else select(under?.kind === 'cell' ? under : null)
        if (connector || under?.kind !== 'cell' || !session.mayEdit()) return
        if (event.detail === 2) addCardIn(session, under)
        else if (isOnCurve(layout, under) && !isByFinger(event)) {
          void import('./moveLevel.ts').then(({ pressLevel }) => pressLevel(session, layout, { cell: under, y: at.y }))
        }
      },
      handleNodeClick: (event: MouseEvent, node: Node): void => {
        const id = node.id as CardId
        if (useUi.getState().tool === 'connect') chooseCard(session, id)
        else if (addsToSelection(event)) {
          toggleCard(id)
          sayToggled(current.current.layout.context.map, id)
        } else select({ kind: 'card', id })
      },
      handleDoubleClick: (event: MouseEvent, node: Node): void => {
        if (session.mayEdit() && !addsToSelection(event)) editTitle({ kind: 'card', id: node.id as CardId })
      },
    }
  }, [session, screenToFlowPosition])
}

/**
 * What is under the pointer may go from under it without the pointer moving: the view moves, a window comes over it. No leave
 * is told of that, nor when what the pointer left is gone; whatever else of the page it comes over next ends the hover.
 */
function useHoverEnds(section: RefObject<HTMLElement | null>): void {
  const store = useStoreApi()
  useEffect(() => {
    const unsubscribe = store.subscribe(({ transform }, before) => {
      if (transform !== before.transform) hover({ ...useHovered.getState(), card: null })
    })
    const handleOver = ({ target }: Event): void => {
      if (!(target instanceof Node) || !section.current?.contains(target)) hoverNothing()
      else if (useHovered.getState().card !== null) hover({ ...useHovered.getState(), card: cardAt(target) })
    }
    document.addEventListener('pointerover', handleOver)
    document.documentElement.addEventListener('pointerleave', hoverNothing)
    return () => {
      unsubscribe()
      document.removeEventListener('pointerover', handleOver)
      document.documentElement.removeEventListener('pointerleave', hoverNothing)
      hoverNothing()
    }
  }, [section, store])
}

const isOnCurve = ({ lanes }: Layout, { laneId }: HoveredCell): boolean =>
  lanes.some(({ lane, isFolded }) => lane.id === laneId && lane.kind === 'emotion' && !isFolded)

/** Which taps to look at a step. */
const isByFinger = ({ nativeEvent }: MouseEvent): boolean =>
  nativeEvent instanceof window.PointerEvent && nativeEvent.pointerType === 'touch'

/** With the card that a new one would come after. */
function cellAt(layout: Layout, cell: HoveredCell, y: number): HoveredCell {
  const insertion = insertionAt(layout, cell, y)
  return insertion ? { ...cell, after: insertion.after, near: Math.abs(insertion.y - y) <= NEAR_PX } : cell
}

/** The reach of a + to either side of its gap. */
const NEAR_PX = 16

/** The one key or the other, as people are used to from elsewhere. */
const addsToSelection = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean => shiftKey || ctrlKey || metaKey

/** The one it lies on, or whose handle it lies on. */
function cardAt(target: EventTarget): CardId | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-card], [data-handle-of]') : null
  return (element?.dataset.card ?? element?.dataset.handleOf ?? null) as CardId | null
}
