// When the interface is told of a change. Knows frames and where the focus is, not what has changed.
import { startTransition } from 'react'
import { flushSync } from 'react-dom'

/**
 * With the next frame: what was dropped stands where it was dropped in the very frame in which the hand lets go of it. While
 * somebody types, when there is time after that frame: their letter is in the field already and waits for no drawing.
 */
export function withFrame(tell: () => void): () => void {
  if (document.hidden) {
    // A hidden page paints no frames.
    const timer = setTimeout(tell)
    return () => clearTimeout(timer)
  }
  let after: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    if (isTyping()) after = setTimeout(() => startTransition(tell))
    else flushSync(tell)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(after)
  }
}

const isTyping = (): boolean => document.activeElement?.matches('input, textarea') === true

export const within = (ms: number) => (tell: () => void) => {
  const timer = setTimeout(tell, ms)
  return () => clearTimeout(timer)
}
