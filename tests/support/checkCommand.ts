// What every command owes, checked at each use: one transaction, one undo that takes all of it back, a redo, a colleague
// who receives it reads the same map, and the map exports and imports unchanged. A refusal must write nothing at all.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { readMap } from '../../src/core/doc/read.ts'
import { COLLECTIONS, collection, LOCAL } from '../../src/core/doc/schema.ts'
import { openUndo } from '../../src/core/doc/undo.ts'
import { docOf } from '../../src/core/doc/write.ts'
import { toMapFile } from '../../src/core/export/json.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import type { Result } from '../../src/core/model/result.ts'
import { sampleMap } from './builders.ts'

export type Command = (doc: Y.Doc) => Result<unknown, string>

/** @param given the document to start from; the sample map without it */
export function checkCommand(command: Command, expected: (map: JourneyMap) => void, given = docOf(sampleMap)): void {
  const doc = given
  const before = readMap(doc).map
  const colleague = colleagueOf(doc)
  const undo = openUndo(doc)
  const localWrites = countLocal(doc)
  const entities = entityIds(doc)

  expect(command(doc)).toEqual({ ok: true, value: undefined })
  const after = readMap(doc).map
  expected(after)
  expect(after).not.toEqual(before)
  expect(localWrites(), 'one LOCAL transaction').toBe(1)
  expectRoundTrip(doc, colleague, after)

  undo.undo()
  expect(undo.undoStack, 'one undo takes all of it back').toHaveLength(0)
  expect(readMap(doc).map).toEqual(before)
  expectRoundTrip(doc, colleague, before)
  undo.redo()
  expect(readMap(doc).map).toEqual(after)
  expectRoundTrip(doc, colleague, after)
  // [DOC4]
  expect(entityIds(doc)).toEqual(expect.arrayContaining(entities))
  undo.destroy()
}

export function checkRefused(command: Command, code: string, given = docOf(sampleMap)): void {
  const before = Y.encodeStateAsUpdate(given)
  // [DOC21]
  expect(command(given)).toEqual({ ok: false, error: code })
  expect(Buffer.compare(Y.encodeStateAsUpdate(given), before), 'a refusal writes nothing').toBe(0)
}

/** A second copy of a document that receives each of its updates, as bytes. */
function colleagueOf(doc: Y.Doc): Y.Doc {
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc))
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(colleague, update))
  return colleague
}

function expectRoundTrip(doc: Y.Doc, colleague: Y.Doc, map: JourneyMap): void {
  expect(readMap(colleague).map).toEqual(map)
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc))
  expect(readMap(fresh).map).toEqual(map)
  const parsed = parseMapFile(toMapFile(map))
  expect(parsed.ok && parsed.value.map).toEqual(map)
}

function countLocal(doc: Y.Doc): () => number {
  let count = 0
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin === LOCAL && transaction.changed.size > 0) count += 1
  })
  return () => count
}

const entityIds = (doc: Y.Doc): string[] =>
  COLLECTIONS.flatMap((name) => [...collection(doc, name).keys()].map((id) => `${name}/${id}`))
