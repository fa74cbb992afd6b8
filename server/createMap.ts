// A prepared map made real: its row, first update, links and pictures. Used by the route and by the command line.
import { SCHEMA_VERSION } from '../src/core/doc/schema.ts'
import { type FolderId, mapId } from '../src/core/model/ids.ts'
import { newLinks } from './access/links.ts'
import type { LinkRow, MapRow, Store } from './store/port.ts'
import type { PreparedMap } from './workers/prepareMap.ts'

export interface MapCreation {
  readonly store: Store
  readonly now: () => Date
  readonly newId: () => string
  /** The visitor who creates it. */
  readonly by: string
  /** Where it stands; absent: in no folder. */
  readonly folderId?: FolderId | null
}

export interface CreatedMap {
  readonly map: MapRow
  readonly links: readonly LinkRow[]
}

export async function createMap(
  prepared: PreparedMap,
  { store, now, newId, by, folderId = null }: MapCreation,
): Promise<CreatedMap> {
  const at = now().toISOString()
  const id = mapId.parse(newId())
  const map: MapRow = { id, title: prepared.title, createdAt: at, updatedAt: at, deletedAt: null, folderId }
  const links = newLinks({ mapId: id, at, newId })
  const { update, stateVector } = prepared
  const snapshot = { update, stateVector, schemaVersion: SCHEMA_VERSION, oldestDeletion: null }
  const first = { mapId: id, update, at, by, snapshot }
  await store.createMap(map, first, links, prepared.pictures)
  return { map, links }
}
