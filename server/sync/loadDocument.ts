// Rebuilds a map's document from the store and brings it up to date before anybody sees it. Knows the log and the hooks;
// knows no rooms.
import * as Y from 'yjs'
import type { MapId } from '../../src/core/model/ids.ts'
import { SERVER_AUTHOR, type Snapshot, type Store, type StoredLog } from '../store/port.ts'
import type { Timestamp } from '../store/timestamp.ts'
import type { Clock } from './clock.ts'
import type { DocumentHooks, Log } from './hooks.ts'
import { SYNC_LIMITS } from './limits.ts'
import { applyAll, ServedDocument } from './servedDocument.ts'

export interface LoadedDocument {
  readonly document: ServedDocument
  readonly title: string
  /** The number of the last log entry that is in the document, and how many of them came after the snapshot. */
  readonly head: number
  readonly sinceSnapshot: number
  /** A later version wrote this document; it is served but not changed. */
  readonly readOnly: boolean
}

export interface LoadOptions {
  readonly store: Store
  readonly hooks: DocumentHooks
  readonly log: Log
  readonly clock: Clock
}

/** Null when there is no such map or it is in the bin. */
export async function loadDocument(mapId: MapId, options: LoadOptions): Promise<LoadedDocument | null> {
  const row = await options.store.findMap(mapId)
  if (row === null || row.deletedAt !== null) return null
  const { title } = row
  const stored = await options.store.loadLog(mapId)
  const { snapshot, head } = stored
  if (snapshot !== null && stored.updates.length === 0 && isUpToDate(snapshot, options)) {
    return { document: new ServedDocument(snapshot), title, head, sinceSnapshot: 0, readOnly: false }
  }
  return { ...(await build(mapId, stored, options)), title }
}

/** Nothing has to be done to it before it is served, so it need not even be built. */
const isUpToDate = ({ schemaVersion, oldestDeletion }: Snapshot, { hooks, clock }: LoadOptions): boolean =>
  schemaVersion === hooks.schemaVersion && (oldestDeletion === null || oldestDeletion >= purgedBefore(clock))

const purgedBefore = (clock: Clock): Timestamp =>
  new Date(clock.now() - SYNC_LIMITS.purgeAfterDays * 86_400_000).toISOString()

async function build(
  mapId: MapId,
  { snapshot, updates, head }: StoredLog,
  options: LoadOptions,
): Promise<Omit<LoadedDocument, 'title'>> {
  const { store, log, clock } = options
  const doc = new Y.Doc()
  const leftOut = applyAll(doc, snapshot ? [snapshot.update, ...updates] : updates)
  if (leftOut > 0) log.error({ mapId, leftOut }, 'Log entries could not be applied')
  const { readOnly, update } = bringUpToDate(doc, options)
  // Invariant: what the server itself changed is on disk before anybody can see it, like everything else.
  if (update) await store.append([{ mapId, update, at: new Date(clock.now()).toISOString(), by: SERVER_AUTHOR }])
  const own = update ? 1 : 0
  return { document: new ServedDocument(doc), head: head + own, sinceSnapshot: updates.length + own, readOnly }
}

function bringUpToDate(doc: Y.Doc, { hooks, clock }: LoadOptions): { readOnly: boolean; update: Uint8Array | null } {
  const changes: Uint8Array[] = []
  const note = (update: Uint8Array) => changes.push(update)
  doc.on('update', note)
  const readOnly = doc.transact(() => {
    if (hooks.migrate(doc) === 'newer') return true
    hooks.purge(doc, purgedBefore(clock))
    return false
  })
  doc.off('update', note)
  return { readOnly, update: changes[0] ?? null }
}
