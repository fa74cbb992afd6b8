// Steps split and merged: no card is lost, whoever else is at work.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { seededRandom } from '../../../../tests/support/random.ts'
import { merge, twoCopies } from '../../../../tests/support/twoCopies.ts'
import type { JourneyMap } from '../../model/map.ts'
import { mergedInto } from '../mergedInto.ts'
import { readMap } from '../read.ts'
import { restore } from '../restore.ts'
import { docOf } from '../write.ts'
import { addCard, deleteCard, moveCard } from './cards.ts'
import { mergeSteps } from './mergeSteps.ts'
import { splitStep } from './splitStep.ts'

const [choose, pay, unpack, next] = [id.step('choose'), id.step('pay'), id.step('unpack'), id.step('next')]
const steps = (map: JourneyMap) => map.stages.flatMap((stage) => stage.steps)
const cell = (map: JourneyMap, stepId: string, laneId: string) =>
  map.cards.filter((card) => card.stepId === stepId && card.laneId === laneId).map((card) => card.id)
const cardOf = (map: JourneyMap, cardId: string) => map.cards.find((card) => card.id === cardId)

test('[HANDS20] the cards of a merged step stand behind those of the step that stays, and spans end there', () => {
  check(
    (doc) => mergeSteps(doc, { id: pay, into: choose }, stamp),
    (map) => {
      expect(steps(map).map((step) => step.id)).toEqual(['choose', 'unpack'])
      expect(cell(map, 'choose', 'actions')).toEqual(['ask', 'read', 'order'])
      expect(cardOf(map, 'order')?.endStepId).toBe('unpack')
      expect(map.cards).toHaveLength(sampleMap.cards.length)
    },
  )
  check(
    (doc) => mergeSteps(doc, { id: unpack, into: pay }, stamp),
    (map) => expect(cardOf(map, 'order')).not.toHaveProperty('endStepId'),
  )
})

test('[HANDS20] the points of the step that stays win, the other ones are kept; so are fields and descriptions', () => {
  check(
    (doc) => mergeSteps(doc, { id: choose, into: pay }, stamp),
    (map) => {
      expect(map.emotions.map((point) => [point.stepId, point.personaId, point.experienced, point.source])).toEqual([
        ['pay', 'all', 0.5, 'reported'],
        ['pay', 'meera', -1.5, 'assumed'],
      ])
      const [merged] = steps(map)
      expect(merged).toEqual({ id: 'pay', title: 'Pay', momentOfTruth: true, wait: { value: 2, unit: 'days' } })
    },
  )
  check(
    (doc) => mergeSteps(doc, { id: unpack, into: pay }, stamp),
    (map) => expect(steps(map)[1]?.description).toBe('And plug it in'),
  )
})

test('[HANDS20] a card deleted before the merge comes back in the step that stays', () => {
  const doc = docOf(sampleMap)
  deleteCard(doc, id.card('queue'), stamp)
  mergeSteps(doc, { id: pay, into: choose }, stamp)
  restore(doc, { collection: 'cards', id: 'queue' })
  expect(cell(readMap(doc).map, 'choose', 'pains')).toEqual(['queue'])
})

test('[HANDS34] a merged step says where it went, through every merge, until the merge is taken back', () => {
  const doc = docOf(sampleMap)
  expect(mergedInto(doc, pay)).toBe('pay')
  mergeSteps(doc, { id: pay, into: choose }, stamp)
  mergeSteps(doc, { id: choose, into: unpack }, stamp)
  expect([pay, choose, unpack].map((step) => mergedInto(doc, step))).toEqual(['unpack', 'unpack', 'unpack'])
  restore(doc, { collection: 'steps', id: 'choose' })
  expect(mergedInto(doc, pay)).toBe('choose')
})

test('[HANDS34] of two steps that were merged into each other at once each stays where it was', () => {
  const [one, two] = twoCopies(1)
  mergeSteps(one, { id: pay, into: choose }, stamp)
  mergeSteps(two, { id: choose, into: pay }, stamp)
  merge(one, two)
  expect([pay, choose].map((step) => mergedInto(one, step))).toEqual(['pay', 'choose'])
})

test('[HANDS21] a split step gives the chosen cards to a new one right after it', () =>
  check(
    (doc) =>
      splitStep(doc, { id: next, title: 'Wait', step: pay, cards: ['order', 'queue', 'ask'].map(id.card) }, stamp),
    (map) => {
      expect(steps(map).map((step) => step.id)).toEqual(['choose', 'pay', 'next', 'unpack'])
      expect(cell(map, 'next', 'actions')).toEqual(['order'])
      expect(cardOf(map, 'order')?.endStepId).toBe('unpack')
      expect(cell(map, 'next', 'pains')).toEqual(['queue'])
      expect(cell(map, 'pay', 'ideas')).toEqual(['callback'])
      expect(cell(map, 'choose', 'actions')).toEqual(['ask', 'read'])
    },
  ))

test('[HANDS20] [HANDS21] what cannot be merged or split is refused', () => {
  checkRefused((doc) => mergeSteps(doc, { id: pay, into: pay }, stamp), 'same-step')
  checkRefused((doc) => mergeSteps(doc, { id: pay, into: next }, stamp), 'step-missing')
  const split = { id: next, title: '', step: pay, cards: [id.card('ask')] }
  checkRefused((doc) => splitStep(doc, split, stamp), 'card-missing')
  checkRefused((doc) => splitStep(doc, { ...split, id: choose }, stamp), 'step-exists')
  checkRefused((doc) => splitStep(doc, { ...split, step: id.step('gone') }, stamp), 'step-missing')
})

test('[HANDS20] [HANDS21] whatever a colleague does meanwhile, no card is lost and both read the same', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = seededRandom(seed)
    const [one, two] = twoCopies(seed)
    const step = () => random.pick([choose, pay, unpack])
    const card = () => random.pick(sampleMap.cards).id
    const laneId = id.lane('actions')
    const cards = () => [card(), card(), card()]
    for (const [name, doc] of [one, two].entries()) {
      const fresh = `new-${name}`
      if (random.chance(0.5)) mergeSteps(doc, { id: step(), into: step() }, stamp)
      if (random.chance(0.5)) splitStep(doc, { id: id.step(fresh), title: '', step: step(), cards: cards() }, stamp)
      if (random.chance(0.5)) moveCard(doc, card(), { stepId: step(), laneId })
      if (random.chance(0.5)) addCard(doc, { id: id.card(fresh), stepId: step(), laneId }, stamp)
    }
    const known = new Set([one, two].flatMap((doc) => readMap(doc).map.cards.map((each) => each.id)))
    merge(one, two)
    const { map } = readMap(one)
    expect(new Set(map.cards.map((each) => each.id)), `seed ${seed}`).toEqual(known)
    expect(readMap(two).map, `seed ${seed}`).toEqual(map)
  }
})
