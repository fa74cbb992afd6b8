// The SQLite file of everything that customers and their systems send: responses, events, aggregates. Opened by the feedback thread only.
// Knows the tables' shapes and how older files become this one; knows no rows.
import Database from 'better-sqlite3'

const BUSY_TIMEOUT_MS = 5_000

/** Each brings a file of the version before to its own, which is its place in this list from 1. Never changed once released. */
const MIGRATIONS: readonly string[] = [
  // Rows lie by map in the order in which they came, so that filling the index reads the file from one end to the other.
  `CREATE TABLE answers (
     seq INTEGER PRIMARY KEY, map_id TEXT NOT NULL, id TEXT NOT NULL, step_id TEXT, respondent TEXT, at INTEGER NOT NULL,
     metric TEXT, score INTEGER, comment TEXT, reasons TEXT NOT NULL, channel TEXT, source TEXT, persona TEXT,
     segment TEXT, region TEXT, served_by TEXT, respondent_type TEXT NOT NULL, solicited INTEGER NOT NULL,
     weight REAL NOT NULL, responded_at INTEGER, received_at INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX answers_by_id ON answers (map_id, id);
   CREATE INDEX verbatims_of_step ON answers (map_id, step_id, at DESC, id DESC) WHERE comment IS NOT NULL;
   CREATE INDEX verbatims_of_map ON answers (map_id, at DESC, id DESC) WHERE comment IS NOT NULL;`,
  // Words of customers, to be searched.
  `CREATE VIRTUAL TABLE answer_words USING fts5 (comment, content='answers', content_rowid='seq',
     tokenize='unicode61 remove_diacritics 2');
   INSERT INTO answer_words (rowid, comment) SELECT seq, comment FROM answers WHERE comment IS NOT NULL;
   CREATE TRIGGER answer_words_in AFTER INSERT ON answers WHEN new.comment IS NOT NULL BEGIN
     INSERT INTO answer_words (rowid, comment) VALUES (new.seq, new.comment);
   END;
   CREATE TRIGGER answer_words_out AFTER DELETE ON answers WHEN old.comment IS NOT NULL BEGIN
     INSERT INTO answer_words (answer_words, rowid, comment) VALUES ('delete', old.seq, old.comment);
   END;
   CREATE TRIGGER answer_words_gone AFTER UPDATE OF comment ON answers WHEN old.comment IS NOT NULL BEGIN
     INSERT INTO answer_words (answer_words, rowid, comment) VALUES ('delete', old.seq, old.comment);
   END;
   CREATE TRIGGER answer_words_new AFTER UPDATE OF comment ON answers WHEN new.comment IS NOT NULL BEGIN
     INSERT INTO answer_words (rowid, comment) VALUES (new.seq, new.comment);
   END;`,
  `CREATE TABLE events (
     seq INTEGER PRIMARY KEY, map_id TEXT NOT NULL, id TEXT NOT NULL, respondent TEXT NOT NULL, step_id TEXT,
     at INTEGER NOT NULL, kind TEXT NOT NULL, channel TEXT, solicited INTEGER NOT NULL, reason TEXT, persona TEXT,
     segment TEXT, region TEXT, received_at INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX events_by_id ON events (map_id, id);
   CREATE INDEX events_by_time ON events (map_id, kind, at);
   CREATE INDEX events_of_respondent ON events (map_id, respondent, kind, at);
   CREATE TABLE aggregates (
     seq INTEGER PRIMARY KEY, map_id TEXT NOT NULL, id TEXT NOT NULL, step_id TEXT, metric TEXT, question TEXT,
     from_day TEXT NOT NULL, to_day TEXT NOT NULL, shares TEXT NOT NULL, base INTEGER, source TEXT NOT NULL, channel TEXT,
     segment TEXT, region TEXT, persona TEXT, received_at INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX aggregates_by_id ON aggregates (map_id, id);
   CREATE INDEX aggregates_of_step ON aggregates (map_id, step_id, to_day DESC, id);
   CREATE INDEX aggregates_of_map ON aggregates (map_id, to_day DESC, id);
   CREATE INDEX answers_of_respondent ON answers (map_id, respondent, at) WHERE respondent IS NOT NULL;`,
  // Which steps have responses at all, and those without one.
  `CREATE INDEX answers_by_step ON answers (map_id, step_id, at DESC, id DESC);`,
]

/** Creates the file where there is none. Throws a plain sentence when a newer version of the program wrote it. */
export function openFeedbackFile(path: string): Database.Database {
  const sqlite = new Database(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    // Invariant [ANSWER4]: what was acknowledged is on disk.
    sqlite.pragma('synchronous = FULL')
    migrate(sqlite)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function migrate(sqlite: Database.Database): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  if (version > MIGRATIONS.length) {
    throw new Error(
      'The responses were written by a newer version of Throughline. Start that version, or restore a backup made by this one.',
    )
  }
  sqlite.transaction(() => {
    for (const migration of MIGRATIONS.slice(version)) sqlite.exec(migration)
    sqlite.pragma(`user_version = ${MIGRATIONS.length}`)
  })()
}

/** Of every kind. */
export function removeMap(sqlite: Database.Database, mapId: string): void {
  sqlite.transaction(() => {
    for (const table of ['answers', 'events', 'aggregates']) {
      sqlite.prepare(`DELETE FROM ${table} WHERE map_id = ?`).run(mapId)
    }
  })()
}
