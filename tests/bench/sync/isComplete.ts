// Whether one document holds everything that was ever inserted into another.
import * as Y from 'yjs'

export function isComplete(doc: Y.Doc, whole: Y.Doc): boolean {
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(whole))) {
    if (Y.getState(doc.store, client) < clock) return false
  }
  return true
}
