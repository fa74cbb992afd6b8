// Commands on cards: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { IMAGE, id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { merge, twoCopies } from '../../../../tests/support/twoCopies.ts'
import type { JourneyMap } from '../../model/map.ts'
import { readMap } from '../read.ts'
import { docOf } from '../write.ts'
import { addCard, deleteCard, moveCard, setCardField } from './cards.ts'
import { deleteLane } from './lanes.ts'
import { deleteStep } from './steps.ts'

const [actions, touch, mood] = [id.lane('actions'), id.lane('touch'), id.lane('mood')]
const [choose, pay, unpack] = [id.step('choose'), id.step('pay'), id.step('unpack')]
const ask = id.card('ask')

const cell = (map: JourneyMap, laneId: string | null, stepId: string | null) =>
  map.cards.filter((card) => card.laneId === laneId && card.stepId === stepId).map((card) => card.id)
const cardIn = (map: JourneyMap, cardId: string) => map.cards.find((card) => card.id === cardId)
const fresh = { id: id.card('fresh'), stepId: choose, laneId: actions }

test('[DOC1] a card is added last, first, or after another of its cell', () => {
  check(
    (doc) => addCard(doc, fresh, stamp),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['ask', 'read', 'fresh']),
  )
  check(
    (doc) => addCard(doc, { ...fresh, after: null }, stamp),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['fresh', 'ask', 'read']),
  )
  check(
    (doc) => addCard(doc, { ...fresh, after: 'ask' }, stamp),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['ask', 'fresh', 'read']),
  )
})

test('a card is born with its fields and texts, spanning steps if asked', () =>
  check(
    (doc) =>
      addCard(doc, { ...fresh, endStepId: unpack, title: 'Reads', fields: { body: 'Reviews', severity: 2 } }, stamp),
    (map) =>
      expect(cardIn(map, 'fresh')).toEqual({
        ...fresh,
        endStepId: unpack,
        title: 'Reads',
        body: 'Reviews',
        severity: 2,
      }),
  ))

test('[DOC2] a card moves to another cell and position, and takes its span along only when asked', () => {
  check(
    (doc) => moveCard(doc, ask, { stepId: unpack, laneId: touch, after: null }),
    (map) => expect(cell(map, 'touch', 'unpack')).toEqual(['ask']),
  )
  check(
    (doc) => moveCard(doc, ask, { stepId: choose, laneId: actions, after: 'read' }),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['read', 'ask']),
  )
  check(
    (doc) => moveCard(doc, ask, { stepId: pay, endStepId: unpack, laneId: actions, after: null }),
    (map) => expect(cardIn(map, 'ask')).toMatchObject({ stepId: 'pay', endStepId: 'unpack' }),
  )
  check(
    (doc) => moveCard(doc, id.card('order'), { stepId: pay, laneId: actions, after: null }),
    (map) => expect(cardIn(map, 'order')).not.toHaveProperty('endStepId'),
  )
})

test('[DOC6] a card moves to the parking lot and keeps its lane when told to', () => {
  check(
    (doc) => moveCard(doc, ask, { stepId: null, laneId: null, after: null }),
    (map) => expect(cell(map, null, null)).toEqual(['ask', 'parked']),
  )
  check(
    (doc) => moveCard(doc, ask, { stepId: null, laneId: actions }),
    (map) => expect(cell(map, 'actions', null)).toEqual(['ask']),
  )
})

test('[DOC6] in the parking lot, cards whose step or lane is gone are neighbours like any other', () => {
  const doc = docOf(sampleMap)
  deleteStep(doc, pay, stamp)
  deleteLane(doc, touch, stamp)
  for (const neighbour of ['parked', 'queue', 'site']) {
    check(
      () => moveCard(doc, ask, { stepId: null, laneId: null, after: neighbour }),
      (map) => {
        const lot = map.cards.filter((card) => card.stepId === null).map((card) => card.id)
        expect(lot[lot.indexOf(id.card(neighbour)) + 1]).toBe('ask')
      },
      doc,
    )
  }
})

/** `ask`, then `left` and `right` with one key: two people added a card at the same spot. */
function tiedDoc(): Y.Doc {
  const [one, two] = twoCopies()
  addCard(one, { ...fresh, id: id.card('left'), after: 'ask' }, stamp)
  addCard(two, { ...fresh, id: id.card('right'), after: 'ask' }, stamp)
  merge(one, two)
  return one
}

test('[DOC3] a card goes between two that have equal keys, in one step of undo', () => {
  const between = { stepId: choose, laneId: actions, after: 'left' }
  check(
    (doc) => moveCard(doc, id.card('site'), between),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['ask', 'left', 'site', 'right', 'read']),
    tiedDoc(),
  )
  check(
    (doc) => addCard(doc, { ...between, id: fresh.id }, stamp),
    (map) => expect(cell(map, 'actions', 'choose')).toEqual(['ask', 'left', 'fresh', 'right', 'read']),
    tiedDoc(),
  )
})

test('[DOC3] a refused addition re-keys nobody', () =>
  checkRefused(
    (doc) => addCard(doc, { ...fresh, after: 'left', fields: { effort: 11 } }, stamp),
    'value-refused',
    tiedDoc(),
  ))

test('[DOC6] a deleted card is out of sight, and so are its connectors', () =>
  check(
    (doc) => deleteCard(doc, id.card('queue'), stamp),
    (map) => {
      expect(cardIn(map, 'queue')).toBeUndefined()
      expect(map.connectors).toEqual([])
    },
  ))

test('choice fields are set, replaced and cleared', () => {
  check(
    (doc) => setCardField(doc, ask, { field: 'severity', value: 4 }),
    (map) => expect(cardIn(map, 'ask')?.severity).toBe(4),
  )
  check(
    (doc) => setCardField(doc, ask, { field: 'personaIds', value: undefined }),
    (map) => expect(cardIn(map, 'ask')).not.toHaveProperty('personaIds'),
  )
  check(
    (doc) => setCardField(doc, ask, { field: 'image', value: id.image(IMAGE) }),
    (map) => expect(cardIn(map, 'ask')?.image).toBe(IMAGE),
  )
})

test('[DOC21] unknown cards and cells, lanes that hold no cards, and values out of range are refused', () => {
  const gone = id.card('gone')
  checkRefused((doc) => addCard(doc, { ...fresh, id: ask }, stamp), 'card-exists')
  checkRefused((doc) => addCard(doc, { ...fresh, stepId: id.step('gone') }, stamp), 'step-missing')
  checkRefused((doc) => addCard(doc, { ...fresh, endStepId: id.step('gone') }, stamp), 'step-missing')
  checkRefused((doc) => addCard(doc, { ...fresh, laneId: id.lane('gone') }, stamp), 'lane-missing')
  checkRefused((doc) => addCard(doc, { ...fresh, laneId: null }, stamp), 'lane-missing')
  checkRefused((doc) => addCard(doc, { ...fresh, laneId: mood }, stamp), 'lane-refuses-card')
  checkRefused((doc) => addCard(doc, { ...fresh, fields: { effort: 11 } }, stamp), 'value-refused')
  checkRefused((doc) => moveCard(doc, gone, { stepId: choose, laneId: actions }), 'card-missing')
  checkRefused((doc) => moveCard(doc, ask, { stepId: choose, laneId: mood }), 'lane-refuses-card')
  checkRefused((doc) => deleteCard(doc, gone, stamp), 'card-missing')
  checkRefused((doc) => setCardField(doc, gone, { field: 'effort', value: 1 }), 'card-missing')
  checkRefused((doc) => setCardField(doc, ask, { field: 'value', value: Number.NaN }), 'value-refused')
  checkRefused((doc) => setCardField(doc, ask, { field: 'unit', value: 'x'.repeat(201) }), 'value-refused')
})

test('[DOC2] of two concurrent moves one wins whole, in 200 merges', () => {
  const wins = { unpack: 0, pay: 0 }
  for (let seed = 0; seed < 200; seed += 1) {
    const [one, two] = twoCopies(seed)
    moveCard(one, ask, { stepId: unpack, laneId: actions, after: null })
    moveCard(two, ask, { stepId: pay, laneId: touch, after: null })
    merge(one, two)
    const { stepId, laneId } = cardIn(readMap(one).map, 'ask') ?? {}
    expect(cardIn(readMap(two).map, 'ask')).toMatchObject({ stepId, laneId })
    if (stepId === 'unpack' && laneId === 'actions') wins.unpack += 1
    if (stepId === 'pay' && laneId === 'touch') wins.pay += 1
  }
  expect(wins).toEqual({ unpack: 100, pay: 100 })
})

test('[DOC6] a card moved while a colleague deletes its new step waits in the parking lot, and is listed', () => {
  const [one, two] = twoCopies(1)
  moveCard(one, ask, { stepId: unpack, laneId: actions, after: null })
  deleteStep(two, unpack, stamp)
  merge(one, two)
  const { map, issues } = readMap(one)
  expect(cardIn(map, 'ask')?.stepId).toBeNull()
  expect(issues).toContainEqual(expect.objectContaining({ code: 'card-unplaced', id: 'ask' }))
})
