// A filter of responses as a condition of SQL over their rows. Knows the columns; knows no question.
import type { AnswerFilter } from './answerIndex.ts'
import { startOfDay } from './zoneDay.ts'

/** Goes behind another condition: begins with AND, or is empty. Words travel as values, never in the text. */
export interface Conditions {
  readonly where: string
  readonly values: readonly unknown[]
}

const LISTS = {
  channel: 'channel',
  segment: 'segment',
  region: 'region',
  persona: 'persona',
  servedBy: 'served_by',
  respondentType: 'respondent_type',
} as const

/** `timeZone`: IANA, of the map. */
export function answerConditions(filter: AnswerFilter, timeZone: string): Conditions {
  const all: Conditions[] = []
  const add = (condition: string, ...values: readonly unknown[]): void => {
    all.push({ where: ` AND ${condition}`, values })
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
  return { where: all.map(({ where }) => where).join(''), values: all.flatMap(({ values }) => values) }
}
