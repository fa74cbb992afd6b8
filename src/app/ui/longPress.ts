// A finger that rests: known after half a second in one place, and it may then go on and carry what it holds. A finger that
// moves before that scrolls, as everywhere. Knows fingers; knows nothing of what they hold.

interface ClientPoint {
  readonly clientX: number
  readonly clientY: number
}

export interface LongPressHandlers {
  readonly onHold: (point: ClientPoint) => void
  /** The finger went on while it held: at each move. */
  readonly onCarry?: (point: ClientPoint) => void
  readonly onDrop?: (point: ClientPoint) => void
  /** It carried something, and the system took the finger away. */
  readonly onCancel?: () => void
}

const HOLD_MS = 450
/** No finger is quite still. */
const SLACK_PX = 10

/** A finger holds something now: the page must not scroll under it. */
let holding = false

/** Call when a finger comes down. Another finger beside it ends it. */
export function longPress(down: PointerEvent, { onHold, onCarry, onDrop, onCancel }: LongPressHandlers): void {
  if (down.pointerType !== 'touch' || !down.isPrimary) return
  const { pointerId } = down
  const stop = new AbortController()
  const { signal } = stop
  const timer = setTimeout(hold, HOLD_MS)
  const from: ClientPoint = { clientX: down.clientX, clientY: down.clientY }
  let held = false
  let carries = false
  function hold(): void {
    held = true
    holding = true
    clearTimeout(timer)
    navigator.vibrate?.(10)
    onHold(from)
  }
  const end = (): void => {
    clearTimeout(timer)
    stop.abort()
  }
  const handleMove = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return
    const moved = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY)
    if (!carries && moved <= SLACK_PX) return
    if (held) {
      carries = true
      onCarry?.(event)
    } else end()
  }
  const handleUp = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return
    end()
    if (carries) onDrop?.(event)
  }
  const cancel = (): void => {
    end()
    if (carries) onCancel?.()
  }
  const handleDown = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) cancel()
  }
  /** Some systems say in their own way that a finger rests, and a little earlier. */
  const handleMenu = (event: Event): void => {
    event.preventDefault()
    event.stopPropagation()
    if (!held) hold()
  }
  const options = { signal, capture: true }
  addEventListener('pointermove', handleMove, options)
  addEventListener('pointerup', handleUp, options)
  addEventListener('pointercancel', cancel, options)
  addEventListener('pointerdown', handleDown, options)
  addEventListener('contextmenu', handleMenu, options)
}

/** What a finger holds stays under it, and letting go is no press. Returns its own undo. */
export function holdStill(element: HTMLElement): () => void {
  const stop = new AbortController()
  const begin = (): void => {
    holding = false
  }
  const refuse = (event: Event): void => {
    if (!holding) return
    if (event.cancelable) event.preventDefault()
    event.stopPropagation()
  }
  const options = { signal: stop.signal, capture: true, passive: false }
  element.addEventListener('touchstart', begin, { ...options, passive: true })
  element.addEventListener('touchmove', refuse, options)
  // Else the browser goes on with a mouse that presses there.
  element.addEventListener('touchend', refuse, options)
  return () => stop.abort()
}
