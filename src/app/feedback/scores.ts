// What customers say of each step, for its header on the canvas. Filled by loadScores.ts, read by one header at a time, so that
// a new response draws one header anew and nothing else. Comes with the first load, so it knows no more.
import { create } from 'zustand'
import { leadingScore, type StepScore } from '../../core/feedback/stepScore.ts'
import type { StepId } from '../../core/model/ids.ts'
import type { JourneyMap, Settings, Step } from '../../core/model/map.ts'
import type { BodyPlace, StepBody, StepHeaderContext } from '../../core/scene/headers.ts'

type BySteps = ReadonlyMap<StepId, readonly StepScore[]>

interface Scores {
  /** Comes with the scores. */
  readonly draw: ((score: StepScore, place: BodyPlace & { readonly locale: string }) => StepBody) | null
  /** The map with its curves where scores are; comes with the scores, and gives the same for the same. */
  readonly follow: ((map: JourneyMap, scores: BySteps) => JourneyMap) | null
  readonly bySteps: BySteps
  /** How often a step got new responses since the map was opened: a header pulses when it grows. */
  readonly pulses: ReadonlyMap<StepId, number>
  /** The map's own, for steps that name none. */
  readonly leadingMetric: Settings['leadingMetric']
}

export const NO_SCORES: Scores = {
  draw: null,
  follow: null,
  bySteps: new Map(),
  pulses: new Map(),
  leadingMetric: undefined,
}

export const useScores = create<Scores>()(() => NO_SCORES)

/** Undefined: nobody responded. */
export function useStepScore(step: Step): StepScore | undefined {
  const scores = useScores(({ bySteps }) => bySteps.get(step.id))
  const leadingMetric = useScores((state) => step.leadingMetric ?? state.leadingMetric)
  return scores && leadingScore(scores, { leadingMetric })
}

/** Draws what customers say of a step; undefined: nobody responded. */
export function useScoreDrawing(step: Step, locale: string): StepHeaderContext['drawScore'] {
  const score = useStepScore(step)
  const draw = useScores((state) => state.draw)
  return score && draw ? (place) => draw(score, { ...place, locale }) : undefined
}

/** Points that follow feedback stand where it is. */
export const useFollowed = (map: JourneyMap): JourneyMap =>
  useScores(({ follow, bySteps }) => follow?.(map, bySteps) ?? map)

export const usePulses = (id: StepId): number => useScores(({ pulses }) => pulses.get(id) ?? 0)

/** As they are now, for a picture. */
export const allScores = (): readonly StepScore[] => [...useScores.getState().bySteps.values()].flat()
