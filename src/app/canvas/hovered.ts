// The cell and the card under the pointer. In a store of its own, so that a pointer which crosses the map renders one button and not the map.
import { create } from 'zustand'
import type { CardId, LaneId, StepId } from '../../core/model/ids.ts'

export interface HoveredCell {
  readonly stepId: StepId
  readonly laneId: LaneId
  /** Where the pointer is among its cards: behind this one, or first (null). Absent: last. */
  readonly after?: CardId | null | undefined
  /** It is close to the gap there. */
  readonly near?: boolean
}

interface Hovered {
  readonly cell: HoveredCell | null
  /** The card, its edges and their handles. */
  readonly card: CardId | null
}

export const useHovered = create<Hovered>()(() => ({ cell: null, card: null }))

/** Tells only when it is another cell or card. */
export function hover({ cell, card }: Hovered): void {
  const before = useHovered.getState()
  const isSameCell =
    cell?.stepId === before.cell?.stepId &&
    cell?.laneId === before.cell?.laneId &&
    cell?.after === before.cell?.after &&
    cell?.near === before.cell?.near
  if (!isSameCell || card !== before.card) useHovered.setState({ cell: isSameCell ? before.cell : cell, card })
}

export const hoverNothing = (): void => hover({ cell: null, card: null })
