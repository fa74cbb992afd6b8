// Runs the store's contract on each database, and asserts what only that database can get wrong.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sqliteMigrations } from '../../server/store/migrations/sqlite.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { storeContract } from './store.contract.ts'

const temporaryFolder = () => mkdtemp(join(tmpdir(), 'throughline-store-'))

storeContract('SQLite', async () => {
  const folder = await temporaryFolder()
  return {
    open: () => openSqliteStore(join(folder, 'maps.db')),
    remove: () => rm(folder, { recursive: true }),
  }
})

describe('SQLite', () => {
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    path = join(folder, 'maps.db')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('[STORE1] waits for the disk at every commit, with a write-ahead log and foreign keys', async () => {
    const pragma = vi.spyOn(Database.prototype, 'pragma')
    const store = await openSqliteStore(path)
    const connection = pragma.mock.contexts[0] as Database.Database
    pragma.mockRestore()
    const setting = (name: string) => connection.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2) // FULL
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('busy_timeout')).toBeGreaterThanOrEqual(1_000)
    await store.close()
  })

  it('keeps authors and times of entries that a snapshot replaced', async () => {
    const store = await openSqliteStore(path)
    const id = 'm1' as MapId
    const entry = { mapId: id, update: Uint8Array.of(1), at: '2026-01-01T00:00:00.000Z', by: 'ada' }
    await store.createMap({ id, title: '', createdAt: entry.at }, entry, [])
    const snapshot = { update: Uint8Array.of(9), stateVector: Uint8Array.of(0), schemaVersion: 1, oldestDeletion: null }
    await store.writeSnapshot(id, snapshot, 1)
    await store.close()
    const file = new Database(path, { readonly: true })
    expect(file.prepare('SELECT seq, at, author FROM log').all()).toEqual([{ seq: 1, at: entry.at, author: 'ada' }])
    file.close()
  })

  it('refuses a database that a newer version wrote, and leaves it as it is', async () => {
    await (await openSqliteStore(path)).close()
    const file = new Database(path)
    file.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999_later', '2030-01-01T00:00:00.000Z')")
    file.close()
    await expect(openSqliteStore(path)).rejects.toThrow('written by a newer version of Throughline')
  })

  it('[STORE6] tells of edits that are older than the table of stretches', async () => {
    const file = new Database(path)
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) })
    await new Migrator({ db, provider: { getMigrations: async () => sqliteMigrations } }).migrateTo('0005_folders')
    file.exec(`INSERT INTO maps (id, title, created_at) VALUES ('m1', 'Repair', '2026-01-01T00:00:00.000Z');
      INSERT INTO log VALUES ('m1', 1, '2026-01-01T00:00:00.000Z', 'ada', x'00'),
        ('m1', 2, '2026-01-02T00:00:00.000Z', 'ben', x'00'), ('m1', 3, '2026-01-03T00:00:00.000Z', 'ben', x'00'),
        ('m1', 4, '2026-01-04T00:00:00.000Z', 'server', x'00')`)
    await db.destroy()
    const store = await openSqliteStore(path)
    expect((await store.listActivity(10)).map(({ kind, visitorId, endedAt }) => [kind, visitorId, endedAt])).toEqual([
      ['edited', 'ben', '2026-01-03T00:00:00.000Z'],
      ['created', 'ada', '2026-01-01T00:00:00.000Z'],
    ])
    await store.close()
  })

  it('begins with the file of the log as long as it ever gets, and with nothing in the database for it', async () => {
    const store = await openSqliteStore(path)
    const pages = 1_000 // after so many SQLite begins the file anew
    expect((await stat(`${path}-wal`)).size).toBeGreaterThan(pages * 4_096)
    const file = new Database(path, { readonly: true })
    expect(file.prepare("SELECT name FROM sqlite_schema WHERE name = 'filler'").all()).toEqual([])
    expect(file.pragma('freelist_count', { simple: true })).toBe(0)
    file.close()
    await store.close()
  })

  it('rejects when the disk is full, and goes on when there is room again', async () => {
    const pragma = vi.spyOn(Database.prototype, 'pragma')
    const store = await openSqliteStore(path)
    const connection = pragma.mock.contexts[0] as Database.Database
    pragma.mockRestore()
    const id = 'm1' as MapId
    const entry = (size: number) => ({
      mapId: id,
      update: new Uint8Array(size),
      at: '2026-01-01T00:00:00.000Z',
      by: 'ada',
    })
    await store.createMap({ id, title: '', createdAt: entry(1).at }, entry(1), [])
    const pages = connection.pragma('page_count', { simple: true })
    connection.pragma(`max_page_count = ${pages}`)
    await expect(store.append([entry(100_000)])).rejects.toThrow('full')
    connection.pragma('max_page_count = 1000000')
    await store.append([entry(100_000)])
    expect((await store.loadLog(id)).head).toBe(2)
    await store.close()
  })
})
