import { expect, test } from 'vitest'
import { card, lanesOf, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { type Worst, worstOf } from './worst.ts'

const stages = stagesOf({ Repair: ['Report', 'Wait', 'Visit'] })
const lanes = lanesOf('emotion', 'pains', 'actions')
const check = (parts: Parameters<typeof mapOf>[0], worst: Worst) =>
  expect(worstOf(mapOf({ stages, lanes, ...parts }))).toEqual(worst)

test('[HANDS29] the lowest experience is the earliest of equal ones; what is only expected is none', () =>
  check(
    {
      emotions: [
        point('Visit', { experienced: -1 }),
        point('Wait', { experienced: -1, source: 'assumed' }),
        point('Report', { expected: -2 }),
      ],
    },
    { experience: { level: -1, step: 'Wait', source: 'assumed' }, pain: null },
  ))

test('[HANDS29] the severest pain point has a place in a lane of pain points', () =>
  check(
    {
      cards: [
        card('Slow', { step: 'Wait', lane: 'pains' }, { severity: 2 }),
        card('Lost', { step: 'Visit', lane: 'pains' }, { severity: 3 }),
        card('Parked', { step: null, lane: 'pains' }, { severity: 4 }),
        card('Was a pain', { step: 'Wait', lane: 'actions' }, { severity: 4 }),
      ],
    },
    { experience: null, pain: { severity: 3, title: 'Lost' } },
  ))
