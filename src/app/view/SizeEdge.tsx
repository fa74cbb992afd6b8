// An edge that is dragged to make something higher or wider. It moves by itself while it is dragged, and tells the size once it
// is let go, so that nothing is laid out anew on the way. The keyboard has the same sizes in the inspector.
import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useRef } from 'react'
import { dragFrom } from '../canvas/pointerDrag.ts'
import styles from './SizeEdge.module.css'

interface SizeEdgeProps {
  /** A row's lower edge, or a column's right one. */
  readonly along: 'row' | 'column'
  readonly label: string
  /** At 100 %. */
  readonly sizePx: number
  readonly limits: { readonly min: number; readonly max: number }
  /** undefined: as large as it is by itself. */
  readonly onSize: (px: number | undefined) => void
}

export function SizeEdge({ along, label, sizePx, limits, onSize }: SizeEdgeProps) {
  const edge = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  const handlePointerDown = (event: PointerEvent): void => {
    event.stopPropagation()
    const [, , zoom] = store.getState().transform
    const start = along === 'row' ? event.clientY : event.clientX
    const sizeAt = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number =>
      Math.min(limits.max, Math.max(limits.min, sizePx + ((along === 'row' ? clientY : clientX) - start) / zoom))
    const place = (byPx: number | null): void => {
      if (!edge.current) return
      edge.current.dataset.dragged = String(byPx !== null)
      edge.current.style.transform = byPx === null ? '' : `translate${along === 'row' ? 'Y' : 'X'}(${byPx}px)`
    }
    dragFrom(event, {
      onMove: (point) => place(sizeAt(point) - sizePx),
      onDrop: (point) => {
        place(null)
        onSize(sizeAt(point))
      },
      onCancel: () => place(null),
    })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for pointers alone
    <div
      ref={edge}
      className={`${styles.edge} nodrag nopan`}
      data-along={along}
      title={label}
      onPointerDown={handlePointerDown}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onSize(undefined)
      }}
    />
  )
}
