// Dragging a card with React Flow: where it would land while it moves, one command when it is let go, nothing on Escape.
import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { isCardSelected, selectedCards } from '../selection.ts'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { select, useUi } from '../uiStore.ts'
import type { CardFlowNode } from './cardNodes.ts'
import { type Drag, setDrag, useDrag } from './dragStore.ts'
import { landing } from './landing.ts'
import { moveCardTo } from './moves.ts'
import { moveTogether } from './moveTogether.ts'
import { lasting, shiftTo } from './shift.ts'
import { parkTogether } from './together.ts'

type CardDrag = Extract<Drag, { kind: 'card' }>

export function useCardDrag(layout: Layout) {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const current = useRef(layout)
  current.current = layout
  const cancelled = useRef(false)
  const cancel = useCallback(() => {
    cancelled.current = true
    setDrag(null)
    session.announce({ dragging: null })
  }, [session])

  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && useDrag.getState().drag?.kind === 'card') cancel()
    }
    addEventListener('keydown', handleKey, { capture: true })
    return () => removeEventListener('keydown', handleKey, { capture: true })
  }, [cancel])

  // A colleague may delete the card under the pointer: React Flow then tells of no end.
  useEffect(() => {
    const { drag } = useDrag.getState()
    if (drag?.kind === 'card' && !layout.cards.has(drag.id)) cancel()
  }, [layout, cancel])

  const handleStart: OnNodeDrag<CardFlowNode> = useCallback((_event, node) => {
    cancelled.current = false
    const id = node.id as CardId
    // One of several takes the others along.
    if (!isCardSelected(useUi.getState(), id)) select({ kind: 'card', id })
  }, [])

  /** React Flow tells the moving position as a change; nothing else of its changes matters here. */
  const handleChanges = useCallback(
    (changes: NodeChange<CardFlowNode>[]) => {
      for (const change of changes) {
        if (change.type !== 'position' || !change.dragging || !change.position || cancelled.current) continue
        const id = change.id as CardId
        const before = useDrag.getState().drag
        const held = before?.kind === 'card' ? before : { ...TAKEN_UP, ids: selectedCards(useUi.getState()) }
        setDrag({ ...held, id, ...change.position })
        const more = held.ids.length - 1
        session.announce({ dragging: { cardId: id, ...change.position, ...(more > 0 && { more }) } })
      }
    },
    [session],
  )

  const handleMove: OnNodeDrag<CardFlowNode> = useCallback(
    (event) => {
      const drag = useDrag.getState().drag
      if (drag?.kind !== 'card') return
      const point = screenToFlowPosition(clientPoint(event))
      const copies = copiesBy(event)
      setDrag({ ...drag, copies, ...landing(current.current, point, copies ? NONE : new Set(drag.ids)) })
      session.announce({ cursor: point })
    },
    [session, screenToFlowPosition],
  )

  const handleStop: OnNodeDrag<CardFlowNode> = useCallback(
    // It has no node to give where a colleague has deleted it, whatever its type says: the store knows which one it was.
    (event) => {
      const drag = useDrag.getState().drag
      setDrag(null)
      const box = drag?.kind === 'card' ? current.current.cards.get(drag.id) : undefined
      if (drag?.kind === 'card' && box) {
        const { x, y } = clientPoint(event)
        if (document.elementFromPoint(x, y)?.closest('[data-drop="parking"]')) parkTogether(session, drag.ids)
        else dropCards(session, current.current, { drag: { ...drag, copies: copiesBy(event) }, box })
      }
      session.announce({ dragging: null })
    },
    [session],
  )
  return { handleStart, handleChanges, handleMove, handleStop }
}

/** A spanning card keeps its length, as far as there are steps. */
function dropCards(session: Session, layout: Layout, { drag, box }: { drag: CardDrag; box: CardBox }): void {
  const { drop, ids, copies } = drag
  if (!drop) return
  const together = { ids, shift: shiftTo(layout, box, drop) }
  if (copies) void import('./copyTogether.ts').then(({ copyTogether }) => copyTogether(session, layout, together))
  else if (ids.length > 1) moveTogether(session, layout, together)
  else {
    const there = lasting(layout, together.shift.columns)(box)
    if (there) moveCardTo(session, drag.id, { ...drop, stepId: there.stepId, endStepId: there.endStepId })
  }
}

const TAKEN_UP = { kind: 'card', copies: false, drop: null, marker: null } as const
const NONE: ReadonlySet<CardId> = new Set()

/** Alt as elsewhere; Ctrl, too, since some desktops move windows by Alt. */
const copiesBy = (event: object): boolean =>
  ('altKey' in event && event.altKey === true) || ('ctrlKey' in event && event.ctrlKey === true)

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
