// Changes to the free stickies of the parking lot, and their way onto the grid.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { CardId, NoteId } from '../../model/ids.ts'
import { type Note, noteSchema } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted, prepareEntity, reveal } from '../entity.ts'
import { LOCAL, live, type Stamp } from '../schema.ts'
import { textOf } from '../text.ts'
import { type CellPlace, type PlaceRefusal, placeIn, refusePlace } from './cards.ts'

/** Lengths are px of the parking lot's own plane. */
export function addNote(doc: Y.Doc, note: Note, stamp: Stamp): Result<void, 'note-exists' | 'value-refused'> {
  const { id, x, y, ...fields } = note
  if (doc.getMap('notes').has(id)) return err('note-exists')
  if (!noteSchema.safeParse(note).success) return err('value-refused')
  addEntity(doc, 'notes', { id, fields: { ...fields, place: { x, y } } }, stamp)
  return ok(undefined)
}

export function moveNote(
  doc: Y.Doc,
  id: NoteId,
  { x, y }: Pick<Note, 'x' | 'y'>,
): Result<void, 'note-missing' | 'value-refused'> {
  const note = live(doc, 'notes', id)
  if (!note) return err('note-missing')
  if (!z.pick(noteSchema, { x: true, y: true }).safeParse({ x, y }).success) return err('value-refused')
  doc.transact(() => note.set('place', { x, y }), LOCAL)
  return ok(undefined)
}

export function deleteNote(doc: Y.Doc, id: NoteId, stamp: Stamp): Result<void, 'note-missing'> {
  if (!live(doc, 'notes', id)) return err('note-missing')
  doc.transact(() => markDeleted(doc, 'notes', id, stamp), LOCAL)
  return ok(undefined)
}

/** The note's text becomes a card's title; the note goes, and one undo brings it back and takes the card away. */
export function placeNote(
  doc: Y.Doc,
  id: NoteId,
  { cardId, ...to }: CellPlace & { cardId: CardId },
  stamp: Stamp,
): Result<void, 'note-missing' | 'card-exists' | PlaceRefusal> {
  const text = textOf(doc, { collection: 'notes', id, field: 'text' })
  if (!text) return err('note-missing')
  if (doc.getMap('cards').has(cardId)) return err('card-exists')
  const refusal = refusePlace(doc, to)
  if (refusal) return err(refusal)
  prepareEntity(doc, 'cards', { id: cardId, fields: { title: text.toString(), place: placeIn(doc, to) } }, stamp)
  doc.transact(() => {
    reveal(doc, 'cards', cardId)
    markDeleted(doc, 'notes', id, stamp)
  }, LOCAL)
  return ok(undefined)
}
