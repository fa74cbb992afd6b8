// Dragging a card with React Flow: where it would land while it moves, one command when it is let go, nothing on Escape.
import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { select } from '../uiStore.ts'
import type { CardFlowNode } from './cardNodes.ts'
import { type Drag, setDrag, useDrag } from './dragStore.ts'
import { park } from './edits.ts'
import { landing } from './landing.ts'
import { moveCardTo } from './moves.ts'

type CardDrag = Extract<Drag, { kind: 'card' }>

export function useCardDrag(layout: Layout) {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const current = useRef(layout)
  current.current = layout
  const cancelled = useRef(false)

  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || useDrag.getState().drag?.kind !== 'card') return
      cancelled.current = true
      setDrag(null)
      session.announce({ dragging: null })
    }
    addEventListener('keydown', handleKey, { capture: true })
    return () => removeEventListener('keydown', handleKey, { capture: true })
  }, [session])

  const handleStart: OnNodeDrag<CardFlowNode> = useCallback((_event, node) => {
    cancelled.current = false
    select({ kind: 'card', id: node.id as CardId })
  }, [])

  /** React Flow tells the moving position as a change; nothing else of its changes matters here. */
  const handleChanges = useCallback(
    (changes: NodeChange<CardFlowNode>[]) => {
      for (const change of changes) {
        if (change.type !== 'position' || !change.dragging || !change.position || cancelled.current) continue
        const id = change.id as CardId
        const before = useDrag.getState().drag
        const drop =
          before?.kind === 'card' ? { drop: before.drop, marker: before.marker } : { drop: null, marker: null }
        setDrag({ kind: 'card', id, ...change.position, ...drop })
        session.announce({ dragging: { cardId: id, ...change.position } })
      }
    },
    [session],
  )

  const handleMove: OnNodeDrag<CardFlowNode> = useCallback(
    (event, node) => {
      const drag = useDrag.getState().drag
      const box = current.current.cards.get(node.id as CardId)
      if (drag?.kind !== 'card' || !box) return
      const point = screenToFlowPosition(clientPoint(event))
      setDrag({ ...drag, ...landing(current.current, point, box.card.id) })
      session.announce({ cursor: point })
    },
    [session, screenToFlowPosition],
  )

  const handleStop: OnNodeDrag<CardFlowNode> = useCallback(
    (event, node) => {
      const drag = useDrag.getState().drag
      setDrag(null)
      const box = current.current.cards.get(node.id as CardId)
      if (drag?.kind === 'card' && box) {
        const { x, y } = clientPoint(event)
        if (document.elementFromPoint(x, y)?.closest('[data-drop="parking"]')) park(session, drag.id)
        else dropCard(session, current.current, { drag, box })
      }
      session.announce({ dragging: null })
    },
    [session],
  )
  return { handleStart, handleChanges, handleMove, handleStop }
}

/** A spanning card keeps its length, as far as there are steps. */
function dropCard(session: Session, layout: Layout, { drag, box }: { drag: CardDrag; box: CardBox }): void {
  const { drop } = drag
  if (!drop) return
  const column = layout.columns.findIndex((each) => each.step.id === drop.stepId)
  const end = layout.columns[Math.min(column + box.span, layout.columns.length) - 1]
  const span = box.span > 1 && end && end.step.id !== drop.stepId ? { endStepId: end.step.id } : {}
  moveCardTo(session, drag.id, { ...drop, ...span })
}

function clientPoint(event: MouseEvent | TouchEvent | { clientX?: number; clientY?: number }): {
  x: number
  y: number
} {
  if ('changedTouches' in event) {
    const [touch] = event.changedTouches
    return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
  }
  return { x: event.clientX ?? 0, y: event.clientY ?? 0 }
}
