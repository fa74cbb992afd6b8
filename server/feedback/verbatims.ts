// What customers wrote, found in the rows: by step, words and whatever responses can be filtered by, newest first, a page at a
// time. Knows rows; knows no scores.
import type { Database } from 'better-sqlite3'
import type { AnswerMetric } from '../../src/core/feedback/metric.ts'
import { answerConditions } from './answerConditions.ts'
import type { AnswerFilter } from './answerIndex.ts'
import { type AnswerRow, COLUMNS, type StoredRow, toRow } from './answerRows.ts'

export interface VerbatimQuery {
  readonly filter: AnswerFilter
  readonly metric?: AnswerMetric | undefined
  readonly score?: number | undefined
  /** Each begins a word of what is wanted. */
  readonly words: readonly string[]
  /** The last one that was told before; null: from the newest on, and all are counted. */
  readonly after: { readonly at: number; readonly id: string } | null
  readonly limit: number
}

export interface VerbatimPage {
  readonly rows: readonly AnswerRow[]
  /** null: they were counted with the first page. */
  readonly count: number | null
}

export interface Verbatims {
  list(mapId: string, query: VerbatimQuery, timeZone: string): VerbatimPage
}

export function openVerbatims(sqlite: Database): Verbatims {
  return {
    list(mapId, query, timeZone) {
      const { where, values } = conditions(query, timeZone)
      const { at, id } = query.after ?? { at: Number.MAX_SAFE_INTEGER, id: '' }
      const rows = sqlite
        .prepare<unknown[], StoredRow>(
          `SELECT ${COLUMNS} FROM answers WHERE map_id = ? AND comment IS NOT NULL${where}
           AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?`,
        )
        .all(mapId, ...values, at, id, query.limit)
      const counted = sqlite.prepare<unknown[], { count: number }>(
        `SELECT count(*) AS count FROM answers WHERE map_id = ? AND comment IS NOT NULL${where}`,
      )
      const count = query.after === null ? (counted.get(mapId, ...values)?.count ?? 0) : null
      return { rows: rows.map(toRow), count }
    },
  }
}

function conditions({ filter, metric, score, words }: VerbatimQuery, timeZone: string) {
  const { where, values } = answerConditions(filter, timeZone)
  const more: (readonly [condition: string, value: unknown])[] = [
    ...(metric === undefined ? [] : ([['metric = ?', metric]] as const)),
    ...(score === undefined ? [] : ([['score = ?', score]] as const)),
    ...(words.length === 0
      ? []
      : ([['seq IN (SELECT rowid FROM answer_words WHERE answer_words MATCH ?)', matchOf(words)]] as const)),
  ]
  return {
    where: where + more.map(([condition]) => ` AND ${condition}`).join(''),
    values: [...values, ...more.map(([, value]) => value)],
  }
}

/** Quoted, so that nothing that was typed is taken for the syntax of the search. */
const matchOf = (words: readonly string[]): string => words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
