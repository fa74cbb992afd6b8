// Where cards go that move together.
import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { CardId } from '../../core/model/ids.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import { shifted, shiftTo } from './shift.ts'

const placed = layout(
  mapOf({
    stages: stagesOf({ Repair: ['one', 'two', 'three'] }),
    lanes: lanesOf('actions', 'emotion', 'pains', 'text'),
    cards: [
      card('a', { step: 'one', lane: 'actions' }),
      card('b', { step: 'one', lane: 'actions', to: 'two' }),
      card('c', { step: 'two', lane: 'pains' }),
      card('d', { step: 'two', lane: 'pains' }),
    ],
  }),
  { measure, view: { density: 'comfortable' } },
)
const ids = (...names: readonly string[]): CardId[] => names.map((name) => as.card(name))
const box = (name: string): CardBox => placed.cards.get(as.card(name)) as CardBox
const cell = (step: string, lane: string, after: string | null = null) => ({
  stepId: as.step(step),
  laneId: as.lane(lane),
  after: after === null ? null : as.card(after),
})

test('[HANDS2] cards keep their distances in steps and in lanes that hold cards, and a span ends with the map', () =>
  expect(shifted(placed, ids('c', 'b', 'a'), { columns: 1, lanes: 1 })).toEqual([
    {
      stepId: 'two',
      laneId: 'pains',
      cards: [
        { id: 'a', endStepId: undefined },
        { id: 'b', endStepId: 'three' },
      ],
    },
    { stepId: 'three', laneId: 'text', cards: [{ id: 'c', endStepId: undefined }] },
  ]))

test('[HANDS2] what lands in the cell one let go in stands where it was let go', () => {
  const shift = shiftTo(placed, box('a'), cell('two', 'pains', 'c'))
  expect(shifted(placed, ids('a'), shift)).toEqual([
    { ...cell('two', 'pains', 'c'), cards: [{ id: 'a', endStepId: undefined }] },
  ])
  const within = shiftTo(placed, box('c'), cell('two', 'pains'))
  expect(shifted(placed, ids('a', 'c'), within)).toEqual([
    { ...cell('two', 'pains'), cards: [{ id: 'c', endStepId: undefined }] },
  ])
})

test('[HANDS2] where one card would leave the map none moves', () => {
  expect(shifted(placed, ids('a', 'c'), { columns: -1, lanes: 0 })).toBeNull()
  expect(shifted(placed, ids('c'), { columns: 2, lanes: 0 })).toBeNull()
  expect(shifted(placed, ids('a', 'c'), { columns: 0, lanes: 2 })).toBeNull()
  expect(shifted(placed, ids('a'), { columns: 0, lanes: -1 })).toBeNull()
})
