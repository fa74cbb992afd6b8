// What cards, headers and cells are called in the page, so that the rows of the grid can own them. Knows nothing else.
import type { CardId } from '../../core/model/ids.ts'

export const cardElementId = (id: CardId): string => `card-${id}`
export const headerElementId = (kind: 'stage' | 'step' | 'lane', id: string): string => `${kind}-${id}`
export const cellElementId = (laneId: string, stepId: string): string => `cell-${laneId}/${stepId}`
