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

const sum = (tally: Tally, term: (point: Point) => number): number =>
  tally.reduce((total, point) => total + term(point), 0)
