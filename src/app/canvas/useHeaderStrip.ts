// A strip of headers: keeps to its edge of the canvas while the map moves beneath it, and lets a wheel through to the map.
// Where exactly it stands is its own business.
import { type RefObject, useCallback, useRef } from 'react'
import { useFollowViewport, type ViewTransform } from './followViewport.ts'
import { useWheelThrough } from './useWheelThrough.ts'

/** `place` stays the same function; `headerPx` is how wide the column of lane names is. */
export function useHeaderStrip(
  place: (strip: HTMLElement, view: ViewTransform, headerPx: number) => void,
  headerPx: number,
): RefObject<HTMLDivElement | null> {
  const strip = useRef<HTMLDivElement>(null)
  const placeHere = useCallback(
    (element: HTMLElement, view: ViewTransform) => place(element, view, headerPx),
    [place, headerPx],
  )
  useFollowViewport(strip, placeHere)
  useWheelThrough(strip)
  return strip
}
