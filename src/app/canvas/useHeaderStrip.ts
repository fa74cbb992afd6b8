// A strip of headers: keeps to its edge of the canvas while the map moves beneath it, lets a wheel through to the map, and tells
// its headers the zoom where letters keep their size. Where exactly it stands is its own business.
import { type RefObject, useCallback, useRef } from 'react'
import { useFollowViewport, type ViewTransform } from './followViewport.ts'
import { useWheelThrough } from './useWheelThrough.ts'
import { DETAIL_ZOOM } from './zoomLevels.ts'

/** `place` stays the same function; `headerPx` is how wide the column of lane names is. */
export function useHeaderStrip(
  place: (strip: HTMLElement, view: ViewTransform, headerPx: number) => void,
  headerPx: number,
): RefObject<HTMLDivElement | null> {
  const strip = useRef<HTMLDivElement>(null)
  const placeHere = useCallback(
    (element: HTMLElement, view: ViewTransform) => {
      place(element, view, headerPx)
      // In sight of styles only where they need it: it makes the page look at every header.
      const zoom = view.zoom < DETAIL_ZOOM ? String(view.zoom) : ''
      if (element.style.getPropertyValue('--zoom') !== zoom) element.style.setProperty('--zoom', zoom)
    },
    [place, headerPx],
  )
  useFollowViewport(strip, placeHere)
  useWheelThrough(strip)
  return strip
}
