// The collaborative texts of a map, by where they stand. Two people typing in one of them lose no letter.
import * as Y from 'yjs'
import { err, ok, type Result } from '../model/result.ts'
import { wellFormed } from '../model/wellFormed.ts'
import { briefOf, type Collection, LOCAL, live, metaOf, type TEXT_FIELDS } from './schema.ts'

/** A text of an entity, of the brief, or the map's title (`meta`, `title`). */
export type TextRef =
  | {
      [C in Collection]: {
        readonly collection: C
        readonly id: string
        readonly field: (typeof TEXT_FIELDS)[C][number]
      }
    }[Collection]
  | { readonly collection: 'brief'; readonly id: ''; readonly field: (typeof TEXT_FIELDS)['brief'][number] }
  | { readonly collection: 'meta'; readonly id: ''; readonly field: 'title' }

export const MAP_TITLE: TextRef = { collection: 'meta', id: '', field: 'title' }

/** null when the entity is gone. */
export function textOf(doc: Y.Doc, ref: TextRef): Y.Text | null {
  const holder =
    ref.collection === 'brief'
      ? briefOf(doc)
      : ref.collection === 'meta'
        ? metaOf(doc)
        : live(doc, ref.collection, ref.id)
  const text = holder?.get(ref.field)
  return text instanceof Y.Text ? text : null
}

/** One deletion and one insertion at a place, in UTF-16 units. */
export interface TextEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

export function editText(doc: Y.Doc, ref: TextRef, edit: TextEdit): Result<void, 'text-missing'> {
  const text = textOf(doc, ref)
  if (!text) return err('text-missing')
  doc.transact(() => {
    if (edit.remove > 0) text.delete(edit.index, edit.remove)
    if (edit.insert !== '') text.insert(edit.index, wellFormed(edit.insert))
  }, LOCAL)
  return ok(undefined)
}

/** Writes only what differs, so that a colleague's words elsewhere in the text stay. */
export function replaceText(doc: Y.Doc, ref: TextRef, value: string): Result<void, 'text-missing'> {
  const text = textOf(doc, ref)
  if (!text) return err('text-missing')
  const edit = textDiff(text.toString(), value)
  return edit ? editText(doc, ref, edit) : ok(undefined)
}

/** The one edit that turns `before` into `after`; null when they are equal. Never cuts a surrogate pair in two. */
export function textDiff(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (isHighSurrogate(before.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1
  return { index: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
