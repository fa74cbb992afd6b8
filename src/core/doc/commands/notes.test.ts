// Commands on notes, and their way onto the grid: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { addNote, deleteNote, moveNote, placeNote } from './notes.ts'

const note = id.note('note')
const cell = { cardId: id.card('fresh'), stepId: id.step('choose'), laneId: id.lane('actions') }

test('a note is added, moved and deleted', () => {
  const fresh = { id: id.note('fresh'), text: 'Call back', x: -3.5, y: 12, by: 'Jonali' }
  check(
    (doc) => addNote(doc, fresh, stamp),
    (map) => expect(map.notes[0]).toEqual(fresh),
  )
  check(
    (doc) => moveNote(doc, note, { x: 1, y: 2 }),
    (map) => expect(map.notes[0]).toMatchObject({ x: 1, y: 2 }),
  )
  check(
    (doc) => deleteNote(doc, note, stamp),
    (map) => expect(map.notes).toEqual([]),
  )
})

test('[DOC10] a note that is dropped on a cell becomes a card there, and one undo makes it a note again', () =>
  check(
    (doc) => placeNote(doc, note, { ...cell, after: 'ask' }, stamp),
    (map) => {
      expect(map.notes).toEqual([])
      expect(map.cards[1]).toEqual({
        id: 'fresh',
        title: 'They promised a call back',
        laneId: 'actions',
        stepId: 'choose',
      })
    },
  ))

test('unknown notes and cells, and places that are no numbers, are refused', () => {
  const gone = id.note('gone')
  checkRefused((doc) => addNote(doc, { id: note, text: '', x: 0, y: 0 }, stamp), 'note-exists')
  checkRefused((doc) => addNote(doc, { id: gone, text: '', x: Number.NaN, y: 0 }, stamp), 'value-refused')
  checkRefused((doc) => addNote(doc, { id: gone, text: '', x: 0, y: 0, by: 'x'.repeat(201) }, stamp), 'value-refused')
  checkRefused((doc) => moveNote(doc, gone, { x: 0, y: 0 }), 'note-missing')
  checkRefused((doc) => moveNote(doc, note, { x: 0, y: Number.POSITIVE_INFINITY }), 'value-refused')
  checkRefused((doc) => deleteNote(doc, gone, stamp), 'note-missing')
  checkRefused((doc) => placeNote(doc, gone, cell, stamp), 'note-missing')
  checkRefused((doc) => placeNote(doc, note, { ...cell, cardId: id.card('ask') }, stamp), 'card-exists')
  checkRefused((doc) => placeNote(doc, note, { ...cell, laneId: id.lane('mood') }, stamp), 'lane-refuses-card')
  checkRefused((doc) => placeNote(doc, note, { ...cell, stepId: id.step('gone') }, stamp), 'step-missing')
})
