import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../tests/support/random.ts'
import { tallyOf } from '../../../tests/support/tallyOf.ts'
import { SCALES, type Scale } from './metric.ts'
import { meanRange, netRange, shareRange } from './ranges.ts'
import { quantileOfT } from './studentT.ts'
import { effectiveN, meanOf } from './tally.ts'

const inPercent = ({ low, high }: { low: number; high: number }) => [low * 100, high * 100]

describe('a share', () => {
  test.each([
    [4, 5, 37.6, 96.4],
    [0, 10, 0, 27.8],
    [80, 100, 71.1, 86.7],
    [10, 10, 72.2, 100],
  ])('[STAT1] %i of %i is Wilson’s %f to %f percent', (hits, n, low, high) => {
    const [below, above] = inPercent(shareRange(hits / n, n))
    expect(below).toBeCloseTo(low, 1)
    expect(above).toBeCloseTo(high, 1)
  })
})

describe('a net score', () => {
  test('[STAT2] five promoters and two detractors of ten are −19.1 to 65.2 (Rocks 2016)', () => {
    const [low, high] = inPercent(netRange({ top: 0.5, bottom: 0.2, n: 10 }))
    expect(low).toBeCloseTo(-19.1, 1)
    expect(high).toBeCloseTo(65.2, 1)
  })

  test('[STAT2] it stays between −100 and 100', () => {
    expect(inPercent(netRange({ top: 1, bottom: 0, n: 5 }))[1]).toBeLessThanOrEqual(100)
    expect(inPercent(netRange({ top: 0, bottom: 1, n: 5 }))[0]).toBeGreaterThanOrEqual(-100)
  })
})

describe('a mean', () => {
  test('[STAT3] thirty equal answers are not exact, and stay on the scale', () => {
    const { low, high } = meanRange(tallyOf(Array(30).fill(5)), SCALES.csat)
    expect(high).toBe(5)
    expect(low).toBeLessThan(5)
    expect(low).toBeGreaterThan(4.7)
  })

  test('[STAT3] without that one response more it would be the textbook’s t interval, which is narrower', () => {
    const values = [1, 2, 3, 3, 4, 4, 4, 5, 5, 5]
    const mean = values.reduce((sum, value) => sum + value, 0) / 10
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 9)
    // From a printed table: 2.262 at 9 degrees of freedom.
    const textbook = (2.262 * deviation) / Math.sqrt(10)
    const { low, high } = meanRange(tallyOf(values), SCALES.csat)
    expect((high - low) / 2).toBeGreaterThan(textbook * 0.99)
    expect((high - low) / 2).toBeLessThan(textbook * 1.2)
  })

  test('[STAT4] a weight of 2 is not two responses', () => {
    const heavy = [{ value: 4, count: 10, weight: 20, weightSquared: 40 }]
    expect(effectiveN(heavy)).toBe(10)
    const uneven = [
      { value: 1, count: 1, weight: 9, weightSquared: 81 },
      { value: 5, count: 9, weight: 9, weightSquared: 9 },
    ]
    expect(effectiveN(uneven)).toBeCloseTo(18 ** 2 / 90)
    expect(meanOf(uneven)).toBe(3)
  })
})

/** A population: how likely each point of the scale is, from its lower end. */
const POPULATIONS: Readonly<Record<string, readonly number[]>> = {
  even: [0.2, 0.2, 0.2, 0.2, 0.2],
  'mostly content': [0.02, 0.03, 0.1, 0.3, 0.55],
  'split in two': [0.45, 0.05, 0, 0.05, 0.45],
  'hardly anybody discontent': [0.05, 0, 0, 0.05, 0.9],
}
const SAMPLES = 4_000

describe('how often the truth lies within, of many samples', () => {
  for (const [name, shares] of Object.entries(POPULATIONS)) {
    test.each([5, 8, 12, 20, 30, 50])(`[STAT5] ${name}, %i responses: a mean, a share and a net score`, (n) => {
      const random = seededRandom(20_261_122 + n)
      const upTo = shares.map((_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0))
      const draw = (): number => {
        const chance = random.below(1e9) / 1e9
        return 1 + upTo.filter((limit) => chance >= limit).length
      }
      const truth = shares.reduce((sum, share, index) => sum + share * (index + 1), 0)
      const top = (shares[3] ?? 0) + (shares[4] ?? 0)
      const net = top - (shares[0] ?? 0) - (shares[1] ?? 0)
      const hits = { mean: 0, share: 0, net: 0 }
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        const values = Array.from({ length: n }, () => Math.min(5, draw()))
        const share = (isIn: (value: number) => boolean) => values.filter(isIn).length / n
        const [p, d] = [share((value) => value >= 4), share((value) => value <= 2)]
        if (holds(meanRange(tallyOf(values), SCALES.csat), truth)) hits.mean += 1
        if (holds(shareRange(p, n), top)) hits.share += 1
        if (holds(netRange({ top: p, bottom: d, n }), net)) hits.net += 1
      }
      // A 95 % range of few answers on a coarse scale is never exactly that; it must not promise more than it keeps.
      for (const hit of Object.values(hits)) expect(hit / SAMPLES).toBeGreaterThan(0.87)
    })
  }
})

const holds = ({ low, high }: Scale, truth: number): boolean => low <= truth + 1e-9 && truth <= high + 1e-9

describe('Student’s t', () => {
  /** Its density integrated by Simpson's rule: needs no library. */
  const shareBelow = (x: number, freedom: number): number => {
    const density = (t: number) => (1 + t ** 2 / freedom) ** (-(freedom + 1) / 2)
    const integral = (from: number, to: number, steps = 20_000): number => {
      const step = (to - from) / steps
      let total = density(from) + density(to)
      for (let index = 1; index < steps; index += 1) total += density(from + index * step) * (index % 2 ? 4 : 2)
      return (total * step) / 3
    }
    const half = integral(0, 400)
    return 0.5 + integral(0, x) / half / 2
  }

  test.each([4, 4.5, 7, 29, 120])('[STAT3] 97.5 %% lie below its quantile at %f degrees of freedom', (freedom) => {
    expect(shareBelow(quantileOfT(0.975, freedom), freedom)).toBeCloseTo(0.975, 5)
  })
})
