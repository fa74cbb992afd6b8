// Scores in words: what was asked, how the number came about, what it covers. The same in the inspector and in tooltips.
import { endsOf } from '../../core/feedback/metric.ts'
import type { StepScore } from '../../core/feedback/stepScore.ts'
import { formatFixed } from '../../core/scene/format.ts'
import { isTold, rangeText, scoreText } from '../../core/scene/stepScore.ts'

export const METRIC_NAMES = { csat: 'CSAT', nps: 'NPS', ces: 'CES', expectation: 'Against expectation' } as const

/** Short, for a choice among several. */
export const METRIC_TABS = { ...METRIC_NAMES, expectation: 'Expected' } as const

/** How a number of that method is read. */
export function methodWords({ metric, method }: Pick<StepScore, 'metric' | 'method'>): string {
  switch (method) {
    case 'mean':
      return `mean, of ${endsOf(metric, method).high}`
    case 'top-box':
      return metric === 'ces' ? 'share of 5 to 7' : 'share of 4 and 5'
    case 'net':
      return metric === 'nps' ? 'promoters less detractors' : 'better less worse'
  }
}

/** "CSAT of 5", "NPS", "CES, share of 5 to 7". */
export function scaleText(score: Pick<StepScore, 'metric' | 'method'>): string {
  const name = METRIC_NAMES[score.metric]
  if (score.method === 'mean') return `${name} of ${endsOf(score.metric, score.method).high}`
  return score.method === 'net' ? name : `${name}, ${methodWords(score)}`
}

/** What the number is, where the scale does not say. */
export function kindText({ metric, method }: Pick<StepScore, 'metric' | 'method'>): string {
  if (method === 'net') return methodWords({ metric, method })
  return method === 'mean' ? 'mean' : 'top-box share'
}

export const responsesText = (n: number, locale: string): string =>
  `${formatFixed(n, 0, locale)} ${Math.round(n) === 1 ? 'response' : 'responses'}`

/** "CSAT 3.42 (mean, of 5), 95 % range 3.21 to 3.63, 734 responses." */
export function exactWords(score: StepScore, locale: string): string {
  const name = METRIC_NAMES[score.metric]
  if (!isTold(score)) return `${name}: fewer than 5 responses.`
  const digits = score.method === 'mean' ? 2 : 1
  const unit = score.method === 'top-box' ? ' %' : ''
  const [value, low, high] = [score.score, score.low, score.high].map(
    (each) => formatFixed(each, digits, locale) + unit,
  )
  return `${name} ${value} (${methodWords(score)}), 95 % range ${low} to ${high}, ${responsesText(score.n, locale)}.`
}

export const COVERS = 'The range covers chance only, not who chose to respond.'

/** "3.4 (3.2–3.6)": for tables and pictures in words. */
export const shortWords = (score: StepScore, locale: string): string =>
  isTold(score) ? `${scoreText(score, locale)} (${rangeText(score, locale)})` : 'fewer than 5 responses'
