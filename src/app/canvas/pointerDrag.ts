// A drag with the pointer, mouse and finger alike: begins after a few pixels, ends on release, is taken back by Escape.
// Knows pointers; knows nothing of what is dragged.
import type { PointerEvent as ReactPointerEvent } from 'react'

export interface ClientPoint {
  readonly clientX: number
  readonly clientY: number
}

export interface DragHandlers {
  /** Called at each move once the threshold is passed. */
  readonly onMove: (point: ClientPoint) => void
  readonly onDrop: (point: ClientPoint) => void
  /** Escape, or the system took the pointer away. */
  readonly onCancel: () => void
}

const THRESHOLD_PX = 4

/** Call in `onPointerDown`. A press that never moves stays a click. */
export function dragFrom(down: ReactPointerEvent, { onMove, onDrop, onCancel }: DragHandlers): void {
  if (down.button !== 0) return
  const { pointerId, clientX, clientY } = down
  let dragging = false
  const stop = new AbortController()
  const mine = (event: PointerEvent): boolean => event.pointerId === pointerId
  const handleMove = (event: PointerEvent): void => {
    if (!mine(event)) return
    dragging ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) > THRESHOLD_PX
    if (dragging) onMove(event)
  }
  const handleUp = (event: PointerEvent): void => {
    if (!mine(event)) return
    stop.abort()
    if (dragging) onDrop(event)
  }
  const cancel = (): void => {
    stop.abort()
    if (dragging) onCancel()
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }
  const { signal } = stop
  addEventListener('pointermove', handleMove, { signal })
  addEventListener('pointerup', handleUp, { signal })
  addEventListener('pointercancel', cancel, { signal })
  addEventListener('keydown', handleKey, { signal, capture: true })
  // Words swept over on the way would be selected, and the next press on them would begin the browser's own drag, which takes
  // the pointer away.
  addEventListener('selectstart', refuse, { signal })
  addEventListener('dragstart', refuse, { signal })
}

const refuse = (event: Event): void => event.preventDefault()
