// Points of the curve that follow feedback: each stands where its step's score does, with the range that chance leaves it, as long
// as that score is *enough*; else it stays where the team put it, as an assumption. Pure.
import { positionOf } from '../feedback/metric.ts'
import { leadingScore } from '../feedback/stepScore.ts'
import type { Emotion, JourneyMap } from '../model/map.ts'
import type { ScoresBySteps } from './context.ts'
import type { Levels } from './emotions.ts'

/** With its range, in levels. */
export type FollowedPoint = Emotion & { readonly range?: Levels }

/** The same map where no point follows. Scores are everybody's, and so are the points that follow them. */
export function followed(map: JourneyMap, scores: ScoresBySteps): JourneyMap {
  if (!map.emotions.some(follows)) return map
  const steps = new Map(map.stages.flatMap((stage) => stage.steps).map((step) => [step.id, step]))
  const { leadingMetric } = map.settings
  const placed = (point: Emotion): FollowedPoint => {
    if (!follows(point)) return point
    const step = steps.get(point.stepId)
    const score = step && leadingScore(scores.get(step.id) ?? [], { leadingMetric, ...step })
    if (score?.level !== 'enough' || score.score === null || score.low === null || score.high === null) {
      return { ...point, source: 'assumed' }
    }
    const levelOf = (value: number): number => positionOf(score.metric, score.method, value) / 25 - 2
    const range = { low: levelOf(score.low), high: levelOf(score.high) }
    return { ...point, experienced: levelOf(score.score), range }
  }
  return { ...map, emotions: map.emotions.map(placed) }
}

const follows = ({ source, personaId }: Emotion): boolean => source === 'follows' && personaId === 'all'
