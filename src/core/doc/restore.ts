// What was deleted: put back by people, purged for good by the server after its 30 days.
import * as Y from 'yjs'
import { err, ok, type Result } from '../model/result.ts'
import { placeOf } from './commands/place.ts'
import { deletedStamp } from './entity.ts'
import { COLLECTIONS, type Collection, collection, LOCAL } from './schema.ts'

/** Puts an entity back, with everything done to it meanwhile. A stage brings back the steps that went with it. */
export function restore(
  doc: Y.Doc,
  { collection: name, id }: { collection: Collection; id: string },
): Result<void, 'not-deleted'> {
  const entity = collection(doc, name).get(id)
  if (!(entity instanceof Y.Map) || !entity.has('deleted')) return err('not-deleted')
  const stamp = deletedStamp(doc, name, id)
  doc.transact(() => {
    entity.delete('deleted')
    if (name !== 'stages' || !stamp) return
    for (const [stepId, step] of collection(doc, 'steps').entries()) {
      const gone = deletedStamp(doc, 'steps', stepId)
      if (gone?.at === stamp.at && gone.by === stamp.by && placeOf(step)?.stageId === id) step.delete('deleted')
    }
  }, LOCAL)
  return ok(undefined)
}

/** Puts several back at once. Those that somebody has put back already stay as they are. */
export function restoreEach(
  doc: Y.Doc,
  { collection: name, ids }: { collection: Collection; ids: readonly string[] },
): Result<void, 'not-deleted'> {
  const gone = ids.filter((id) => deletedStamp(doc, name, id) !== null)
  if (gone.length === 0) return err('not-deleted')
  doc.transact(() => {
    for (const id of gone) restore(doc, { collection: name, id })
  }, LOCAL)
  return ok(undefined)
}

/** Removes for good what was deleted before an instant (UTC ISO 8601). Only the server calls this, before a room is served. */
export function purgeDeleted(doc: Y.Doc, beforeIso: string): void {
  doc.transact(() => {
    for (const name of COLLECTIONS) {
      for (const id of collection(doc, name).keys()) {
        const stamp = deletedStamp(doc, name, id)
        if (stamp && stamp.at < beforeIso) collection(doc, name).delete(id)
      }
    }
  })
}

/** When the oldest of what is marked deleted was deleted (UTC ISO 8601): before that nothing is to be purged. */
export function oldestDeletion(doc: Y.Doc): string | null {
  let oldest: string | null = null
  for (const name of COLLECTIONS) {
    for (const id of collection(doc, name).keys()) {
      const at = deletedStamp(doc, name, id)?.at
      if (at !== undefined && (oldest === null || at < oldest)) oldest = at
    }
  }
  return oldest
}
