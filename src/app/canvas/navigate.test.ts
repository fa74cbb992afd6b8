import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import type { Selected } from '../uiStore.ts'
import { cardAfter, type Direction, neighbour } from './navigate.ts'

const placed = layout(
  mapOf({
    stages: stagesOf({ Notice: ['One', 'Two'], Repair: ['Three'] }),
    lanes: lanesOf('actions', 'pains', 'emotion'),
    cards: [
      card('a', { step: 'One', lane: 'actions' }),
      card('b', { step: 'One', lane: 'actions' }),
      card('wide', { step: 'One', lane: 'pains', to: 'Two' }),
      card('c', { step: 'Three', lane: 'pains' }),
    ],
  }),
  { measure },
)

const cardOf = (id: string): Selected => ({ kind: 'card', id: as.card(id) })
const step = (id: string): Selected => ({ kind: 'step', id: as.step(id) })
const stage = (id: string): Selected => ({ kind: 'stage', id: as.stage(id) })
const lane = (id: string): Selected => ({ kind: 'lane', id: as.lane(id) })
const cell = (stepId: string, laneId: string): Selected => ({
  kind: 'cell',
  stepId: as.step(stepId),
  laneId: as.lane(laneId),
})

const check = (from: Selected | null, direction: Direction, to: Selected | null): void =>
  expect(neighbour(placed, from, direction)).toEqual(to)

describe('[CANVAS10] the arrow keys', () => {
  test('begin at the first step', () => check(null, 'down', step('One')))
  test('lead from stage to step to card', () => {
    check(stage('Notice'), 'down', step('One'))
    check(step('One'), 'down', cardOf('a'))
    check(step('One'), 'up', stage('Notice'))
    check(stage('Notice'), 'up', null)
  })
  test('go through a stack card by card, then on to the next lane', () => {
    check(cardOf('a'), 'down', cardOf('b'))
    check(cardOf('b'), 'down', cardOf('wide'))
    check(cardOf('wide'), 'up', cardOf('b'))
    check(cardOf('b'), 'up', cardOf('a'))
  })
  test('stop in empty cells, and at the last lane', () => {
    check(cardOf('a'), 'right', cell('Two', 'actions'))
    check(cardOf('c'), 'down', cell('Three', 'emotion'))
    check(cell('Three', 'emotion'), 'down', null)
    check(cell('Three', 'emotion'), 'up', cardOf('c'))
  })
  test('take a card over several steps as one stop, from either side', () => {
    check(cardOf('wide'), 'right', cardOf('c'))
    check(cardOf('c'), 'left', cardOf('wide'))
    check(cell('Two', 'actions'), 'down', cardOf('wide'))
  })
  test('go from stage to stage, not from step to step, along the bands', () => {
    check(stage('Notice'), 'right', stage('Repair'))
    check(stage('Repair'), 'left', stage('Notice'))
    check(stage('Repair'), 'right', null)
  })
  test('reach the lane’s own header at the left', () => {
    check(cardOf('a'), 'left', lane('actions'))
    check(lane('actions'), 'right', cardOf('a'))
    check(lane('actions'), 'down', lane('pains'))
    check(lane('actions'), 'up', null)
    check(step('One'), 'left', null)
  })
  test('begin anew when what was selected is gone', () => check(cardOf('gone'), 'left', step('One')))
})

test('[CANVAS11] brackets go through the cards in reading order and stop at both ends', () => {
  const seen: string[] = []
  for (let at = cardAfter(placed, null, 1); at?.kind === 'card'; at = cardAfter(placed, at, 1)) seen.push(at.id)
  expect(seen).toEqual(['a', 'b', 'wide', 'c'])
  expect(cardAfter(placed, cardOf('a'), -1)).toBeNull()
  expect(cardAfter(placed, null, -1)).toEqual(cardOf('c'))
})
