// The servers that are measured side by side, and all that tells them apart: how each is started, how its store is filled,
// how a room is addressed. Knows no scenario.
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Snapshot } from '../../../server/store/port.ts'
import { openSqliteStore } from '../../../server/store/sqlite.ts'
import { SCHEMA_VERSION } from '../../../src/core/doc/schema.ts'
import { mapId } from '../../../src/core/model/ids.ts'
import { bundle } from '../bundle.ts'

/** The bytes each room's document begins with, by the room's name. */
export type Rooms = ReadonlyMap<string, Uint8Array>

export interface ServerUnderTest {
  readonly name: string
  /** The program that Node runs, given the data folder. */
  script(): Promise<string>
  /** Fills the data folder while no server runs. */
  seed(folder: string, rooms: Rooms): Promise<void>
  path(room: string): string
  /** What stands before every message of a room. */
  envelope(room: string): Uint8Array
  /** Sent when the socket opens, before sync step 1. */
  greeting(room: string): Uint8Array | null
}

const peer = (file: string): string => join(import.meta.dirname, '../peers', file)
const nothing = new Uint8Array()

export const throughline: ServerUnderTest = {
  name: 'Throughline',
  script: () => bundle(join(import.meta.dirname, 'throughlineServer.ts'), 'throughlineServer'),
  async seed(folder, rooms) {
    const store = await openSqliteStore(join(folder, 'throughline.db'))
    const at = new Date().toISOString()
    for (const [room, update] of rooms) {
      const id = mapId.parse(room)
      const first = { mapId: id, update, at, by: 'bench', snapshot: snapshotOf(update) }
      await store.createMap({ id, title: room, createdAt: at }, first, [])
    }
    await store.close()
  },
  path: (room) => `/sync/${room}?saved=1&schema=1`,
  envelope: () => nothing,
  greeting: () => null,
}

/** As creating a map stores it. */
const snapshotOf = (update: Uint8Array): Snapshot => ({
  update,
  stateVector: Y.encodeStateVectorFromUpdate(update),
  schemaVersion: SCHEMA_VERSION,
  oldestDeletion: null,
})

export const hocuspocus: ServerUnderTest = {
  name: 'Hocuspocus',
  script: async () => peer('hocuspocus.mjs'),
  async seed(folder, rooms) {
    const sqlite = new Sqlite(join(folder, 'hocuspocus.db'))
    sqlite.exec('CREATE TABLE "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')
    const insert = sqlite.prepare('INSERT INTO "documents" ("name", "data") VALUES (?, ?)')
    sqlite.transaction(() => {
      for (const [room, update] of rooms) insert.run(room, update)
    })()
    sqlite.close()
  },
  path: () => '/',
  envelope: (room) => encoding.encode((encoder) => encoding.writeVarString(encoder, room)),
  greeting: (room) =>
    encoding.encode((encoder) => {
      const AUTH = 2
      const TOKEN = 0
      encoding.writeVarString(encoder, room)
      encoding.writeVarUint(encoder, AUTH)
      encoding.writeVarUint(encoder, TOKEN)
      encoding.writeVarString(encoder, 'bench')
    }),
}

/** No document, no disk: what the sockets alone cost. */
export const forwarder: ServerUnderTest = {
  name: 'Forwarding only',
  script: async () => peer('forwarder.mjs'),
  seed: async () => undefined,
  path: (room) => `/${room}`,
  envelope: () => nothing,
  greeting: () => null,
}
