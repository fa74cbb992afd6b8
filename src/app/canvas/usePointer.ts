// What a pointer does on the canvas: tells others where it is, says which cell it is over, selects, opens a title, adds a card.
// The handlers keep their identity for as long as the canvas is there: React Flow hands them to every card.
import { type Node, useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { hit, insertionAt } from '../../core/scene/hit.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Route } from '../../core/scene/routes.ts'
import { toggleCard } from '../selection.ts'
import { useSession } from '../session/hooks.ts'
import { select, useUi } from '../uiStore.ts'
import { cardAt } from './cardAt.ts'
import { connectorAt } from './connectorAt.ts'
import { chooseCard } from './connectTool.ts'
import { addCardIn, editTitle } from './edits.ts'
import { type HoveredCell, hover, hoverNothing } from './hovered.ts'
import { sayToggled } from './spokenSelection.ts'

interface Ground {
  readonly layout: Layout
  readonly routes: readonly Route[]
}

export function usePointer(ground: Ground) {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const current = useRef(ground)
  current.current = ground
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
