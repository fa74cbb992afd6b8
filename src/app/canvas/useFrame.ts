// Shift and a drag over empty ground: a frame that selects every card it touches, beside those that were selected. It asks the
// layout and not the page, so cards out of sight are taken, too. Escape takes it back.
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { cardsTouching } from '../../core/scene/hit.ts'
import type { Rect } from '../../core/scene/node.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { selectCards, selectedCards } from '../selection.ts'
import { useUi } from '../uiStore.ts'
import { setDrag } from './dragStore.ts'
import { type ClientPoint, dragFrom } from './pointerDrag.ts'
import { sayHowMany } from './spokenSelection.ts'

export function useFrame(layout: Layout) {
  const { screenToFlowPosition } = useReactFlow()
  const current = useRef(layout)
  current.current = layout
  return useMemo(() => {
    const pointOf = ({ clientX, clientY }: ClientPoint) => screenToFlowPosition({ x: clientX, y: clientY })
    return {
      handlePointerDown: (event: PointerEvent): void => {
        if (!startsFrame(event)) return
        const start = pointOf(event)
        const before = selectedCards(useUi.getState())
        dragFrom(event, {
          onMove: (point) => {
            const frame = rectBetween(start, pointOf(point))
            setDrag({ kind: 'frame', frame, marker: null })
            selectChanged([...before, ...cardsTouching(current.current, frame)])
          },
          onDrop: () => {
            setDrag(null)
            swallowClick()
            sayHowMany()
          },
          onCancel: () => {
            setDrag(null)
            selectCards(before)
          },
        })
      },
      /** React Flow hears this one, and would pan. */
      handleMouseDown: (event: MouseEvent): void => {
        if (startsFrame(event)) event.stopPropagation()
      },
    }
  }, [screenToFlowPosition])
}

const startsFrame = ({ shiftKey, button, target }: MouseEvent): boolean =>
  shiftKey &&
  button === 0 &&
  useUi.getState().tool === 'select' &&
  target instanceof Element &&
  target.closest('.react-flow__pane') !== null &&
  // What stands on the ground and is dragged itself: cards, points of a curve. The + of an empty cell is ground.
  target.closest('.react-flow__node, [role="slider"]') === null

interface Point {
  readonly x: number
  readonly y: number
}

const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** A pointer moves more often than it meets another card. */
function selectChanged(cards: readonly CardId[]): void {
  const now = [...new Set(cards)]
  if (now.join() !== selectedCards(useUi.getState()).join()) selectCards(now)
}

/** Letting go is a click, too, which would select the ground. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation()
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}
