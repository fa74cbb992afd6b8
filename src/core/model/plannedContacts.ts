// How often a map's touchpoints plan that customers are contacted, and contact us, at each step: stands in where no events tell.
import type { StepId } from './ids.ts'
import type { JourneyMap } from './map.ts'

export interface PlannedContacts {
  readonly byUs: number
  readonly byThem: number
}

/** By step; touchpoints that do not say who starts are no contact of either side. */
export function plannedContacts({ lanes, cards }: JourneyMap): ReadonlyMap<StepId, PlannedContacts> {
  const touching = new Set(lanes.filter(({ kind }) => kind === 'touchpoints').map(({ id }) => id))
  const planned = new Map<StepId, PlannedContacts>()
  for (const { stepId, laneId, startedBy, times = 1 } of cards) {
    if (stepId === null || laneId === null || !touching.has(laneId) || startedBy === undefined) continue
    const { byUs, byThem } = planned.get(stepId) ?? { byUs: 0, byThem: 0 }
    const isOurs = startedBy === 'company'
    planned.set(stepId, { byUs: byUs + (isOurs ? times : 0), byThem: byThem + (isOurs ? 0 : times) })
  }
  return planned
}
