// Undo and redo: of one's own work only, and never at the cost of a colleague's.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { id, laterStamp, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { merge, twoCopies } from '../../../tests/support/twoCopies.ts'
import { addCard, deleteCard, moveCard, setCardField } from './commands/cards.ts'
import { deleteStage } from './commands/stages.ts'
import { deletedStamp } from './entity.ts'
import { readMap } from './read.ts'
import { restore } from './restore.ts'
import { editText, replaceText, type TextRef } from './text.ts'
import { openUndo } from './undo.ts'

const [ask, fresh] = [id.card('ask'), id.card('fresh')]
const actions = id.lane('actions')
const newCard = { id: fresh, stepId: id.step('choose'), laneId: actions, title: 'Fresh' }
const bodyOf = (cardId: string): TextRef => ({ collection: 'cards', id: cardId, field: 'body' })
const cardIn = (doc: Y.Doc, cardId: string) => readMap(doc).map.cards.find((card) => card.id === cardId)

test('[DOC12] undo takes back one’s own last step and leaves what a colleague did since', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  setCardField(one, ask, { field: 'severity', value: 4 })
  merge(one, two)
  setCardField(two, ask, { field: 'effort', value: 3 })
  replaceText(two, bodyOf('ask'), 'A neighbour, twice')
  merge(one, two)
  undo.undo()
  expect(cardIn(one, 'ask')).toMatchObject({ effort: 3, body: 'A neighbour, twice' })
  expect(cardIn(one, 'ask')).not.toHaveProperty('severity')
})

test('[DOC12] a colleague’s edits never enter one’s own history', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  moveCard(two, ask, { stepId: null, laneId: null })
  merge(one, two)
  expect(undo.canUndo()).toBe(false)
})

test('[DOC12] a place that a colleague has changed since is not taken back', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  moveCard(one, ask, { stepId: id.step('pay'), laneId: actions })
  merge(one, two)
  moveCard(two, ask, { stepId: id.step('unpack'), laneId: actions })
  merge(one, two)
  undo.undo()
  expect(cardIn(one, 'ask')?.stepId).toBe('unpack')
})

test('[DOC12] undoing one’s own words in a text leaves a colleague’s words beside them', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  editText(one, bodyOf('ask'), { index: 0, remove: 0, insert: 'Mine ' })
  merge(one, two)
  editText(two, bodyOf('ask'), { index: 5, remove: 0, insert: 'hers ' })
  merge(one, two)
  undo.undo()
  expect(cardIn(one, 'ask')?.body).toBe('hers A neighbour')
})

test('[DOC13] undoing an addition hides it, and putting it back brings the work a colleague did in it', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  addCard(one, newCard, stamp)
  merge(one, two)
  replaceText(two, bodyOf('fresh'), 'A colleague’s work')
  undo.undo()
  merge(one, two)
  expect(cardIn(one, 'fresh')).toBeUndefined()
  expect(cardIn(two, 'fresh')).toBeUndefined()
  expect(restore(two, { collection: 'cards', id: 'fresh' }).ok).toBe(true)
  merge(one, two)
  expect(cardIn(one, 'fresh')).toMatchObject({ title: 'Fresh', body: 'A colleague’s work' })
})

test('[DOC13] an undone addition says who hid it, and redo shows it with the work a colleague did in it', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  addCard(one, newCard, stamp)
  merge(one, two)
  undo.undo()
  replaceText(two, bodyOf('fresh'), 'A colleague’s work')
  merge(one, two)
  expect(deletedStamp(one, 'cards', 'fresh')).toEqual(stamp)
  undo.redo()
  expect(cardIn(one, 'fresh')?.body).toBe('A colleague’s work')
})

test('[DOC13] undoing a deletion brings an entity back where a colleague moved it meanwhile', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  deleteCard(one, ask, stamp)
  moveCard(two, ask, { stepId: id.step('unpack'), laneId: actions })
  merge(one, two)
  expect(cardIn(two, 'ask')).toBeUndefined()
  undo.undo()
  expect(cardIn(one, 'ask')?.stepId).toBe('unpack')
})

test('[DOC12] what a colleague has deleted too stays deleted when the first deletion is undone', () => {
  const [one, two] = twoCopies()
  const undo = openUndo(one)
  deleteCard(one, ask, stamp)
  merge(one, two)
  restore(two, { collection: 'cards', id: 'ask' })
  deleteCard(two, ask, laterStamp)
  merge(one, two)
  undo.undo()
  expect(cardIn(one, 'ask')).toBeUndefined()
  expect(deletedStamp(one, 'cards', 'ask')).toEqual(laterStamp)
})

test('typing is one step of undo until capturing stops', () => {
  const [one] = twoCopies()
  const undo = openUndo(one)
  for (const letter of 'Two') editText(one, bodyOf('read'), { index: 99, remove: 0, insert: letter })
  undo.stopCapturing()
  editText(one, bodyOf('read'), { index: 99, remove: 0, insert: '!' })
  undo.undo()
  expect(cardIn(one, 'read')?.body).toBe('Two')
  undo.undo()
  expect(cardIn(one, 'read')).not.toHaveProperty('body')
})

test('[DOC4] undo and redo of everything leave every entity in its collection', () => {
  const [one] = twoCopies()
  const undo = openUndo(one)
  addCard(one, newCard, stamp)
  undo.stopCapturing()
  deleteStage(one, id.stage('buy'), stamp)
  while (undo.canUndo()) undo.undo()
  expect(readMap(one).map).toEqual(sampleMap)
  expect(one.getMap('cards').has('fresh')).toBe(true)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(one))
  expect(copy.getMap('cards').get('fresh')).toBeInstanceOf(Y.Map)
})
