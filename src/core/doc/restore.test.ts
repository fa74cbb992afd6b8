// Putting back and purging what was deleted.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { id, laterStamp, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../tests/support/checkCommand.ts'
import { deleteCard } from './commands/cards.ts'
import { deletedStamp } from './entity.ts'
import { readMap } from './read.ts'
import { oldestDeletion, purgeDeleted, restore } from './restore.ts'
import { COLLECTIONS, collection, live } from './schema.ts'
import { docOf } from './write.ts'

const ask = id.card('ask')

test('[DOC6] whatever was deleted can be put back, whole', () => {
  for (const name of COLLECTIONS) {
    for (const entityId of collection(docOf(sampleMap), name).keys()) {
      const doc = docOf(sampleMap)
      collection(doc, name).get(entityId)?.set('deleted', stamp)
      expect(readMap(doc).map).not.toEqual(sampleMap)
      check(
        () => restore(doc, { collection: name, id: entityId }),
        (map) => expect(map).toEqual(sampleMap),
        doc,
      )
    }
  }
})

test('what is not deleted, or not there, is refused', () => {
  checkRefused((doc) => restore(doc, { collection: 'cards', id: 'ask' }), 'not-deleted')
  checkRefused((doc) => restore(doc, { collection: 'cards', id: 'gone' }), 'not-deleted')
})

test('a deletion mark that says neither who nor when can be taken away too', () => {
  const doc = docOf(sampleMap)
  collection(doc, 'cards').get('ask')?.set('deleted', true)
  expect(deletedStamp(doc, 'cards', 'ask')).toBeNull()
  check(
    () => restore(doc, { collection: 'cards', id: 'ask' }),
    (map) => expect(map).toEqual(sampleMap),
    doc,
  )
})

test('[DOC6] of two deletions the first stamp stays', () => {
  const doc = docOf(sampleMap)
  deleteCard(doc, ask, stamp)
  deleteCard(doc, ask, laterStamp)
  expect(deletedStamp(doc, 'cards', 'ask')).toEqual(stamp)
})

test('[DOC18] purging removes for good what was deleted before an instant, and nothing else', () => {
  const doc = docOf(sampleMap)
  deleteCard(doc, ask, stamp)
  deleteCard(doc, id.card('read'), laterStamp)
  collection(doc, 'cards').get('site')?.set('deleted', 'nonsense')
  purgeDeleted(doc, laterStamp.at)
  expect(collection(doc, 'cards').has('ask')).toBe(false)
  expect(restore(doc, { collection: 'cards', id: 'read' }).ok).toBe(true)
  expect(restore(doc, { collection: 'cards', id: 'site' }).ok).toBe(true)
  expect(live(doc, 'cards', 'order')).toBeInstanceOf(Y.Map)
})

test('[DOC18] nothing is to be purged before the oldest deletion', () => {
  const doc = docOf(sampleMap)
  expect(oldestDeletion(doc)).toBeNull()
  deleteCard(doc, id.card('read'), laterStamp)
  deleteCard(doc, ask, stamp)
  collection(doc, 'cards').get('site')?.set('deleted', 'nonsense')
  expect(oldestDeletion(doc)).toBe(stamp.at)
})
