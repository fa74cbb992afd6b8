// A tally of unweighted responses, for tests of scores.
import type { Tally } from '../../src/core/feedback/tally.ts'

export function tallyOf(values: readonly number[]): Tally {
  return [...new Set(values)].map((value) => {
    const count = values.filter((each) => each === value).length
    return { value, count, weight: count, weightSquared: count }
  })
}
