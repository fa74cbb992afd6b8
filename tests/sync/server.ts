// A sync server for tests: a real http server on a free port, a real SQLite file, and a gate that believes the address.
// Knows nothing of the journey model: documents here are a few root types, and the title is a root text.
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Store } from '../../server/store/port.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { attachSync, type Gate } from '../../server/sync/attachSync.ts'
import type { Clock } from '../../server/sync/clock.ts'
import type { DocumentHooks, Log } from '../../server/sync/hooks.ts'
import { openRooms, type Rooms } from '../../server/sync/rooms.ts'
import type { Role } from '../../src/core/model/access.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { CLOSE } from '../../src/core/wire/close.ts'

export interface TestServer {
  readonly url: string
  readonly port: number
  readonly store: Store
  readonly rooms: Rooms
  readonly databasePath: string
  /** What the server has written to its sockets and the network has not taken yet: a figure for each socket. */
  backlogs(): number[]
  /** Everything that was logged as a warning or an error. */
  readonly logged: string[]
  createMap(id: string, fill?: (doc: Y.Doc) => void): Promise<MapId>
  /** The document as a second reader of the file finds it, with nothing of what this process holds in memory. */
  onDisk(mapId: MapId): Promise<Y.Doc>
  close(): Promise<void>
}

export interface TestServerOptions {
  readonly wrapStore?: (store: Store) => Store
  readonly authorize?: Gate
  readonly hooks?: Partial<DocumentHooks>
  readonly clock?: Clock
  /** An existing database, which `close` leaves in place. */
  readonly databasePath?: string
}

export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.databasePath ? null : await mkdtemp(join(tmpdir(), 'throughline-sync-'))
  const databasePath = options.databasePath ?? join(folder ?? '', 'maps.db')
  const files = await openSqliteStore(databasePath)
  const store = options.wrapStore?.(files) ?? files
  const logged: string[] = []
  const log = logInto(logged)
  const hooks = { ...PLAIN_DOCUMENT, ...options.hooks }
  const clock = options.clock ? { clock: options.clock } : {}
  const rooms = openRooms({ store, hooks, log, ...clock })
  const http = createServer()
  const sockets = new Set<Socket>()
  http.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  attachSync(http, { rooms, log, authorize: options.authorize ?? believe(store), ...clock })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const { port } = http.address() as AddressInfo

  return {
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    store,
    rooms,
    databasePath,
    logged,
    backlogs: () => [...sockets].map((socket) => socket.writableLength),
    async createMap(id, fill = () => undefined) {
      const mapId = id as MapId
      await createMapIn(files, mapId, fill)
      return mapId
    },
    async onDisk(mapId) {
      const reader = await openSqliteStore(databasePath)
      const { snapshot, updates } = await reader.loadLog(mapId)
      await reader.close()
      const doc = new Y.Doc()
      for (const update of snapshot ? [snapshot.update, ...updates] : updates) Y.applyUpdate(doc, update)
      return doc
    },
    async close() {
      await rooms.close()
      http.closeAllConnections()
      await new Promise((closed) => http.close(closed))
      await files.close()
      if (folder) await rm(folder, { recursive: true })
    },
  }
}

export async function createMapIn(store: Store, mapId: MapId, fill: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc()
  doc.transact(() => {
    doc.getText('title').insert(0, `Map ${mapId}`)
    fill(doc)
  })
  const at = new Date().toISOString()
  const first = { mapId, update: Y.encodeStateAsUpdate(doc), at, by: 'maker' }
  await store.createMap({ id: mapId, title: `Map ${mapId}`, createdAt: at }, first, [])
}

const PLAIN_DOCUMENT: DocumentHooks = {
  schemaVersion: 1,
  migrate: () => 'current',
  purge: () => undefined,
  versionOf: () => 1,
  oldestDeletion: () => null,
  titleOf: (doc) => doc.getText('title').toString(),
}

/** `?role=` and `?visitor=` are believed; a map that is not there is refused. */
const believe =
  (store: Store): Gate =>
  async (request, mapId) => {
    if (!(await store.findMap(mapId))) return { close: CLOSE.unknownMap }
    const asked = new URL(request.url ?? '', 'http://test').searchParams
    const visitor = asked.get('visitor') ?? 'ada'
    return { role: (asked.get('role') ?? 'edit') as Role, visitor: { id: visitor, name: visitor.toUpperCase() } }
  }

function logInto(lines: string[]): Log {
  const note = (details: object, message: string) => {
    const error = 'err' in details && details.err instanceof Error ? `: ${details.err.message}` : ''
    lines.push(message + error)
  }
  return { info: () => undefined, warn: note, error: note }
}
