import { expect, test } from 'vitest'
import { card } from '../../../tests/support/mapBuilder.ts'
import { type LaneKind, laneKinds } from '../../core/model/lanes.ts'
import { type Card, DEFAULT_SETTINGS } from '../../core/model/map.ts'
import { factsOf } from './facts.ts'

const settings = { ...DEFAULT_SETTINGS, locale: 'en-IN', currency: 'INR' }
const check = (kind: LaneKind, more: Partial<Card>, steps: string | null, words: string): void =>
  expect(factsOf(card('a', { step: 's', lane: kind }, more), { fields: laneKinds[kind].fields, steps, settings })).toBe(
    words,
  )

test('[OUTLINE14] a row says what is known of its card, and nothing else', () => {
  check('pains', {}, null, '')
  check('pains', { cause: 'process', frequency: { value: 41, per: '% of jobs' } }, null, 'Process, 41 % of jobs')
  check('pains', { demand: { contacts: 1200, unitCost: 50 } }, null, '₹60,000 a month')
  check('opportunities', { opportunityValue: 9.2, effort: 0 }, 'Steps 8–9', 'value 9.2, effort 0, steps 8–9')
  check('metrics', { value: 4.1, unit: 'of 5' }, null, '4.1 of 5')
})

test('[OUTLINE14] a field that the lane does not show is not said', () =>
  check('actions', { cause: 'process', opportunityValue: 3 }, null, ''))
