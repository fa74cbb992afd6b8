// What a frame over a placed map holds.
import { expect, test } from 'vitest'
import { card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { cardsTouching } from './hit.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'

const placed = layout(
  mapOf({
    stages: stagesOf({ Repair: ['Report', 'Wait', 'Visit'] }),
    lanes: lanesOf('actions', 'pains'),
    cards: [
      card('Calls', { step: 'Report', lane: 'actions' }),
      card('Waits', { step: 'Wait', lane: 'actions', to: 'Visit' }),
      card('Queue', { step: 'Report', lane: 'pains' }),
      card('Parked', { step: null, lane: null }),
    ],
  }),
  { measure, view: { density: 'comfortable' } },
)
const [report, , visit] = placed.columns
const [, pains] = placed.lanes

test('[HANDS1] a frame takes every card it touches, those that reach into it, too, and no parked one', () => {
  const all = { x: 0, y: 0, width: placed.width, height: placed.height }
  expect(cardsTouching(placed, all)).toEqual(['Calls', 'Waits', 'Queue'])
  expect(cardsTouching(placed, { ...all, x: visit?.x ?? 0, width: 10 })).toEqual(['Waits'])
  expect(cardsTouching(placed, { ...all, width: (report?.x ?? 0) + 20, height: (pains?.y ?? 0) - 1 })).toEqual([
    'Calls',
  ])
  expect(cardsTouching(placed, { x: 0, y: 0, width: 20, height: 20 })).toEqual([])
})
