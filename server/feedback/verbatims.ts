// What customers wrote, found in the rows: by step, words and whatever responses can be filtered by, newest first, a page at a
// time. Knows rows; knows no scores.
import type { Database } from 'better-sqlite3'
import type { AnswerMetric } from '../../src/core/feedback/metric.ts'
import type { AnswerFilter } from './answerIndex.ts'
import { type AnswerRow, COLUMNS, type StoredRow, toRow } from './answerRows.ts'
import { startOfDay } from './zoneDay.ts'

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

const LISTS = {
  channel: 'channel',
  segment: 'segment',
  region: 'region',
  persona: 'persona',
  servedBy: 'served_by',
  respondentType: 'respondent_type',
} as const

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
  const values: unknown[] = []
  const parts: string[] = []
  const add = (condition: string, ...more: readonly unknown[]): void => {
    parts.push(` AND ${condition}`)
    values.push(...more)
  }
  const among = (column: string, wanted: readonly string[] | undefined): void => {
    if (wanted !== undefined) add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(wanted))
  }
  if (filter.steps?.length === 1) add('step_id = ?', filter.steps[0])
  else among('step_id', filter.steps)
  for (const [name, column] of Object.entries(LISTS)) among(column, filter[name as keyof typeof LISTS])
  if (filter.from !== undefined) add('at >= ?', startOfDay(filter.from, timeZone))
  if (filter.to !== undefined) add('at < ?', startOfDay(filter.to + 1, timeZone))
  if (filter.solicited !== 'all') add('solicited = ?', filter.solicited === 'yes' ? 1 : 0)
  if (metric !== undefined) add('metric = ?', metric)
  if (score !== undefined) add('score = ?', score)
  if (words.length > 0) add('seq IN (SELECT rowid FROM answer_words WHERE answer_words MATCH ?)', matchOf(words))
  return { where: parts.join(''), values }
}

/** Quoted, so that nothing that was typed is taken for the syntax of the search. */
const matchOf = (words: readonly string[]): string => words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
