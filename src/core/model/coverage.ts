// How much of a map rests on customers: the two named numbers that stand under every map. Pure counting; no wording.
import { laneKinds } from './lanes.ts'
import type { JourneyMap } from './map.ts'

export interface Coverage {
  /** All steps of the map; how many of them have feedback is known to the rows of responses, not to the map. */
  readonly steps: number
  /** Cards on the grid that claim something about customers. */
  readonly claims: number
  /** Those among them whose evidence is *validated*. */
  readonly validated: number
}

/** Parked cards claim nothing yet: they have no place in the journey. */
export function coverage(map: JourneyMap): Coverage {
  const claiming = new Set(map.lanes.filter((lane) => laneKinds[lane.kind].claims).map((lane) => lane.id))
  const claims = map.cards.filter(({ stepId, laneId }) => stepId !== null && laneId !== null && claiming.has(laneId))
  return {
    steps: map.stages.reduce((sum, stage) => sum + stage.steps.length, 0),
    claims: claims.length,
    validated: claims.filter((card) => card.evidence?.level === 'validated').length,
  }
}
