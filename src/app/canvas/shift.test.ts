// Where cards go that move together.
import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { CardId } from '../../core/model/ids.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import { lasting, shifted, shiftTo } from './shift.ts'

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

const folded = layout(
  mapOf({
    stages: stagesOf({ Before: ['zero', 'one'], Away: ['two', 'three'], After: ['four', 'five', 'six'] }),
    lanes: lanesOf('actions', 'pains'),
    cards: [
      card('into', { step: 'one', lane: 'actions', to: 'three' }),
      card('over', { step: 'one', lane: 'actions', to: 'four' }),
      card('out', { step: 'two', lane: 'actions', to: 'four' }),
    ],
  }),
  { measure, view: { density: 'comfortable', foldedStages: [as.stage('Away')] } },
)
const wentTo = (name: string, columns: number) =>
  shifted(folded, ids(name), { columns, lanes: columns === 0 ? 1 : 0 })?.map(({ stepId, cards }) => [
    stepId,
    cards[0]?.endStepId,
  ])

test('[HANDS31] a card with steps in a folded stage lasts as many steps after a move', () => {
  expect(wentTo('into', -1)).toEqual([['zero', 'two']])
  expect(wentTo('into', 1)).toEqual([['four', 'six']])
  expect(wentTo('out', 1)).toEqual([['five', 'six']])
  expect(wentTo('out', -1)).toEqual([['one', 'three']])
})

test('[HANDS31] moved to another lane it begins and ends where it did', () => {
  expect(wentTo('out', 0)).toEqual([['two', 'four']])
  expect(wentTo('over', 0)).toEqual([['one', 'four']])
})

test('[HANDS31] moved by key it stays where the map would cut it', () => {
  const lasts = lasting(folded, 1)
  expect(lasts(folded.cards.get(as.card('over')) as CardBox)).toEqual({ stepId: 'four', endStepId: 'six', isCut: true })
  expect(lasts(folded.cards.get(as.card('into')) as CardBox)?.isCut).toBe(false)
})
