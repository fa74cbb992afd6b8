// What is shown of one step and one metric, wherever it is shown. The server makes it, everybody else reads it.
import type { StepId } from '../model/ids.ts'
import { METRICS, type Step } from '../model/map.ts'
import type { Level } from './level.ts'
import type { AnswerMetric, Method } from './metric.ts'

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
  const candidates = scores.filter(({ metric, n, level }) => metric !== 'expectation' && (n > 0 || level === 'few'))
  const order = (metric: AnswerMetric): number => (METRICS as readonly AnswerMetric[]).indexOf(metric)
  return (
    candidates.find(({ metric }) => metric === leadingMetric) ??
    candidates.toSorted((a, b) => b.n - a.n || order(a.metric) - order(b.metric))[0]
  )
}
