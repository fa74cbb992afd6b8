// The left and right edge of a card, to be dragged to another step; while one is on its way, how far the card would reach. In
// map coordinates, inside React Flow's viewport. Keys do the same (keyMoves.ts).
import { useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useRef } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { useSession } from '../session/hooks.ts'
import { select } from '../uiStore.ts'
import { setDrag, useDrag } from './dragStore.ts'
import { useLayout } from './mapLayout.ts'
import { dragFrom } from './pointerDrag.ts'
import styles from './SpanHandles.module.css'
import { columnNear, type SpanEnd, spanOf, spanWith } from './span.ts'
import { spanCard, spanInWords } from './spanCard.ts'
import { DETAIL_ZOOM } from './zoomLevels.ts'

export function SpanHandles({ cardId }: { readonly cardId: CardId }) {
  const layout = useLayout()
  const detailed = useStore((state) => state.transform[2] >= DETAIL_ZOOM)
  const drag = useDrag((state) => (state.drag?.kind === 'span' ? state.drag : null))
  const box = layout.cards.get(drag?.id ?? cardId)
  if (!box || !detailed) return null
  return (
    <>
      <Edge end="start" box={box} layout={layout} />
      <Edge end="end" box={box} layout={layout} />
      {drag && <Reach box={box} layout={layout} span={drag.span} />}
    </>
  )
}

interface EdgeProps {
  readonly end: SpanEnd
  readonly box: CardBox
  readonly layout: Layout
}

const WORDS = {
  start: 'Drag to let it begin at another step (Shift Alt ← →)',
  end: 'Drag to let it span more or fewer steps (Shift ← →)',
} as const

function Edge({ end, box, layout }: EdgeProps) {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  // The map may change while the edge is held.
  const current = useRef(layout)
  current.current = layout
  const id = box.card.id
  const handlePointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation()
    // The click that ends the drag is this button's, and not the ground's.
    event.currentTarget.setPointerCapture(event.pointerId)
    dragFrom(event, {
      onMove: ({ clientX, clientY }) => {
        const held = current.current.cards.get(id)
        if (!held) return setDrag(null)
        select({ kind: 'card', id })
        const column = columnNear(current.current, screenToFlowPosition({ x: clientX, y: clientY }).x)
        setDrag({ kind: 'span', id, span: spanWith(current.current, held, { end, column }), marker: null })
      },
      onDrop: () => {
        const { drag } = useDrag.getState()
        const held = current.current.cards.get(id)
        setDrag(null)
        if (drag?.kind === 'span' && held) spanCard(session, current.current, { box: held, span: drag.span })
      },
      onCancel: () => setDrag(null),
    })
  }
  return (
    <button
      type="button"
      className={`${styles.edge} nodrag nopan`}
      data-handle-of={id}
      data-end={end}
      tabIndex={-1}
      aria-label={WORDS[end]}
      title={WORDS[end]}
      style={{ left: end === 'start' ? box.x : box.x + box.width, top: box.y, height: box.height }}
      onPointerDown={handlePointerDown}
      onClick={(event) => {
        event.stopPropagation()
        select({ kind: 'card', id })
      }}
    />
  )
}

function Reach({ box, layout, span }: { box: CardBox; layout: Layout; span: ReturnType<typeof spanOf> }) {
  const [first, last] = [layout.columns[span.first], layout.columns[span.last]]
  if (!first || !last) return null
  return (
    <div
      className={styles.reach}
      data-testid="span-reach"
      style={{ left: first.x, top: box.y, width: last.x + last.width - first.x, height: box.height }}
    >
      <span className={styles.words} data-end={span.first === spanOf(box).first ? 'end' : 'start'}>
        {spanInWords(layout, span)}
      </span>
    </div>
  )
}
