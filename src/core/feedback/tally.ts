// How often each point of a scale was chosen, with the weights of those who chose it: all that a score and its range need to
// know of a set of responses. Tallies of parts add up to the tally of the whole.

export interface Point {
  /** On the metric's scale. */
  readonly value: number
  readonly count: number
  readonly weight: number
  /** Sum of the squares of the weights. */
  readonly weightSquared: number
}

export type Tally = readonly Point[]

/**
 * How many unweighted responses would tell as much: (Σw)² / Σw² (Kish 1965, Survey Sampling). Their number where all weigh the
 * same; 0 for none.
 */
export function effectiveN(tally: Tally): number {
  const squares = sum(tally, ({ weightSquared }) => weightSquared)
  return squares === 0 ? 0 : sum(tally, ({ weight }) => weight) ** 2 / squares
}

/** Weighted; NaN for none. */
export const meanOf = (tally: Tally): number =>
  sum(tally, ({ value, weight }) => value * weight) / sum(tally, ({ weight }) => weight)

/** Share of the weight, 0 to 1, that lies on points which `isIn` takes; NaN for none. */
export const shareOf = (tally: Tally, isIn: (value: number) => boolean): number =>
  sum(tally, ({ value, weight }) => (isIn(value) ? weight : 0)) / sum(tally, ({ weight }) => weight)

/** Of both sets of responses. */
export const together = (one: Tally, other: Tally): Tally => combined(one, other, 1)

/** Of those in `whole` who are not in `part`. */
export const less = (whole: Tally, part: Tally): Tally => combined(whole, part, -1).filter(({ count }) => count > 0)

function combined(one: Tally, other: Tally, sign: 1 | -1): Tally {
  const points = new Map(one.map((point) => [point.value, point]))
  for (const { value, count, weight, weightSquared } of other) {
    const known = points.get(value) ?? { count: 0, weight: 0, weightSquared: 0 }
    points.set(value, {
      value,
      count: known.count + sign * count,
      weight: known.weight + sign * weight,
      weightSquared: known.weightSquared + sign * weightSquared,
    })
  }
  return [...points.values()]
}

const sum = (tally: Tally, term: (point: Point) => number): number =>
  tally.reduce((total, point) => total + term(point), 0)
