// Brings an older document to this version. Only the server calls this, under the room's lock, before the first sync.
import type * as Y from 'yjs'
import { metaOf, SCHEMA_VERSION, versionOf } from './schema.ts'

/** From version n to n + 1, by n. Version 1 is the first, so there is nothing to bring yet. */
const steps: Readonly<Record<number, (doc: Y.Doc) => void>> = {}

/** One transaction. A newer document is left as it is: it opens read-only. */
export function migrate(doc: Y.Doc): void {
  const from = versionOf(doc)
  if (from === 0 || from >= SCHEMA_VERSION) return
  doc.transact(() => {
    for (let version = from; version < SCHEMA_VERSION; version += 1) steps[version]?.(doc)
    metaOf(doc).set('version', SCHEMA_VERSION)
  })
}
