// Whether two sets of responses to one question differ by more than chance: Welch's test for means, the pooled test of two
// proportions for top boxes, and for net scores the adjusted Wald interval's own variance. Knows no groups and no steps.
import { type AnswerMetric, BOXES, type Method } from './metric.ts'
import { tailsOfNormal, tailsOfT } from './studentT.ts'
import { effectiveN, meanOf, shareOf, type Tally } from './tally.ts'

/**
 * How likely so large a difference is by chance alone, to either side. Wants two effective responses or more in each; two sets
 * that agree whole are no surprise, and two that are of one mind each, and not of the same, could not be more of one.
 */
export function chanceOf(
  { metric, method }: { readonly metric: AnswerMetric; readonly method: Method },
  one: Tally,
  other: Tally,
): number {
  switch (method) {
    case 'mean':
      return welch(spreadOf(one), spreadOf(other))
    case 'top-box':
      return twoProportions(topBoxOf(one, metric), topBoxOf(other, metric))
    case 'net':
      return twoNets(netOf(one, metric), netOf(other, metric))
  }
}

interface Spread {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

function spreadOf(tally: Tally): Spread {
  const n = effectiveN(tally)
  const mean = meanOf(tally)
  const total = tally.reduce((sum, { weight }) => sum + weight, 0)
  const squares = tally.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0)
  return { n, mean, variance: (squares / total) * (n / (n - 1)) }
}

/** Welch (1947), with his degrees of freedom. */
function welch(one: Spread, other: Spread): number {
  const [a, b] = [one.variance / one.n, other.variance / other.n]
  if (a + b === 0) return one.mean === other.mean ? 1 : 0
  const freedom = (a + b) ** 2 / (a ** 2 / (one.n - 1) + b ** 2 / (other.n - 1))
  return tailsOfT((one.mean - other.mean) / Math.sqrt(a + b), freedom)
}

interface Box {
  readonly n: number
  readonly share: number
}

const topBoxOf = (tally: Tally, metric: AnswerMetric): Box => ({
  n: effectiveN(tally),
  share: shareOf(tally, (value) => value >= BOXES[metric].top),
})

/** Pooled, without a correction for continuity (Agresti 2013, Categorical Data Analysis, 3.1). */
function twoProportions(one: Box, other: Box): number {
  const pooled = (one.share * one.n + other.share * other.n) / (one.n + other.n)
  const variance = pooled * (1 - pooled) * (1 / one.n + 1 / other.n)
  return variance === 0 ? 1 : tailsOfNormal((one.share - other.share) / Math.sqrt(variance))
}

interface Net {
  readonly score: number
  readonly variance: number
}

/** Three quarters of a response added to each end and three in all, as in its range (Rocks 2016). */
function netOf(tally: Tally, metric: AnswerMetric): Net {
  const n = effectiveN(tally)
  const top = (shareOf(tally, (value) => value >= BOXES[metric].top) * n + 0.75) / (n + 3)
  const bottom = (shareOf(tally, (value) => value <= BOXES[metric].bottom) * n + 0.75) / (n + 3)
  const score = top - bottom
  return { score, variance: (top + bottom - score ** 2) / (n + 3) }
}

const twoNets = (one: Net, other: Net): number =>
  tailsOfNormal((one.score - other.score) / Math.sqrt(one.variance + other.variance))
