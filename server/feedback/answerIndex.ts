// The index over the responses of one map: DuckDB in memory, filled from the rows at first use and kept up as they come. It
// answers how often which point of a scale was chosen, under any filter; what that means is for core/feedback to say.
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  TINYINT,
  VARCHAR,
} from '@duckdb/node-api'
import type { AnswerMetric } from '../../src/core/feedback/metric.ts'
import type { Point } from '../../src/core/feedback/tally.ts'
import type { Period } from '../../src/core/model/map.ts'
import type { Dimension } from '../../src/core/wire/slices.ts'
import type { AnswerRow } from './answerRows.ts'
import { dayCounter, weekOfDay } from './zoneDay.ts'

export interface IndexSettings {
  /** IANA. */
  readonly timeZone: string
  readonly period: Period
}

export interface AnswerFilter {
  /** Days since 1970 in the zone of the map, both ends included. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Of each, any will do. */
  readonly channel?: readonly string[] | undefined
  readonly segment?: readonly string[] | undefined
  readonly region?: readonly string[] | undefined
  readonly persona?: readonly string[] | undefined
  readonly servedBy?: readonly string[] | undefined
  readonly respondentType?: readonly string[] | undefined
  readonly solicited: 'yes' | 'no' | 'all'
  /** Absent: all of them. */
  readonly steps?: readonly string[] | undefined
}

/** Which step and question; `when` is a day or a week, where the time is asked for. */
export interface TallyRow extends Point {
  readonly stepId: string
  readonly metric: AnswerMetric
  readonly when: number
}

/** Of responses told apart by a dimension; null: those that do not say. */
export interface GroupRow extends Point {
  readonly stepId: string
  readonly metric: AnswerMetric
  readonly group: string | null
}

export interface Facts {
  readonly stepId: string
  readonly metric: AnswerMetric
  readonly unsolicited: number
  /** ms since 1970. */
  readonly lastAt: number
  readonly lastDay: number
}

export interface AnswerIndex {
  /** What has a step and a score; the rest is left out. It counts from `settle` on. */
  append(rows: readonly AnswerRow[]): Promise<void>
  /** Finds out which of what was appended since the last time are the latest of their respondents. */
  settle(): Promise<void>
  /** Rows that changed, once it holds them all: whoever stood behind them as an earlier response is judged again. */
  replace(rows: readonly AnswerRow[]): Promise<void>
  /** One row for each point of a scale that was chosen, and each `per` where the time is asked for, from `since` on. */
  tally(filter: AnswerFilter, per?: Period, since?: number): Promise<TallyRow[]>
  /** The same, apart by a dimension. */
  tallyBy(dimension: Dimension, filter: AnswerFilter): Promise<GroupRow[]>
  /** What a dimension holds: what most responses have, in the order of the alphabet. */
  words(dimension: Dimension, limit: number): Promise<string[]>
  /** Of every step and metric with responses, whether they are part of the score or not. */
  facts(filter: AnswerFilter): Promise<Facts[]>
  close(): Promise<void>
}

const COLUMNS: readonly (readonly [name: string, type: DuckDBType])[] = [
  ['id', VARCHAR],
  ['step', VARCHAR],
  ['metric', VARCHAR],
  ['score', TINYINT],
  ['time', DOUBLE],
  ['day', INTEGER],
  ['week', INTEGER],
  ['respondent', VARCHAR],
  ['channel', VARCHAR],
  ['segment', VARCHAR],
  ['region', VARCHAR],
  ['persona', VARCHAR],
  ['servedBy', VARCHAR],
  ['respondentType', VARCHAR],
  ['solicited', BOOLEAN],
  ['weight', DOUBLE],
  // Of its respondent in the period: among all responses, and among those that were asked for or not.
  ['latest', BOOLEAN],
  ['latestOfKind', BOOLEAN],
  ['batch', INTEGER],
]
const CHUNK_ROWS = 2_048

/** `table` is a name that needs no quotes. */
export async function openAnswerIndex(
  connection: DuckDBConnection,
  { table, settings }: { readonly table: string; readonly settings: IndexSettings },
): Promise<AnswerIndex> {
  const dayOf = dayCounter(settings.timeZone)
  const columns = COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')
  await connection.run(`CREATE TABLE ${table} (${columns})`)
  let batch = 0
  let hasRespondents = false

  const valuesOf = (row: AnswerRow): DuckDBValue[] => {
    const day = dayOf(row.at)
    const { stepId, metric, score, respondent, channel, segment, region, persona, servedBy, respondentType } = row
    return [
      ...[row.id, stepId, metric, score, row.at, day, weekOfDay(day), respondent, channel, segment, region, persona],
      ...[servedBy, respondentType, row.solicited, row.weight, true, true, batch],
    ]
  }

  async function insert(rows: readonly AnswerRow[]): Promise<void> {
    const appender = await connection.createAppender(table)
    for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
      const chunk = DuckDBDataChunk.create(COLUMNS.map(([, type]) => type))
      chunk.setRows(rows.slice(from, from + CHUNK_ROWS).map(valuesOf))
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  /** Judged again only for those who are in the last batch. */
  async function markLatest(): Promise<void> {
    for (const [flag, kind] of [
      ['latest', ''],
      ['latestOfKind', ', solicited'],
    ] as const) {
      const key = `step, metric, respondent, ${settings.period}${kind}`
      await connection.run(
        `UPDATE ${table} SET ${flag} = false WHERE ${flag} AND rowid IN (
           SELECT row FROM (
             SELECT rowid AS row, row_number() OVER (PARTITION BY ${key} ORDER BY time DESC, id DESC) AS place
             FROM ${table} WHERE respondent IS NOT NULL AND ${flag}
               AND (${key}) IN (SELECT (${key}) FROM ${table} WHERE batch = ${batch} AND respondent IS NOT NULL)
           ) WHERE place > 1)`,
      )
    }
  }

  async function append(rows: readonly AnswerRow[]): Promise<void> {
    const scored = rows.filter(({ stepId, metric }) => stepId !== null && metric !== null)
    if (scored.length === 0) return
    await insert(scored)
    hasRespondents ||= scored.some(({ respondent }) => respondent !== null)
  }

  async function settle(): Promise<void> {
    if (hasRespondents) await markLatest()
    hasRespondents = false
    batch += 1
  }

  return {
    append,
    settle,

    async replace(rows) {
      if (rows.length === 0) return
      const ids = `id IN (${rows.map(() => '?').join(', ')})`
      const values = rows.map(({ id }) => id)
      const key = 'step, metric, respondent'
      await connection.run(
        `UPDATE ${table} SET latest = true, latestOfKind = true, batch = ${batch} WHERE respondent IS NOT NULL
           AND (${key}) IN (SELECT (${key}) FROM ${table} WHERE respondent IS NOT NULL AND ${ids})`,
        values,
      )
      await connection.run(`DELETE FROM ${table} WHERE ${ids}`, values)
      await append(rows)
      hasRespondents = true
      await settle()
    },
    async tally(filter, per, since) {
      const when = per ?? '0'
      const recent = per === undefined || since === undefined ? '' : ` AND ${per} >= ${Math.trunc(since)}`
      const { where, values } = conditions(filter)
      const counts = filter.solicited === 'all' ? 'latest' : 'latestOfKind'
      const reader = await connection.runAndReadAll(
        `SELECT step AS "stepId", metric, ${when} AS "when", score AS "value", count(*)::INTEGER AS "count",
           sum(weight) AS weight, sum(weight * weight) AS "weightSquared"
         FROM ${table} WHERE ${counts}${where}${recent}${SOLICITED[filter.solicited]}
         GROUP BY ALL ORDER BY ALL`,
        values,
      )
      return reader.getRowObjectsJS() as unknown as TallyRow[]
    },

    async tallyBy(dimension, filter) {
      const { where, values } = conditions(filter)
      const counts = filter.solicited === 'all' ? 'latest' : 'latestOfKind'
      const reader = await connection.runAndReadAll(
        `SELECT step AS "stepId", metric, ${dimension} AS "group", score AS "value", count(*)::INTEGER AS "count",
           sum(weight) AS weight, sum(weight * weight) AS "weightSquared"
         FROM ${table} WHERE ${counts}${where}${SOLICITED[filter.solicited]}
         GROUP BY ALL ORDER BY ALL`,
        values,
      )
      return reader.getRowObjectsJS() as unknown as GroupRow[]
    },

    async words(dimension, limit) {
      const reader = await connection.runAndReadAll(
        `SELECT word FROM (SELECT ${dimension} AS word FROM ${table} WHERE ${dimension} IS NOT NULL
           GROUP BY ALL ORDER BY count(*) DESC, word LIMIT ${limit}) ORDER BY word`,
      )
      return reader.getRowObjectsJS().map(({ word }) => String(word))
    },

    async facts(filter) {
      const { where, values } = conditions(filter)
      const reader = await connection.runAndReadAll(
        `SELECT step AS "stepId", metric, count(*) FILTER (NOT solicited)::INTEGER AS unsolicited, max(time) AS "lastAt",
           max(day) AS "lastDay"
         FROM ${table} WHERE true${where} GROUP BY ALL ORDER BY ALL`,
        values,
      )
      return reader.getRowObjectsJS() as unknown as Facts[]
    },

    async close() {
      await connection.run(`DROP TABLE ${table}`)
    },
  }
}

const SOLICITED = { yes: ' AND solicited', no: ' AND NOT solicited', all: '' } as const

const LISTS = ['channel', 'segment', 'region', 'persona', 'servedBy', 'respondentType'] as const

function conditions(filter: AnswerFilter): { readonly where: string; readonly values: string[] } {
  const values: string[] = []
  const among = (column: string, wanted: readonly string[] | undefined): string => {
    if (wanted === undefined) return ''
    values.push(...wanted)
    return wanted.length === 0 ? ' AND false' : ` AND ${column} IN (${wanted.map(() => '?').join(', ')})`
  }
  const lists = [among('step', filter.steps), ...LISTS.map((column) => among(column, filter[column]))]
  const days = [
    filter.from === undefined ? '' : ` AND day >= ${Math.trunc(filter.from)}`,
    filter.to === undefined ? '' : ` AND day <= ${Math.trunc(filter.to)}`,
  ]
  return { where: [...lists, ...days].join(''), values }
}
