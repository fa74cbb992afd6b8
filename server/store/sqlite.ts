// The store in one SQLite file. The update log is written directly with prepared statements, since every edit waits for it;
// the rest goes through Kysely. better-sqlite3 is synchronous: a transaction here begins and ends within one turn of the loop.
import Database from 'better-sqlite3'
import { type Compilable, Kysely, Migrator, SqliteDialect } from 'kysely'
import { activityQueries } from './activityRows.ts'
import { commentQueries } from './commentRows.ts'
import { folderQueries } from './folderRows.ts'
import { formQueries } from './formRows.ts'
import { guestQueries } from './guestRows.ts'
import { mappingQueries } from './mappingRows.ts'
import { sqliteMigrations } from './migrations/sqlite.ts'
import type { LogEntry, Snapshot, Store, StoredLog } from './port.ts'
import { rowQueries, toImageRow, toLinkRow } from './rows.ts'
import { searchQueries } from './searchRows.ts'
import { stretchesOf } from './stretches.ts'
import type { Tables } from './tables.ts'

const BUSY_TIMEOUT_MS = 5_000

/** Opens the file, creating or migrating it. Rejects with a plain sentence when a newer version of the program wrote it. */
export async function openSqliteStore(path: string): Promise<Store> {
  const sqlite = new Database(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    // Invariant [STORE1]: FULL makes every commit of the write-ahead log wait for the disk; NORMAL would lose the last ones.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    await migrate(db)
    lengthenLog(path)
    return sqliteStore(sqlite, db)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function sqliteStore(sqlite: Database.Database, db: Kysely<Tables>): Store {
  const log = logStatements(sqlite)
  const noteStretches = stretchesOf(sqlite)
  const run = (query: Compilable) => {
    const { sql, parameters } = query.compile()
    sqlite.prepare(sql).run(...parameters)
  }
  const append = sqlite.transaction((entries: readonly LogEntry[]) => {
    for (const entry of entries) log.append(entry)
    noteStretches(entries)
  })
  const createMap = sqlite.transaction((...[map, first, links, images = []]: Parameters<Store['createMap']>) => {
    const { id, title, createdAt, folderId = null } = map
    run(db.insertInto('maps').values({ id, title, created_at: createdAt, folder_id: folderId }))
    log.append(first)
    if (first.snapshot) log.writeSnapshot(id, first.snapshot, 1)
    for (const link of links) run(db.insertInto('links').values(toLinkRow(link)))
    for (const image of images) run(db.insertInto('images').values(toImageRow(id, image)))
  })

  return {
    ...rowQueries(db),
    ...activityQueries(db),
    ...commentQueries(db),
    ...folderQueries(db),
    ...formQueries(db),
    ...guestQueries(db),
    ...mappingQueries(db),
    ...searchQueries(sqlite),
    createMap: async (...creation) => createMap(...creation),
    append: async (entries) => append(entries),
    loadLog: async (id) => log.load(id),
    writeSnapshot: async (id, snapshot, head) => log.writeSnapshot(id, snapshot, head),
    check: async () => checkWrites(sqlite),
    // Closes the connection as well.
    close: () => db.destroy(),
  }
}

interface LogStatements {
  append(entry: LogEntry): void
  load(mapId: string): StoredLog
  writeSnapshot(mapId: string, snapshot: Snapshot, head: number): void
}

function logStatements(sqlite: Database.Database): LogStatements {
  const insert = sqlite.prepare(
    `INSERT INTO log (map_id, seq, at, author, bytes)
     VALUES (:mapId, (SELECT coalesce(max(seq), 0) + 1 FROM log WHERE map_id = :mapId), :at, :by, :update)`,
  )
  const selectSnapshot = sqlite.prepare<[string], Snapshot & { head: number }>(
    `SELECT head, bytes AS "update", state_vector AS stateVector, schema_version AS schemaVersion,
     oldest_deletion AS oldestDeletion FROM snapshots WHERE map_id = ?`,
  )
  const selectUpdates = sqlite
    .prepare<[string, number], Uint8Array>('SELECT bytes FROM log WHERE map_id = ? AND seq > ? ORDER BY seq')
    .pluck()
  const upsertSnapshot = sqlite.prepare(
    `INSERT INTO snapshots (map_id, head, bytes, state_vector, schema_version, oldest_deletion)
     VALUES (:mapId, :head, :update, :stateVector, :schemaVersion, :oldestDeletion)
     ON CONFLICT (map_id) DO UPDATE SET head = excluded.head, bytes = excluded.bytes,
       state_vector = excluded.state_vector, schema_version = excluded.schema_version,
       oldest_deletion = excluded.oldest_deletion
     WHERE excluded.head >= snapshots.head`,
  )
  const logFrom = (mapId: string, from: number, snapshot: Snapshot | null): StoredLog => {
    const updates = selectUpdates.all(mapId, from)
    // Entries are numbered without gaps, so the last one's number needs no second query.
    return { snapshot, updates, head: from + updates.length }
  }
  return {
    append: (entry) => void insert.run(entry),
    load(mapId) {
      const row = selectSnapshot.get(mapId)
      if (!row) return logFrom(mapId, 0, null)
      const { head, ...snapshot } = row
      return logFrom(mapId, head, snapshot)
    },
    writeSnapshot: (mapId, snapshot, head) => void upsertSnapshot.run({ ...snapshot, mapId, head }),
  }
}

/**
 * A commit that makes the file of the log longer takes half as long again as one within it. What is rolled back here leaves
 * that length and nothing else. SQLite begins the file anew after a thousand pages, so it stays as long.
 */
function lengthenLog(path: string): void {
  const filler = new Database(path)
  try {
    // Without a cache what is written goes to the file before it is committed.
    filler.pragma('cache_size = 1')
    filler.exec('BEGIN; CREATE TABLE filler (bytes BLOB); INSERT INTO filler VALUES (zeroblob(4200000)); ROLLBACK')
  } catch (error) {
    const isFull = error instanceof Database.SqliteError && error.code === 'SQLITE_FULL'
    if (!isFull) throw error
  } finally {
    filler.close()
  }
}

/** Takes the write lock, writes and reads back, and leaves nothing behind. */
function checkWrites(sqlite: Database.Database): void {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    sqlite.exec("INSERT INTO secrets (name, value) VALUES ('check', x'00')")
    sqlite.prepare('SELECT name FROM secrets WHERE name = ?').get('check')
  } finally {
    sqlite.exec('ROLLBACK')
  }
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => sqliteMigrations } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new Error(
      'The database was written by a newer version of Throughline. Start that version, or restore a backup made by this one.',
      { cause: error },
    )
  }
  if (error) throw new Error('The database could not be migrated.', { cause: error })
}
