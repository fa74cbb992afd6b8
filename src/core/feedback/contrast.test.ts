// Comparisons against figures that others computed, and how often they cry wolf.
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../tests/support/random.ts'
import { tallyOf } from '../../../tests/support/tallyOf.ts'
import { stepId } from '../model/ids.ts'
import { type Cell, differences } from './consistency.ts'
import { chanceOf } from './contrast.ts'
import { holm } from './holm.ts'
import { methodsOf } from './metric.ts'
import { effectiveN, less, meanOf, together } from './tally.ts'

const many = (counts: Readonly<Record<number, number>>) =>
  tallyOf(Object.entries(counts).flatMap(([value, count]) => Array<number>(count).fill(Number(value))))

describe('how likely a difference is by chance', () => {
  test('[STAT20] of means it is Welch’s test: Student’s sleep data, as R computes them', () => {
    const first = tallyOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
    const second = tallyOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    expect(chanceOf({ metric: 'csat', method: 'mean' }, first, second)).toBeCloseTo(0.07939, 5)
  })

  test('[STAT20] of top boxes it is the test of two proportions: the Physicians’ Health Study (Agresti), X² = 25.01', () => {
    const placebo = many({ 5: 189, 1: 11_034 - 189 })
    const aspirin = many({ 5: 104, 1: 11_037 - 104 })
    // 1 - pchisq(25.0139, 1)
    expect(chanceOf({ metric: 'csat', method: 'top-box' }, placebo, aspirin) * 1e7).toBeCloseTo(5.692, 1)
  })

  test('[STAT20] of net scores it is the z of their adjusted Wald variances, worked by hand', () => {
    const better = many({ 10: 50, 7: 30, 0: 20 })
    const worse = many({ 10: 30, 7: 30, 0: 40 })
    // 0.38835 / sqrt(0.005916 + 0.006648) = 3.4647
    expect(chanceOf({ metric: 'nps', method: 'net' }, better, worse)).toBeCloseTo(0.000531, 6)
  })

  test('[STAT20] two sets of one mind are no surprise where they agree', () => {
    const fives = many({ 5: 30 })
    for (const method of ['mean', 'top-box'] as const) {
      expect(chanceOf({ metric: 'csat', method }, fives, fives)).toBe(1)
      expect(chanceOf({ metric: 'csat', method }, fives, many({ 1: 30 }))).toBeLessThan(1e-6)
    }
  })
})

test('[STAT21] many comparisons are judged by Holm: his chances as R adjusts them', () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005])
  for (const [place, expected] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[place]).toBeCloseTo(expected, 10)
  expect(holm([0.6, 0.9])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})

test('[STAT22] what is left of a whole without a part has the part’s responses no more, weights included', () => {
  const part = [{ value: 5, count: 2, weight: 3, weightSquared: 5 }]
  const rest = many({ 1: 4, 5: 3 })
  const whole = together(rest, part)
  expect(effectiveN(whole)).toBeCloseTo(10 ** 2 / 12)
  expect(less(whole, part).toSorted((a, b) => a.value - b.value)).toEqual(rest.toSorted((a, b) => a.value - b.value))
  expect(meanOf(less(whole, part))).toBeCloseTo(19 / 7)
  expect(less(rest, rest)).toEqual([])
})

const methods = methodsOf({})
const cell = (group: string, counts: Readonly<Record<number, number>>): Cell => ({
  ...{ stepId: stepId.parse('visit'), metric: 'csat', group },
  tally: many(counts),
})

describe('which groups differ', () => {
  test('[STAT22] one that is lower than the rest is told with the rest’s score', () => {
    const cells = [cell('Gujarat', { 5: 20, 4: 20 }), cell('Goa', { 5: 20, 4: 20 }), cell('Assam', { 2: 20, 1: 20 })]
    expect(differences(cells, methods)[2]).toEqual({ direction: 'lower', restScore: 4.5 })
  })

  test('[STAT22] not below 30 responses on either side, however far apart', () => {
    expect(differences([cell('Gujarat', { 5: 200 }), cell('Assam', { 1: 29 })], methods)).toEqual([null, null])
    expect(differences([cell('Gujarat', { 5: 30 }), cell('Assam', { 1: 30 })], methods)).toMatchObject([
      { direction: 'higher' },
      { direction: 'lower' },
    ])
  })

  test('[STAT22] not below five points of 100, however sure', () => {
    const almost = [cell('Gujarat', { 4: 50_000, 5: 10_000 }), cell('Assam', { 4: 60_000 })]
    expect(differences(almost, methods)).toEqual([null, null])
    const more = [cell('Gujarat', { 4: 40_000, 5: 20_000 }), cell('Assam', { 4: 60_000 })]
    expect(differences(more, methods)).toMatchObject([{ direction: 'higher' }, { direction: 'lower' }])
  })

  test('[STAT22] a step’s groups are held against those of the same step and metric only', () => {
    const elsewhere = { ...cell('Gujarat', { 1: 500 }), stepId: stepId.parse('wait') }
    expect(differences([cell('Gujarat', { 5: 500 }), elsewhere], methods)).toEqual([null, null])
  })

  test('[STAT23] of maps on which nobody differs, at most one in twenty shows a difference', () => {
    const random = seededRandom(20_261_122)
    const MAPS = 400
    let wrong = 0
    for (let map = 0; map < MAPS; map += 1) {
      const cells = Array.from({ length: 32 }, (_, index): Cell => {
        const values = Array.from({ length: 35 }, () => 1 + random.below(5))
        return {
          stepId: stepId.parse(`s${index >> 2}`),
          metric: 'csat',
          group: `g${index & 3}`,
          tally: tallyOf(values),
        }
      })
      if (differences(cells, methods).some((each) => each !== null)) wrong += 1
    }
    // 5 % of 400 are 20; twice their standard deviation is 8.7.
    expect(wrong).toBeLessThan(29)
  })
})
