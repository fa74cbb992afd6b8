// Rebuilds a map's document from the store and brings it up to date before anybody sees it. Knows the log and the hooks;
// knows no rooms.
import * as Y from 'yjs'
import type { MapId } from '../../src/core/model/ids.ts'
import type { Store } from '../store/port.ts'
import type { Clock } from './clock.ts'
import type { DocumentHooks, Log } from './hooks.ts'
import { SYNC_LIMITS } from './limits.ts'

export interface LoadedDocument {
  readonly doc: Y.Doc
  readonly title: string
  /** The number of the last log entry that is in the document, and how many of them came after the snapshot. */
  readonly head: number
  readonly sinceSnapshot: number
  /** The document's encoding where it is at hand: the snapshot, when nothing came after it. */
  readonly encoding: Uint8Array | null
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
  const { store, log } = options
  const row = await store.findMap(mapId)
  if (row === null || row.deletedAt !== null) return null
  const stored = await store.loadLog(mapId)
  const doc = new Y.Doc()
  const skipped = replay(doc, stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates)
  if (skipped > 0) log.error({ mapId, skipped }, 'Log entries could not be applied and were left out')
  const { readOnly, update } = bringUpToDate(doc, options)
  // Invariant: what the server itself changed is on disk before anybody can see it, like everything else.
  if (update) {
    const at = new Date(options.clock.now()).toISOString()
    await store.append([{ mapId, update, at, by: 'server' }])
  }
  const own = update ? 1 : 0
  return {
    doc,
    title: row.title,
    head: stored.head + own,
    sinceSnapshot: stored.updates.length + own,
    encoding: stored.updates.length + own === 0 ? stored.snapshot : null,
    readOnly,
  }
}

/** One transaction for the whole log: a hundred thousand of them would take ten times as long. */
function replay(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  let skipped = 0
  doc.transact(() => {
    for (const update of updates) {
      if (!applyWhole(doc, update)) skipped += 1
    }
  })
  return skipped
}

/**
 * Applies an update that is committed. False when it was forged so that it does not fit after all: what of it hangs in the
 * air is forgotten, for Yjs would hand it to everybody who joins.
 */
export function applyWhole(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return false
  }
  const { store } = doc
  if (store.pendingStructs === null && store.pendingDs === null) return true
  store.pendingStructs = null
  store.pendingDs = null
  return false
}

function bringUpToDate(doc: Y.Doc, { hooks, clock }: LoadOptions): { readOnly: boolean; update: Uint8Array | null } {
  const changes: Uint8Array[] = []
  const note = (update: Uint8Array) => changes.push(update)
  doc.on('update', note)
  const readOnly = doc.transact(() => {
    if (hooks.migrate(doc) === 'newer') return true
    const before = clock.now() - SYNC_LIMITS.purgeAfterDays * 86_400_000
    hooks.purge(doc, new Date(before).toISOString())
    return false
  })
  doc.off('update', note)
  return { readOnly, update: changes[0] ?? null }
}
