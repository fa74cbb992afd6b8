// What customers are asked about a step: the scale of each question, how its answers become one number, and where that number
// lies between 0 and 100. Knows no responses and no statistics.
import type { METRICS, Settings } from '../model/map.ts'

/** `expectation`: "compared with what you expected", worse, as expected or better. */
export type AnswerMetric = (typeof METRICS)[number] | 'expectation'

/** Ends of a scale; every whole number between them is a point of it. */
export interface Scale {
  readonly low: number
  readonly high: number
}

export const SCALES: Readonly<Record<AnswerMetric, Scale>> = {
  csat: { low: 1, high: 5 },
  nps: { low: 0, high: 10 },
  ces: { low: 1, high: 7 },
  expectation: { low: -1, high: 1 },
}

/**
 * How answers become one number: their mean on the metric's scale; the share in percent of those at its upper end; the share
 * at the upper end less the share at the lower one, in points.
 */
export const METHODS = ['mean', 'top-box', 'net'] as const
export type Method = (typeof METHODS)[number]

/** Which points of a scale count as its upper and its lower end. */
interface Boxes {
  readonly top: number
  readonly bottom: number
}

/** CSAT 4-5 and CES 5-7 are top boxes; NPS: promoters 9-10, detractors 0-6 (Reichheld 2003). */
export const BOXES: Readonly<Record<AnswerMetric, Boxes>> = {
  csat: { top: 4, bottom: 2 },
  ces: { top: 5, bottom: 3 },
  nps: { top: 9, bottom: 6 },
  expectation: { top: 1, bottom: -1 },
}

export type Methods = Readonly<Record<AnswerMetric, Method>>

/** A map chooses between mean and top box where tools differ; the method is always named beside a number. */
export const methodsOf = ({ csatMethod, cesMethod }: Pick<Settings, 'csatMethod' | 'cesMethod'>): Methods => ({
  csat: csatMethod ?? 'mean',
  ces: cesMethod ?? 'mean',
  nps: 'net',
  expectation: 'net',
})

/** Ends of what a score may be, in its own unit. */
export function endsOf(metric: AnswerMetric, method: Method): Scale {
  switch (method) {
    case 'mean':
      return SCALES[metric]
    case 'top-box':
      return { low: 0, high: 100 }
    case 'net':
      return { low: -100, high: 100 }
  }
}

/** 0 to 100, for drawing, bands and thresholds only: positions of different metrics are not compared with each other. */
export function positionOf(metric: AnswerMetric, method: Method, score: number): number {
  const { low, high } = endsOf(metric, method)
  return ((score - low) / (high - low)) * 100
}
