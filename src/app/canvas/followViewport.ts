// Keeps an element in step with React Flow's viewport without rendering: headers stay in sight, moving along one axis.
import { useStoreApi } from '@xyflow/react'
import { type RefObject, useLayoutEffect } from 'react'

export interface ViewTransform {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Calls `place` at once and after every change of the viewport. */
export function useFollowViewport(
  ref: RefObject<HTMLElement | null>,
  place: (element: HTMLElement, view: ViewTransform) => void,
): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    const follow = (): void => {
      const [x, y, zoom] = store.getState().transform
      if (ref.current) place(ref.current, { x, y, zoom })
    }
    follow()
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) follow()
    })
  }, [store, ref, place])
}

/** Screen px above the map when it is at its top. */
export const TOP_PX = 8

/** Headers stick to the edge, and go with the map while it is pulled away from the edge. */
export const stickyX = ({ x }: ViewTransform): number => Math.max(0, x)
export const stickyY = ({ y }: ViewTransform): number => Math.max(TOP_PX, y)

/** Between the lane names and the first column: the border and the ring of what stands there stay in sight. */
export const LANE_AIR_PX = 4

/** How far the lane names reach from the left edge of the canvas. */
export const laneHeadersPx = (view: ViewTransform, headerPx: number): number =>
  (headerPx - LANE_AIR_PX) * view.zoom + stickyX(view)
