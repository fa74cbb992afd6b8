import { expect, test } from 'vitest'
import { personaId, stepId } from '../model/ids.ts'
import { gapOf } from './gap.ts'
import type { StepScore } from './stepScore.ts'

const csat: StepScore = {
  ...{ stepId: stepId.parse('wait'), metric: 'csat', method: 'mean', n: 40, score: 2, low: 1.8, high: 2.2 },
  ...{ level: 'enough', weeks: [], unsolicited: 0, lastAt: null },
}
const own: StepScore = { ...csat, metric: 'expectation', method: 'net', score: -40, low: -52, high: -27 }
const meera = { personaId: personaId.parse('meera'), expected: 0 }
const all = { personaId: personaId.parse('all'), expected: 1 }

test('[OPEN1] what customers say of their own expectations comes first, with its n and range', () =>
  expect(gapOf(csat, [csat, own], [all])).toEqual({ from: 'customers', score: own }))

test('[OPEN1] without it the score is held against the team’s guess, of all customers rather than of one persona', () => {
  // CSAT 2 stands at 25 of 100, +1 at 75.
  expect(gapOf(csat, [csat, { ...own, score: null }], [meera, all])).toEqual({ from: 'team', points: -50 })
  expect(gapOf(csat, [csat], [meera])).toEqual({ from: 'team', points: -25 })
})

test('[OPEN1] nothing is said where nothing was expected, or too few responded', () => {
  expect(gapOf(csat, [csat], [])).toBeNull()
  expect(gapOf({ ...csat, score: null }, [csat], [all])).toBeNull()
})
