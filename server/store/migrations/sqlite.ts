// The SQLite schema, one numbered step after another. A step that was released is never edited: add the next one.
import { type Migration, sql } from 'kysely'

export const sqliteMigrations: Readonly<Record<string, Migration>> = {
  '0001_maps': {
    async up(db) {
      await sql`CREATE TABLE maps (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT
      ) STRICT, WITHOUT ROWID`.execute(db)
      // Without a rowid a map's entries lie next to one another, and an append dirties one page instead of two.
      await sql`CREATE TABLE log (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
        at TEXT NOT NULL, author TEXT NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (map_id, seq)
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE TABLE snapshots (
        map_id TEXT PRIMARY KEY REFERENCES maps (id) ON DELETE CASCADE, head INTEGER NOT NULL, bytes BLOB NOT NULL
      ) STRICT`.execute(db)
      await sql`CREATE TABLE links (
        id TEXT PRIMARY KEY, map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, role TEXT NOT NULL,
        generation INTEGER NOT NULL, created_at TEXT NOT NULL, expires_at TEXT, revoked_at TEXT
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE INDEX links_of_map ON links (map_id)`.execute(db)
      await sql`CREATE TABLE images (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, id TEXT NOT NULL, type TEXT NOT NULL,
        width_px INTEGER NOT NULL, height_px INTEGER NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (map_id, id)
      ) STRICT`.execute(db)
      await sql`CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID`.execute(db)
    },
  },
  // Snapshots follow from the log, so those without the new columns are dropped, and written again as maps are used.
  '0002_snapshots_that_are_served': {
    async up(db) {
      await sql`DROP TABLE snapshots`.execute(db)
      await sql`CREATE TABLE snapshots (
        map_id TEXT PRIMARY KEY REFERENCES maps (id) ON DELETE CASCADE, head INTEGER NOT NULL, bytes BLOB NOT NULL,
        state_vector BLOB NOT NULL, schema_version INTEGER NOT NULL, oldest_deletion TEXT
      ) STRICT`.execute(db)
    },
  },
  '0003_comments': {
    async up(db) {
      await sql`CREATE TABLE comments (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, id TEXT NOT NULL, thread_id TEXT NOT NULL,
        number INTEGER NOT NULL, anchor TEXT, author_id TEXT NOT NULL, author_name TEXT NOT NULL, text TEXT NOT NULL,
        mentions TEXT NOT NULL, created_at TEXT NOT NULL, edited_at TEXT, deleted_at TEXT,
        resolved_at TEXT, resolved_by_id TEXT, resolved_by_name TEXT,
        PRIMARY KEY (map_id, id)
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE UNIQUE INDEX comments_by_number ON comments (map_id, number)`.execute(db)
      await sql`CREATE TABLE comments_seen (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, visitor_id TEXT NOT NULL, thread_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (map_id, visitor_id, thread_id)
      ) STRICT, WITHOUT ROWID`.execute(db)
    },
  },
  '0004_search': {
    async up(db) {
      await sql`CREATE TABLE search_maps (
        map_id TEXT PRIMARY KEY REFERENCES maps (id) ON DELETE CASCADE, head INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE TABLE search_entries (
        id INTEGER PRIMARY KEY, map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, anchor TEXT NOT NULL,
        title TEXT NOT NULL, place TEXT NOT NULL
      ) STRICT`.execute(db)
      await sql`CREATE INDEX search_entries_of_map ON search_entries (map_id)`.execute(db)
      // Marks belong to words: without M* a word of Hindi would fall apart at its vowels.
      await sql`CREATE VIRTUAL TABLE search_words USING fts5(
        title, content = '', contentless_delete = 1, prefix = '2 3',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
      )`.execute(db)
      await sql`CREATE TRIGGER search_entry_added AFTER INSERT ON search_entries BEGIN
        INSERT INTO search_words (rowid, title) VALUES (new.id, new.title);
      END`.execute(db)
      await sql`CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN
        DELETE FROM search_words WHERE rowid = old.id;
      END`.execute(db)
    },
  },
  '0005_folders': {
    async up(db) {
      await sql`CREATE TABLE folders (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`ALTER TABLE maps ADD COLUMN folder_id TEXT REFERENCES folders (id) ON DELETE SET NULL`.execute(db)
    },
  },
  '0006_activity': {
    async up(db) {
      await sql`CREATE TABLE visitors (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE TABLE stretches (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, visitor_id TEXT NOT NULL,
        began_at TEXT NOT NULL, ended_at TEXT NOT NULL,
        PRIMARY KEY (map_id, visitor_id, began_at)
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE INDEX stretches_by_end ON stretches (ended_at)`.execute(db)
      await sql`CREATE INDEX comments_by_time ON comments (created_at)`.execute(db)
      await sql`ALTER TABLE maps ADD COLUMN deleted_by TEXT`.execute(db)
      // What was edited before is one stretch for each visitor and map: when it ended is what people are told.
      await sql`INSERT INTO stretches SELECT map_id, author, min(at), max(at) FROM log
        WHERE seq > 1 AND author <> 'server' GROUP BY map_id, author`.execute(db)
    },
  },
  '0007_guests': {
    async up(db) {
      await sql`CREATE TABLE guests (
        visitor_id TEXT NOT NULL, map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
        PRIMARY KEY (visitor_id, map_id)
      ) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE INDEX guests_of_map ON guests (map_id)`.execute(db)
    },
  },
  '0008_forms': {
    async up(db) {
      await sql`CREATE TABLE forms (
        id TEXT PRIMARY KEY, map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, step_id TEXT,
        metric TEXT NOT NULL, language TEXT NOT NULL, texts TEXT NOT NULL, asks_expectation INTEGER NOT NULL,
        brand TEXT NOT NULL, generation INTEGER NOT NULL, created_at TEXT NOT NULL, closed_at TEXT
      ) STRICT, WITHOUT ROWID`.execute(db)
      // No id of a step is empty.
      await sql`CREATE UNIQUE INDEX forms_by_step ON forms (map_id, coalesce(step_id, ''))`.execute(db)
    },
  },
  '0009_mappings': {
    async up(db) {
      await sql`CREATE TABLE mappings (
        map_id TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE, id TEXT NOT NULL, file TEXT NOT NULL,
        saved_at TEXT NOT NULL, mapping TEXT NOT NULL,
        PRIMARY KEY (map_id, id)
      ) STRICT, WITHOUT ROWID`.execute(db)
    },
  },
}
