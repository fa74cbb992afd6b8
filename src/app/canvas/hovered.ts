// The cell under the pointer. In a store of its own, so that a pointer which crosses the map renders one button and not the map.
import { create } from 'zustand'
import type { LaneId, StepId } from '../../core/model/ids.ts'

export interface HoveredCell {
  readonly stepId: StepId
  readonly laneId: LaneId
}

export const useHovered = create<{ readonly cell: HoveredCell | null }>()(() => ({ cell: null }))

/** Tells only when it is another cell. */
export function hover(cell: HoveredCell | null): void {
  const before = useHovered.getState().cell
  if (cell?.stepId !== before?.stepId || cell?.laneId !== before?.laneId) useHovered.setState({ cell })
}
