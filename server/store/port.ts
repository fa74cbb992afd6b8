// What the server needs from a database: maps, their update log, links, forms, images, people. SQLite is the first implementation
// and Postgres will be the second; tests/contract runs the same suite on each. Knows nothing of HTTP, sockets or Yjs.

import type { Role } from '../../src/core/model/access.ts'
import type { FolderId, ImageId, MapId } from '../../src/core/model/ids.ts'
import type { Image } from '../../src/core/model/map.ts'
import type { ActivityStore } from './activityPort.ts'
import type { CommentStore } from './commentPort.ts'
import type { FolderStore } from './folderPort.ts'
import type { FormStore } from './formPort.ts'
import type { GuestStore } from './guestPort.ts'
import type { MappingStore } from './mappingPort.ts'
import type { SearchStore } from './searchPort.ts'
import type { Timestamp } from './timestamp.ts'

export interface MapRow {
  readonly id: MapId
  readonly title: string
  readonly createdAt: Timestamp
  /** When the last log entry was written: derived, never stored beside it. */
  readonly updatedAt: Timestamp
  /** Set: in the bin. */
  readonly deletedAt: Timestamp | null
  /** null: in no folder, or in one that is deleted. */
  readonly folderId: FolderId | null
}

export type NewMap = Pick<MapRow, 'id' | 'title' | 'createdAt'> & Partial<Pick<MapRow, 'folderId'>>

export interface LinkRow {
  readonly id: string
  readonly mapId: MapId
  readonly role: Role
  /** The link's key is HMAC(secret, id, generation); a higher generation revokes every earlier key. */
  readonly generation: number
  readonly createdAt: Timestamp
  readonly expiresAt: Timestamp | null
  readonly revokedAt: Timestamp | null
}

export interface LogEntry {
  readonly mapId: MapId
  readonly update: Uint8Array
  readonly at: Timestamp
  /** The visitor who wrote it. */
  readonly by: string
}

/** Writes what nobody asked for, such as a migration. */
export const SERVER_AUTHOR = 'server'

/** A whole document, with what one would otherwise have to build it for. */
export interface Snapshot {
  readonly update: Uint8Array
  readonly stateVector: Uint8Array
  /** The version of the schema it is written in. */
  readonly schemaVersion: number
  /** When the oldest of what is marked deleted in it was deleted; null when nothing is. */
  readonly oldestDeletion: Timestamp | null
}

/** With a snapshot of itself, a new map is served as it is stored. */
export type FirstEntry = LogEntry & { readonly snapshot?: Snapshot }

/** Everything needed to rebuild a document: apply `snapshot`, then `updates` in order. */
export interface StoredLog {
  readonly snapshot: Snapshot | null
  readonly updates: readonly Uint8Array[]
  /** Sequence number of the last entry; 0 for none. */
  readonly head: number
}

export interface ImageRow {
  readonly id: ImageId
  readonly image: Image
  readonly data: Uint8Array
}

export interface Store
  extends ActivityStore,
    CommentStore,
    FolderStore,
    FormStore,
    GuestStore,
    MappingStore,
    SearchStore {
  /** Creates the map, its first update, its links and images in one transaction. Rejects when the id exists. */
  createMap(map: NewMap, first: FirstEntry, links: readonly LinkRow[], images?: readonly ImageRow[]): Promise<void>
  findMap(id: MapId): Promise<MapRow | null>
  /** Newest change first. `deleted: true` lists the bin. */
  listMaps(filter: { readonly deleted: boolean }): Promise<readonly MapRow[]>
  /** Returns whether the map was there. null takes it out of the bin. `by`: the visitor who put it there. */
  setDeleted(id: MapId, at: Timestamp | null, by?: string): Promise<boolean>
  /** Removes for good, with all that belongs to them, the maps that went to the bin before. Returns how many. */
  purgeMaps(deletedBefore: Timestamp): Promise<number>
  /** The title that lists show, kept beside the document by the room. */
  setTitle(id: MapId, title: string): Promise<void>

  /**
   * Appends entries of any number of maps in ONE durable commit (fsynced before it resolves), all or nothing. Entries of a
   * map are numbered 1, 2, 3 in the order given; they count as their authors’ activity. Rejects when one names a map that does not exist.
   */
  append(entries: readonly LogEntry[]): Promise<void>
  loadLog(id: MapId): Promise<StoredLog>
  /** Takes the place of the entries up to and including `head` when loading; the entries themselves stay for versions. */
  writeSnapshot(id: MapId, snapshot: Snapshot, head: number): Promise<void>

  findLink(id: string): Promise<LinkRow | null>
  listLinks(mapId: MapId): Promise<readonly LinkRow[]>

  putImage(mapId: MapId, id: ImageId, image: Image, data: Uint8Array): Promise<void>
  getImage(mapId: MapId, id: ImageId): Promise<{ readonly image: Image; readonly data: Uint8Array } | null>

  /** A named secret of the installation (`cookies`, `links`), made on first use. */
  secret(name: string, make: () => Uint8Array): Promise<Uint8Array>
  /** Resolves when a read and a write would work; rejects with why not. */
  check(): Promise<void>
  close(): Promise<void>
}
