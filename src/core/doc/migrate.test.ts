// Versions of the document: which are brought up to date and which are left alone.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sampleMap } from '../../../tests/support/builders.ts'
import { migrate } from './migrate.ts'
import { readMap } from './read.ts'
import { metaOf, SCHEMA_VERSION, versionOf } from './schema.ts'
import { docOf } from './write.ts'

function check(doc: Y.Doc, version: number): void {
  let writes = 0
  doc.on('update', () => {
    writes += 1
  })
  migrate(doc)
  expect(versionOf(doc)).toBe(version)
  expect(writes).toBe(0)
}

test('[DOC19] an empty document, one of this version and a newer one are left as they are', () => {
  check(new Y.Doc(), 0)
  check(docOf(sampleMap), SCHEMA_VERSION)
  const newer = docOf(sampleMap)
  metaOf(newer).set('version', SCHEMA_VERSION + 1)
  check(newer, SCHEMA_VERSION + 1)
})

test('[DOC15] a newer document is read and says that it is read-only', () => {
  const doc = docOf(sampleMap)
  metaOf(doc).set('version', SCHEMA_VERSION + 1)
  const { map, readOnly, issues } = readMap(doc)
  expect(map).toEqual(sampleMap)
  expect(readOnly).toBe(true)
  expect(issues.map((issue) => issue.code)).toEqual(['newer-version'])
  expect(readMap(docOf(sampleMap)).readOnly).toBe(false)
})
