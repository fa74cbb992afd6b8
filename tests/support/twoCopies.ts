// Two colleagues' copies of one map, apart until they are merged. Client ids follow from a seed, so that runs repeat.
import * as Y from 'yjs'
import { docOf } from '../../src/core/doc/write.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { sampleMap } from './builders.ts'

/** Yjs lets the larger client id win between concurrent writes to one key: odd and even seeds differ in who that is. */
export function twoCopies(seed = 1, map: JourneyMap = sampleMap): [Y.Doc, Y.Doc] {
  const origin = Y.encodeStateAsUpdate(docOf(map))
  return [copyOf(origin, 100 + seed), copyOf(origin, seed % 2 === 0 ? 1 + seed : 1_000 + seed)]
}

function copyOf(update: Uint8Array, clientID: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, update)
  return doc
}

export function merge(one: Y.Doc, two: Y.Doc): void {
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
}
