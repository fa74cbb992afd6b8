// Checks the sum of avoidable contacts of a step and of a map.
import { expect, test } from 'vitest'
import { avoidableCost } from './demandCost.ts'
import { stepId } from './ids.ts'
import { EMPTY_MAP, mapSchema } from './map.ts'

const report = stepId.parse('report')
const wait = stepId.parse('wait')

const cost = (cards: readonly object[], at?: typeof report) =>
  avoidableCost(
    mapSchema.parse({
      ...EMPTY_MAP,
      stages: [{ id: 's', title: 's', steps: [report, wait].map((id) => ({ id, title: id })) }],
      lanes: [
        { id: 'pains', kind: 'pains', title: 'Pain points' },
        { id: 'ideas', kind: 'opportunities', title: 'Opportunities' },
      ],
      cards: cards.map((card, i) => ({ id: `c${i}`, title: '', stepId: 'report', laneId: 'pains', ...card })),
    }),
    at,
  )

const calls = { demand: { contacts: 3820, unitCost: 126 } }
const visits = { demand: { contacts: 10, unitCost: 900 } }

test('[PANEL2] contacts times what one costs, summed over the pain points', () => {
  expect(cost([calls, visits])).toBe(3820 * 126 + 9000)
})

test('[PANEL2] an unknown cost is not a cost of zero', () => {
  expect(cost([{}])).toBeNull()
  expect(cost([{}, visits])).toBe(9000)
})

test('[PANEL2] a step counts the pain points that start at it', () => {
  const cards = [calls, { ...visits, stepId: 'wait' }]
  expect(cost(cards, report)).toBe(3820 * 126)
  expect(cost(cards, wait)).toBe(9000)
})

test('[PANEL2] parked cards and cards of other lanes keep their figures and do not count', () => {
  expect(cost([{ ...calls, stepId: null }])).toBeNull()
  expect(cost([{ ...calls, laneId: 'ideas' }])).toBeNull()
})
