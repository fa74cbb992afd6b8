// What avoidable contacts cost a month: failure demand (Seddon). Arithmetic only; the currency is the map's.
import type { StepId } from './ids.ts'
import { laneKinds } from './lanes.ts'
import type { Card, JourneyMap } from './map.ts'

/** In the map's currency. */
export const monthlyCost = ({ contacts, unitCost }: NonNullable<Card['demand']>): number => contacts * unitCost

/**
 * Of the pain points that start at a step, or of all on the grid. null when none of them names its contacts, since an
 * unknown cost is not a cost of zero. A card that has left the pains lane keeps its figures and counts no longer.
 */
export function avoidableCost(map: JourneyMap, stepId?: StepId): number | null {
  const lanes = new Set(map.lanes.filter(({ kind }) => laneKinds[kind].fields.includes('demand')).map(({ id }) => id))
  const costs = map.cards.flatMap((card) =>
    card.demand && card.stepId !== null && card.laneId !== null && lanes.has(card.laneId)
      ? stepId === undefined || card.stepId === stepId
        ? [monthlyCost(card.demand)]
        : []
      : [],
  )
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0)
}
