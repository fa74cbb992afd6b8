// What one has changed while the server was away and it does not have yet: kept over a reload, as the changes themselves are.
// Knows kinds and ids, nothing of what was changed.
import { createStore } from 'zustand/vanilla'
import type { MapId } from '../../core/model/ids.ts'
import { COLLECTIONS, type Thing } from './thing.ts'

/** By id. */
export type Waiting = ReadonlyMap<string, Thing>

/** Of more no mark is kept; the changes are. */
const KEPT = 500

export function createWaiting(mapId: MapId) {
  const key = `throughline:waiting:${mapId}`
  const store = createStore<Waiting>()(() => new Map(readKept(key).map((thing) => [thing.id, thing])))
  store.subscribe((things) => keep(key, [...things.values()].slice(0, KEPT)))
  return store
}

export type WaitingStore = ReturnType<typeof createWaiting>

/** A browser may refuse storage; the marks then last as long as the page. */
function keep(key: string, things: readonly Thing[]): void {
  try {
    if (things.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(things))
  } catch {
    // Refused: see above.
  }
}

function readKept(key: string): readonly Thing[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isThing) : []
  } catch {
    return []
  }
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  value.kind in COLLECTIONS
