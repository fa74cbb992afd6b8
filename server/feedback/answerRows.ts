// Responses as rows: the truth that everything else about them is derived from. Knows rows; knows no scores, no maps and no requests.
import type { Database } from 'better-sqlite3'
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
  /** Words and reasons of a response that came after its score; what is null or empty changes nothing. Returns whether there is
   * such a response. */
  addWords(mapId: string, added: AddedWords): boolean
}

export interface AddedWords {
  readonly id: string
  readonly comment: string | null
  readonly reasons: readonly string[]
}

const PAGE = 5_000

export type StoredRow = Omit<AnswerRow, 'reasons' | 'solicited'> & {
  readonly reasons: string
  readonly solicited: number
}

export const COLUMNS = `id, step_id AS stepId, respondent, at, metric, score, comment, reasons, channel, source, persona, segment,
  region, served_by AS servedBy, respondent_type AS respondentType, solicited, weight, responded_at AS respondedAt`

export function answerRows(sqlite: Database): AnswerRows {
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
  // Invariant [FORM5]: what an index holds (step, metric, score, respondent) is never changed, so it has not to follow this.
  const words = sqlite.prepare(
    `UPDATE answers SET comment = coalesce(:comment, comment), reasons = coalesce(:reasons, reasons)
     WHERE map_id = :mapId AND id = :id`,
  )
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
    addWords(mapId, { id, comment, reasons }) {
      const said = { comment, reasons: reasons.length === 0 ? null : JSON.stringify(reasons) }
      return words.run({ ...said, mapId, id }).changes > 0
    },
  }
}

export function toRow(stored: StoredRow): AnswerRow {
  return { ...stored, reasons: JSON.parse(stored.reasons), solicited: stored.solicited === 1 }
}
