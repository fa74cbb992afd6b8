// What Insights shows of a map, put together from its steps and what the server says of them. Pure; draws nothing.
import { bandOf } from '../../core/feedback/band.ts'
import { guessesOf } from '../../core/feedback/guess.ts'
import { positionOf } from '../../core/feedback/metric.ts'
import { leadingScore, type StepScore } from '../../core/feedback/stepScore.ts'
import type { JourneyMap, Step } from '../../core/model/map.ts'
import { isTold, type ToldScore } from '../../core/scene/stepScore.ts'

export interface StepFinding {
  /** From 1, in the order of the journey. */
  readonly number: number
  readonly step: Step
  /** "9 Wait for the part". */
  readonly label: string
  /** Of its leading metric; undefined: nobody responded. */
  readonly score: StepScore | undefined
  /** Customers' own "compared with what you expected". */
  readonly expectation: StepScore | undefined
  /** 0 to 100; undefined: the map says nothing. */
  readonly guess: number | undefined
}

export function findingsOf(map: JourneyMap, scores: readonly StepScore[]): readonly StepFinding[] {
  const guesses = guessesOf(map)
  const { leadingMetric } = map.settings
  return map.stages
    .flatMap((stage) => stage.steps)
    .map((step, index) => {
      const mine = scores.filter(({ stepId }) => stepId === step.id)
      return {
        number: index + 1,
        step,
        label: `${index + 1} ${step.title || 'Unnamed step'}`,
        score: leadingScore(mine, { leadingMetric, ...step }),
        expectation: mine.find(({ metric, n }) => metric === 'expectation' && n > 0),
        guess: guesses.get(step.id),
      }
    })
}

/** 0 to 100: for drawing and bands, never to compare different metrics. */
export const positionIn = ({ metric, method }: StepScore, score: number): number => positionOf(metric, method, score)

export interface ToldFinding extends StepFinding {
  readonly score: ToldScore
}

export const hasScore = (finding: StepFinding): finding is ToldFinding =>
  finding.score !== undefined && isTold(finding.score)

/** The lowest band of those with a score, then the lowest position, then the earliest step (PRODUCT.md, "Live feedback"). */
export function lowest(findings: readonly StepFinding[]): ToldFinding | undefined {
  const place = ({ score }: ToldFinding): number => positionIn(score, score.score)
  return findings
    .filter(hasScore)
    .toSorted((a, b) => bandOf(place(a)) - bandOf(place(b)) || place(a) - place(b) || a.number - b.number)[0]
}
