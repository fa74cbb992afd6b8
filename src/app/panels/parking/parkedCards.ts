// The cards that have no place on the grid.
import type { Card, JourneyMap } from '../../../core/model/map.ts'

export const parkedCards = (map: JourneyMap): readonly Card[] =>
  map.cards.filter(({ stepId, laneId }) => stepId === null || laneId === null)
