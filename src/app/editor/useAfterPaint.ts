// Waits until what is rendered now is on the screen. Knows frames, nothing else.
import { useEffect, useState } from 'react'

/** A page in the background paints no frames, so there a moment must do. */
const BACKGROUND_MS = 200

/** False at first; true once the first rendering has been painted. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    const done = (): void => setPainted(true)
    const timer = setTimeout(done, BACKGROUND_MS)
    // The second frame comes after the first has been drawn.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(done)
    })
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [])
  return painted
}
