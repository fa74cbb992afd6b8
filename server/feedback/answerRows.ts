// Responses as rows of their own SQLite file: the truth that everything else about feedback is derived from. Opened by the
// feedback thread only. Knows rows; knows no scores, no maps and no requests.
import Database from 'better-sqlite3'
import type { ANSWER_METRICS, RESPONDENT_TYPES } from '../../src/core/wire/answers.ts'

export interface AnswerRow {
  readonly id: string
  readonly stepId: string | null
  /** Salted hash. */
  readonly respondent: string | null
  /** ms since 1970, as all times here. */
  readonly at: number
  readonly metric: (typeof ANSWER_METRICS)[number] | null
  readonly score: number | null
  readonly comment: string | null
  readonly reasons: readonly string[]
  readonly channel: string | null
  readonly source: string | null
  readonly persona: string | null
  readonly segment: string | null
  readonly region: string | null
  readonly servedBy: string | null
  readonly respondentType: (typeof RESPONDENT_TYPES)[number]
  readonly solicited: boolean
  readonly weight: number
  readonly respondedAt: number | null
}

export interface AnswerRows {
  /** On disk when it returns; those whose id the map had already are left out of what it returns. */
  append(mapId: string, rows: readonly AnswerRow[], receivedAt: number): readonly AnswerRow[]
  /** Those of a map that came behind row `seq`, a page at a time, in the order in which they came. */
  since(mapId: string, seq: number): IterableIterator<{ readonly rows: readonly AnswerRow[]; readonly seq: number }>
  /** Those with words, newest first, from behind `cursor`. */
  verbatims(mapId: string, query: VerbatimQuery): readonly AnswerRow[]
  close(): void
}

export interface VerbatimQuery {
  /** null: of all steps. */
  readonly stepId: string | null
  /** The last one that was told before. */
  readonly after: { readonly at: number; readonly id: string } | null
  readonly limit: number
}

const SCHEMA_VERSION = 1
const BUSY_TIMEOUT_MS = 5_000
const PAGE = 5_000

/** Creates the file where there is none. Throws a plain sentence when a newer version of the program wrote it. */
export function openAnswerRows(path: string): AnswerRows {
  const sqlite = new Database(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    // Invariant [ANSWER2]: what was acknowledged is on disk.
    sqlite.pragma('synchronous = FULL')
    migrate(sqlite)
    return answerRows(sqlite)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function migrate(sqlite: Database.Database): void {
  const version = sqlite.pragma('user_version', { simple: true })
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new Error(
      'The responses were written by a newer version of Throughline. Start that version, or restore a backup made by this one.',
    )
  }
  if (version !== 0) return
  // Rows lie by map in the order in which they came, so that filling the index reads the file from one end to the other.
  sqlite.exec(`BEGIN;
    CREATE TABLE answers (
      seq INTEGER PRIMARY KEY, map_id TEXT NOT NULL, id TEXT NOT NULL, step_id TEXT, respondent TEXT, at INTEGER NOT NULL,
      metric TEXT, score INTEGER, comment TEXT, reasons TEXT NOT NULL, channel TEXT, source TEXT, persona TEXT,
      segment TEXT, region TEXT, served_by TEXT, respondent_type TEXT NOT NULL, solicited INTEGER NOT NULL,
      weight REAL NOT NULL, responded_at INTEGER, received_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX answers_by_id ON answers (map_id, id);
    CREATE INDEX verbatims_of_step ON answers (map_id, step_id, at DESC, id DESC) WHERE comment IS NOT NULL;
    CREATE INDEX verbatims_of_map ON answers (map_id, at DESC, id DESC) WHERE comment IS NOT NULL;
    PRAGMA user_version = ${SCHEMA_VERSION};
    COMMIT`)
}

type StoredRow = Omit<AnswerRow, 'reasons' | 'solicited'> & {
  readonly reasons: string
  readonly solicited: number
}

const COLUMNS = `id, step_id AS stepId, respondent, at, metric, score, comment, reasons, channel, source, persona, segment,
  region, served_by AS servedBy, respondent_type AS respondentType, solicited, weight, responded_at AS respondedAt`

function answerRows(sqlite: Database.Database): AnswerRows {
  const insert = sqlite.prepare(
    `INSERT INTO answers (map_id, id, step_id, respondent, at, metric, score, comment, reasons, channel, source, persona,
       segment, region, served_by, respondent_type, solicited, weight, responded_at, received_at)
     VALUES (:mapId, :id, :stepId, :respondent, :at, :metric, :score, :comment, :reasons, :channel, :source, :persona,
       :segment, :region, :servedBy, :respondentType, :solicited, :weight, :respondedAt, :receivedAt)
     ON CONFLICT (map_id, id) DO NOTHING`,
  )
  const page = sqlite.prepare<[string, number, number], StoredRow & { seq: number }>(
    `SELECT seq, ${COLUMNS} FROM answers WHERE map_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  )
  const verbatims = (where: string) =>
    sqlite.prepare<unknown[], StoredRow>(
      `SELECT ${COLUMNS} FROM answers WHERE map_id = ? AND comment IS NOT NULL ${where}
       AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?`,
    )
  const ofMap = verbatims('')
  const ofStep = verbatims('AND step_id = ?')
  const append = sqlite.transaction((mapId: string, rows: readonly AnswerRow[], receivedAt: number) =>
    rows.filter((row) => {
      const { changes } = insert.run({
        ...row,
        mapId,
        receivedAt,
        reasons: JSON.stringify(row.reasons),
        solicited: row.solicited ? 1 : 0,
      })
      return changes === 1
    }),
  )
  return {
    append,
    *since(mapId, seq) {
      for (let from = seq; ; ) {
        const rows = page.all(mapId, from, PAGE)
        if (rows.length === 0) return
        from = rows.at(-1)?.seq ?? from
        yield { rows: rows.map(({ seq: _, ...row }) => toRow(row)), seq: from }
      }
    },
    verbatims(mapId, { stepId, after, limit }) {
      const from = after ? [after.at, after.id] : [Number.MAX_SAFE_INTEGER, '']
      const rows = stepId === null ? ofMap.all(mapId, ...from, limit) : ofStep.all(mapId, stepId, ...from, limit)
      return rows.map(toRow)
    },
    close: () => void sqlite.close(),
  }
}

function toRow(stored: StoredRow): AnswerRow {
  return { ...stored, reasons: JSON.parse(stored.reasons), solicited: stored.solicited === 1 }
}
