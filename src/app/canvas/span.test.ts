// How far a card spans when one of its ends moves.
import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import { columnNear, placeOfSpan, type SpanEnd, spanWith } from './span.ts'

const placed = layout(
  mapOf({
    stages: stagesOf({ Notice: ['one', 'two'], Repair: ['three', 'four'] }),
    lanes: lanesOf('actions'),
    cards: [
      card('a', { step: 'two', lane: 'actions' }),
      card('b', { step: 'two', lane: 'actions', to: 'three' }),
      card('c', { step: 'one', lane: 'actions' }),
    ],
  }),
  { measure, view: { density: 'comfortable' } },
)
const b = placed.cards.get(as.card('b')) as CardBox

const check = (end: SpanEnd, column: number, expected: object | null) =>
  expect(placeOfSpan(placed, b, spanWith(placed, b, { end, column }))).toEqual(expected)

const inActions = { laneId: 'actions' }

test('[HANDS18] either end of a span moves as far as there are steps, and never past the other end', () => {
  check('end', 3, { stepId: 'two', endStepId: 'four', ...inActions, after: 'a' })
  check('end', 9, { stepId: 'two', endStepId: 'four', ...inActions, after: 'a' })
  check('end', 0, { stepId: 'two', endStepId: undefined, ...inActions, after: 'a' })
  check('start', 0, { stepId: 'one', endStepId: 'three', ...inActions })
  check('start', -4, { stepId: 'one', endStepId: 'three', ...inActions })
  check('start', 3, { stepId: 'three', endStepId: undefined, ...inActions })
})

test('[HANDS18] an end that stays where it is changes nothing', () => {
  check('end', 2, null)
  check('start', 1, null)
})

test('[HANDS18] the end snaps to the column that the pointer is in or nearest to', () => {
  const [first, second] = placed.columns
  expect(columnNear(placed, -500)).toBe(0)
  expect(columnNear(placed, (first?.x ?? 0) + 3)).toBe(0)
  expect(columnNear(placed, (second?.x ?? 0) - 2)).toBe(1)
  expect(columnNear(placed, 99_999)).toBe(3)
})
