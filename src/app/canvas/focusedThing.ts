// What of the map has the focus of the page: arrows go on from there while nothing else says where one stands. Reads the page.
import type { CardId, LaneId, StepId } from '../../core/model/ids.ts'
import type { Selected } from '../uiStore.ts'

export function focusedThing(): Selected | null {
  const at = document.activeElement?.closest<HTMLElement>('[data-card], [data-kind][data-id], [role="gridcell"]')
  if (!at) return null
  const { card, kind, id, step, lane } = at.dataset
  if (card) return { kind: 'card', id: card as CardId }
  if (step && lane) return { kind: 'cell', stepId: step as StepId, laneId: lane as LaneId }
  return kind && id ? ({ kind, id } as Selected) : null
}
