// When a status may not be set: a pain point is confirmed by evidence only. The rule and its words, for every control of a status.
import type { Card, JourneyMap, Status } from '../../../core/model/map.ts'

export function lacksEvidence(map: JourneyMap, card: Card, status: Status | undefined): boolean {
  const isPain = map.lanes.some(({ id, kind }) => id === card.laneId && kind === 'pains')
  const hasEvidence = card.evidence !== undefined && card.evidence.level !== 'assumed'
  return status === 'confirmed' && isPain && !hasEvidence
}

export const LACKS_EVIDENCE =
  'Evidence confirms a pain point: say below what was observed or validated, then confirm it.'
