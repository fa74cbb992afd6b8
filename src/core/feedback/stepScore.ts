// What is shown of one step and one metric, wherever it is shown. The server makes it, everybody else reads it.
import type { StepId } from '../model/ids.ts'
import { METRICS, type Step } from '../model/map.ts'
import type { Level } from './level.ts'
import type { AnswerMetric, Method, Scale } from './metric.ts'

export interface StepScore {
  readonly stepId: StepId
  readonly metric: AnswerMetric
  readonly method: Method
  /** Responses that count; Kish's effective number where they are weighted. */
  readonly n: number
  /** In the unit of the method, with the ends of its 95 % range; null: fewer than 5 responses. */
  readonly score: number | null
  readonly low: number | null
  readonly high: number | null
  readonly level: Level
  /** Scores of the last weeks, oldest first; null: fewer than 5. */
  readonly weeks: readonly (number | null)[]
  /** Responses that nobody asked for, which are no part of the score. */
  readonly unsolicited: number
  readonly lastAt: string | null
}

/**
 * The one that stands for a step: its leading metric where there are responses to it, else the one with most. Metrics are never
 * mixed into one number.
 */
export function leadingScore(
  scores: readonly StepScore[],
  { leadingMetric }: Pick<Step, 'leadingMetric'>,
): StepScore | undefined {
  const candidates = scores.filter(({ metric, n }) => metric !== 'expectation' && n > 0)
  const order = (metric: AnswerMetric): number => (METRICS as readonly AnswerMetric[]).indexOf(metric)
  return (
    candidates.find(({ metric }) => metric === leadingMetric) ??
    candidates.toSorted((a, b) => b.n - a.n || order(a.metric) - order(b.metric))[0]
  )
}

/** Whether a range lies so unevenly about its score that "±" would mislead: then both ends are written. */
export function isLopsided(
  { score, low, high }: { readonly score: number; readonly low: number; readonly high: number },
  ends: Scale,
): boolean {
  const below = score - low
  const above = high - score
  return Math.abs(below - above) > 0.1 * (below + above) || low <= ends.low || high >= ends.high
}
