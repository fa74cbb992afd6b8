// The knob at the lower edge of the selected card: drag it to another card, or press it and then choose the card.
import { useReactFlow } from '@xyflow/react'
import type { PointerEvent } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import styles from './ConnectHandle.module.css'
import { startConnecting } from './connectTool.ts'
import { setDrag, useDrag } from './dragStore.ts'
import { connect } from './edits.ts'
import { useHovered } from './hovered.ts'
import { type ClientPoint, dragFrom } from './pointerDrag.ts'

export function ConnectHandle({ cardId }: { readonly cardId: CardId }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { screenToFlowPosition } = useReactFlow()
  // The hand that comes from another card aims at that one, which may lie right below.
  const elsewhere = useHovered(({ card }) => card !== null && card !== cardId)
  const idle = useDrag(({ drag }) => drag === null)
  if (!mayEdit || (elsewhere && idle)) return null
  const handlePointerDown = (event: PointerEvent): void => {
    event.stopPropagation()
    dragFrom(event, {
      onMove: (point) => {
        const { x, y } = screenToFlowPosition({ x: point.clientX, y: point.clientY })
        setDrag({ kind: 'connector', from: cardId, x, y, over: cardUnder(point, cardId), marker: null })
      },
      onDrop: (point) => {
        setDrag(null)
        const over = cardUnder(point, cardId)
        if (over) connect(session, cardId, over)
      },
      onCancel: () => setDrag(null),
    })
  }
  return (
    <button
      type="button"
      className={`${styles.handle} nodrag nopan`}
      tabIndex={-1}
      aria-label="Connect to another card"
      title="Drag to another card, or press and choose it"
      onPointerDown={handlePointerDown}
      onClick={(event) => {
        event.stopPropagation()
        startConnecting(cardId)
      }}
    />
  )
}

function cardUnder({ clientX, clientY }: ClientPoint, except: CardId): CardId | null {
  const element = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-card]')
  const id = element?.dataset.card as CardId | undefined
  return id && id !== except ? id : null
}
