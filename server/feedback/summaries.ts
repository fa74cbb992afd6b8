// From counts to what is told of each step: scores with their ranges, spread and course. Pure; core/feedback has the formulas.
import { type AnswerMetric, type Method, methodsOf } from '../../src/core/feedback/metric.ts'
import { FEWEST, findingOf } from '../../src/core/feedback/score.ts'
import { meanOf, type Tally, together } from '../../src/core/feedback/tally.ts'
import type { StepId } from '../../src/core/model/ids.ts'
import type { StepSummary } from '../../src/core/wire/answers.ts'
import type { Facts, TallyRow } from './answerIndex.ts'
import type { FeedbackSettings } from './feedbackSettings.ts'
import { dateOfDay, mondayOf, weekOfDay } from './zoneDay.ts'

export interface Counts {
  readonly facts: readonly Facts[]
  readonly whole: readonly TallyRow[]
  readonly weeks: readonly TallyRow[]
  /** null: no trend and no distribution is asked for. */
  readonly days: readonly TallyRow[] | null
  /** Of the latest response of all; every step's course ends there. */
  readonly lastWeek: number
}

/** How far back the small course of a badge goes. */
export const WEEKS = 8

export function summariesOf(
  { facts, whole, weeks, days, lastWeek }: Counts,
  settings: FeedbackSettings,
): StepSummary[] {
  const methods = methodsOf(settings)
  const [wholeOf, weeksOf, daysOf] = [whole, weeks, days ?? []].map(byQuestion) as [Lookup, Lookup, Lookup]
  return facts.map((fact): StepSummary => {
    const { metric } = fact
    const question = { metric, method: methods[metric] }
    const tally = wholeOf(fact)
    const { level, n, score } = findingOf(question, tally, settings.enough)
    const isTold = score !== null
    return {
      stepId: fact.stepId as StepId,
      ...question,
      n,
      score: score?.score ?? null,
      low: score?.low ?? null,
      high: score?.high ?? null,
      level,
      weeks: courseOf(weeksOf(fact), question, lastWeek),
      unsolicited: fact.unsolicited,
      lastAt: new Date(fact.lastAt).toISOString(),
      mean: isTold ? meanOf(tally) : null,
      distribution: isTold && days ? Object.fromEntries(tally.map(({ value, count }) => [value, count])) : {},
      trend: isTold ? trendOf(daysOf(fact), question) : [],
      byWeek: isTold ? weeksTold(daysOf(fact), question) : [],
    }
  })
}

type Lookup = (question: Pick<Facts, 'stepId' | 'metric'>) => readonly TallyRow[]

function byQuestion(rows: readonly TallyRow[]): Lookup {
  const found = new Map<string, TallyRow[]>()
  for (const row of rows) {
    const key = `${row.stepId} ${row.metric}`
    const those = found.get(key)
    if (those) those.push(row)
    else found.set(key, [row])
  }
  return ({ stepId, metric }) => found.get(`${stepId} ${metric}`) ?? []
}

interface Question {
  readonly metric: AnswerMetric
  readonly method: Method
}

function courseOf(rows: readonly TallyRow[], question: Question, lastWeek: number): (number | null)[] {
  const weeks = byTime(rows)
  return Array.from({ length: WEEKS }, (_, index) => scoreOf(weeks.get(lastWeek - WEEKS + 1 + index) ?? [], question))
}

/** Days with responses; those with too few are named without a number. */
const trendOf = (rows: readonly TallyRow[], question: Question): StepSummary['trend'] =>
  [...byTime(rows)]
    .sort(([a], [b]) => a - b)
    .map(([day, tally]) => {
      const { n, score } = findingOf(question, tally, NO_MATTER)
      return { day: dateOfDay(day), n: n < FEWEST ? null : n, score: score?.score ?? null }
    })

/** A respondent who counts once a day may count on several days of a week. */
function weeksTold(rows: readonly TallyRow[], question: Question): StepSummary['byWeek'] {
  const weeks = byTime(rows.map((row) => ({ ...row, when: weekOfDay(row.when) })))
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([week, tally]) => {
      const { n, score } = findingOf(question, together([], tally), NO_MATTER)
      const told = score ?? { score: null, low: null, high: null }
      return { monday: dateOfDay(mondayOf(week)), n: n < FEWEST ? null : n, ...told }
    })
}

const scoreOf = (tally: Tally, question: Question): number | null =>
  findingOf(question, tally, NO_MATTER).score?.score ?? null

/** A part of the whole is never judged by what is enough. */
const NO_MATTER = { n: 0, halfWidth: 100 }

function byTime(rows: readonly TallyRow[]): Map<number, TallyRow[]> {
  const found = new Map<number, TallyRow[]>()
  for (const row of rows) {
    const those = found.get(row.when)
    if (those) those.push(row)
    else found.set(row.when, [row])
  }
  return found
}
