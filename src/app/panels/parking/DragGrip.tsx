// The handle that drags something from the parking lot onto the grid; the canvas draws where it would land.
import { useReactFlow } from '@xyflow/react'
import { GripVertical } from 'lucide-react'
import type { PointerEvent } from 'react'
import { setDrag } from '../../canvas/dragStore.ts'
import { type Landing, landing } from '../../canvas/landing.ts'
import { useLayout } from '../../canvas/mapLayout.ts'
import { type ClientPoint, dragFrom } from '../../canvas/pointerDrag.ts'
import styles from './Parked.module.css'
import type { Cell } from './PlaceMenu.tsx'

interface DragGripProps {
  readonly title: string
  readonly onDrop: (cell: Cell) => void
}

/** For a pointer only: the menu beside it does the same by key. */
export function DragGrip({ title, onDrop }: DragGripProps) {
  const layout = useLayout()
  const { screenToFlowPosition } = useReactFlow()
  const landingAt = ({ clientX: x, clientY: y }: ClientPoint): Landing => {
    const isOverMap = document.elementFromPoint(x, y)?.closest('[aria-label="Journey map"]')
    return isOverMap ? landing(layout, screenToFlowPosition({ x, y })) : { drop: null, marker: null }
  }
  const handlePointerDown = (event: PointerEvent): void =>
    dragFrom(event, {
      onMove: (point) => setDrag({ kind: 'parked', title, x: point.clientX, y: point.clientY, ...landingAt(point) }),
      onDrop: (point) => {
        setDrag(null)
        const { drop } = landingAt(point)
        if (drop) onDrop(drop)
      },
      onCancel: () => setDrag(null),
    })
  return (
    <span className={styles.grip} title="Drag onto the map" onPointerDown={handlePointerDown}>
      <GripVertical size={14} aria-hidden />
    </span>
  )
}
