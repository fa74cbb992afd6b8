// Commands on several cards: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, laterStamp, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { JourneyMap } from '../../model/map.ts'
import { restoreEach } from '../restore.ts'
import { docOf } from '../write.ts'
import { addCard, deleteCard } from './cards.ts'
import { changeCardsField, deleteCards, moveCards, setCardsField } from './manyCards.ts'

const [actions, touch, mood] = [id.lane('actions'), id.lane('touch'), id.lane('mood')]
const [choose, pay, unpack] = [id.step('choose'), id.step('pay'), id.step('unpack')]
const [ask, read, order, queue] = [id.card('ask'), id.card('read'), id.card('order'), id.card('queue')]

const cell = (map: JourneyMap, laneId: string | null, stepId: string | null) =>
  map.cards.filter((card) => card.laneId === laneId && card.stepId === stepId).map((card) => card.id)

test('[HANDS2] cards move together, in the order given, each with its own span', () => {
  check(
    (doc) => moveCards(doc, [{ stepId: pay, laneId: actions, after: null, cards: [{ id: read }, { id: ask }] }]),
    (map) => expect(cell(map, 'actions', 'pay')).toEqual(['read', 'ask', 'order']),
  )
  check(
    (doc) =>
      moveCards(doc, [
        { stepId: pay, laneId: touch, cards: [{ id: ask, endStepId: unpack }] },
        { stepId: unpack, laneId: touch, cards: [{ id: order }, { id: queue }] },
      ]),
    (map) => {
      expect(map.cards.find((card) => card.id === 'ask')).toMatchObject({ laneId: 'touch', endStepId: 'unpack' })
      expect(cell(map, 'touch', 'unpack')).toEqual(['order', 'queue'])
    },
  )
})

test('[HANDS2] cards that move within their cell do not count as its cards', () => {
  const doc = docOf(sampleMap)
  addCard(doc, { id: id.card('third'), stepId: choose, laneId: actions }, stamp)
  check(
    () => moveCards(doc, [{ stepId: choose, laneId: actions, after: 'ask', cards: [{ id: ask }, { id: read }] }]),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['third', 'ask', 'read']),
    doc,
  )
})

test('[HANDS3] cards are deleted together and put back together', () => {
  check(
    (doc) => deleteCards(doc, [ask, queue], stamp),
    (map) => expect(map.cards.map((card) => card.id)).toEqual(['read', 'order', 'site', 'callback', 'parked']),
  )
  const doc = docOf(sampleMap)
  deleteCards(doc, [ask, queue], stamp)
  check(
    () => restoreEach(doc, { collection: 'cards', ids: [ask, queue] }),
    (map) => expect(map).toEqual(sampleMap),
    doc,
  )
})

test('[HANDS4] a field is set on several cards, and on those alone that are still there', () => {
  check(
    (doc) => setCardsField(doc, [ask, queue], { field: 'severity', value: 4 }),
    (map) => expect(map.cards.filter((card) => card.severity === 4).map((card) => card.id)).toEqual(['ask', 'queue']),
  )
  const doc = docOf(sampleMap)
  deleteCard(doc, queue, laterStamp)
  check(
    () => setCardsField(doc, [ask, queue], { field: 'ownerId', value: id.person('vikram') }),
    (map) => expect(map.cards.filter((card) => card.ownerId === 'vikram').map((card) => card.id)).toEqual(['ask']),
    doc,
  )
})

test('[PERSONA7] what each card has is added to, for all of them in one step', () => {
  check(
    (doc) => changeCardsField(doc, [ask, queue], { field: 'tags', to: (tags = []) => [...tags, 'summer'] }),
    (map) =>
      expect(map.cards.flatMap(({ tags }) => (tags ? [tags.join(' ')] : []))).toEqual([
        'word of mouth summer',
        'summer',
      ]),
  )
  checkRefused((doc) => changeCardsField(doc, [ask], { field: 'tags', to: () => ['x'.repeat(201)] }), 'value-refused')
  checkRefused((doc) => changeCardsField(doc, [id.card('gone')], { field: 'tags', to: () => [] }), 'card-missing')
})

test('[DOC21] what several cards cannot do is refused whole', () => {
  const gone = id.card('gone')
  const stack = { stepId: pay, laneId: actions, cards: [{ id: ask }] }
  checkRefused((doc) => moveCards(doc, [{ ...stack, cards: [{ id: gone }] }]), 'card-missing')
  checkRefused((doc) => moveCards(doc, [stack, { ...stack, laneId: mood, cards: [{ id: read }] }]), 'lane-refuses-card')
  checkRefused(
    (doc) => moveCards(doc, [{ ...stack, cards: [{ id: ask, endStepId: id.step('gone') }] }]),
    'step-missing',
  )
  checkRefused((doc) => deleteCards(doc, [gone], stamp), 'card-missing')
  checkRefused((doc) => setCardsField(doc, [gone], { field: 'effort', value: 1 }), 'card-missing')
  checkRefused((doc) => setCardsField(doc, [ask], { field: 'effort', value: 11 }), 'value-refused')
  checkRefused((doc) => restoreEach(doc, { collection: 'cards', ids: [ask] }), 'not-deleted')
})
