// What a set of responses to one question says: a score with the range that chance leaves it, and how much to make of it.
// PRODUCT.md, "Live feedback". Never a bare number.
import type { Settings } from '../model/map.ts'
import type { Level } from './level.ts'
import { type AnswerMetric, BOXES, type Method, positionOf, SCALES } from './metric.ts'
import { meanRange, netRange, type Range, shareRange } from './ranges.ts'
import { effectiveN, meanOf, shareOf, type Tally } from './tally.ts'

/** In the unit of its method: points of the scale, percent, or points from -100 to 100. */
export interface Score extends Range {
  readonly score: number
}

/** Fewer responses get no score, and no slice of them is told of. */
export const FEWEST = 5

export interface Finding {
  readonly level: Level
  /** Kish's where responses are weighted. */
  readonly n: number
  /** null: fewer than 5 responses. */
  readonly score: Score | null
}

export function findingOf(
  question: { readonly metric: AnswerMetric; readonly method: Method },
  tally: Tally,
  enough: Settings['enough'],
): Finding {
  const { metric, method } = question
  const n = effectiveN(tally)
  if (n < FEWEST) return { level: n === 0 ? 'assumption' : 'few', n, score: null }
  const score = scoreOf(question, tally)
  const halfWidth = (positionOf(metric, method, score.high) - positionOf(metric, method, score.low)) / 2
  return { level: n >= enough.n && halfWidth <= enough.halfWidth ? 'enough' : 'indicative', n, score }
}

/** Wants two responses or more. */
export function scoreOf(
  { metric, method }: { readonly metric: AnswerMetric; readonly method: Method },
  tally: Tally,
): Score {
  const n = effectiveN(tally)
  const top = shareOf(tally, (value) => value >= BOXES[metric].top)
  switch (method) {
    case 'mean':
      return { score: meanOf(tally), ...meanRange(tally, SCALES[metric]) }
    case 'top-box':
      return inPercent({ score: top, ...shareRange(top, n) })
    case 'net': {
      const bottom = shareOf(tally, (value) => value <= BOXES[metric].bottom)
      return inPercent({ score: top - bottom, ...netRange({ top, bottom, n }) })
    }
  }
}

const inPercent = ({ score, low, high }: Score): Score => ({ score: score * 100, low: low * 100, high: high * 100 })
