// The worst that customers meet on a map: what a step that leads to it shows of it. Levels and severities stay what they are:
// no score is made of them. Pure.
import type { Emotion, JourneyMap, Severity } from './map.ts'

export interface Worst {
  /** The lowest experience, of whoever has it. */
  readonly experience: { readonly level: number; readonly step: string; readonly source: Emotion['source'] } | null
  /** The severest pain point that has a place. */
  readonly pain: { readonly severity: Severity; readonly title: string } | null
}

export function worstOf(map: JourneyMap): Worst {
  return { experience: worstExperience(map), pain: worstPain(map) }
}

/** Of equal ones the earliest. */
function worstExperience({ stages, emotions }: JourneyMap): Worst['experience'] {
  const steps = stages.flatMap((stage) => stage.steps)
  const order = new Map(steps.map(({ id }, at) => [id, at]))
  const at = (point: Emotion): number => order.get(point.stepId) ?? 0
  const [lowest] = emotions
    .flatMap((point) => (point.experienced === undefined ? [] : [{ point, level: point.experienced }]))
    .sort((a, b) => a.level - b.level || at(a.point) - at(b.point))
  if (!lowest) return null
  const { point, level } = lowest
  return { level, step: steps[at(point)]?.title ?? '', source: point.source }
}

function worstPain({ lanes, cards }: JourneyMap): Worst['pain'] {
  const painful = new Set(lanes.filter(({ kind }) => kind === 'pains').map(({ id }) => id))
  const [severest] = cards
    .flatMap(({ severity, title, laneId, stepId }) =>
      severity && stepId !== null && laneId !== null && painful.has(laneId) ? [{ severity, title }] : [],
    )
    .sort((a, b) => b.severity - a.severity)
  return severest ?? null
}
