// Keeps the name of a stage or a lane in the part of it that is in sight: the words go along its header, as far as there is room
// for them, while the map moves under the edge of the canvas. Writes a custom property; nothing is rendered.
import { type RefObject, useCallback, useRef } from 'react'
import { laneHeadersPx, stickyY, useFollowViewport, type ViewTransform } from './followViewport.ts'
import { HEADER_PX } from './headerSize.ts'
import { DETAIL_ZOOM } from './zoomLevels.ts'

export interface Named {
  /** Where it begins on the map, along the axis in which it goes out of sight. */
  readonly from: number
  readonly lengthPx: number
  /** What its words take of that. */
  readonly wordsPx: number
}

/** How far from its beginning the words of something stand, when what lies before `edge` is out of sight. */
export const keptPx = ({ from, lengthPx, wordsPx }: Named, edge: number): number =>
  Math.max(0, Math.min(edge - from, lengthPx - wordsPx))

/** Of a stage, sideways. `--kept-x` is set on the element in px of the map. */
export function useKeptAcross(named: Named, headerPx: number): RefObject<HTMLDivElement | null> {
  const edgeOf = useCallback((view: ViewTransform) => (laneHeadersPx(view, headerPx) - view.x) / view.zoom, [headerPx])
  return useKept('--kept-x', named, edgeOf)
}

/** Of a lane, up and down. `--kept-y` is set on the element in px of the map. */
export const useKeptDown = (named: Named): RefObject<HTMLDivElement | null> => useKept('--kept-y', named, lowerEdge)

const lowerEdge = (view: ViewTransform): number => HEADER_PX + (stickyY(view) - view.y) / view.zoom

function useKept(property: string, { from, lengthPx, wordsPx }: Named, edgeOf: (view: ViewTransform) => number) {
  const element = useRef<HTMLDivElement>(null)
  const place = useCallback(
    (slot: HTMLElement, view: ViewTransform) => {
      // Letters that keep their size on the screen are cut to the room they have (OverviewHeaders.module.css).
      const room = view.zoom < DETAIL_ZOOM ? Math.min(SOME_LETTERS_PX / view.zoom, lengthPx) : wordsPx
      const kept = keptPx({ from, lengthPx, wordsPx: room }, edgeOf(view))
      const value = kept > 0 ? `${kept}px` : ''
      if (slot.style.getPropertyValue(property) !== value) slot.style.setProperty(property, value)
    },
    [property, from, lengthPx, wordsPx, edgeOf],
  )
  useFollowViewport(element, place)
  return element
}

const SOME_LETTERS_PX = 48
