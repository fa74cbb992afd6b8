// Which responses a query string asks for. Knows the names of its parameters; knows no storage.
import type { SummaryQuery } from '../../src/core/wire/answers.ts'
import type { AnswerFilter } from '../feedback/answerIndex.ts'
import { dayNumber } from '../feedback/zoneDay.ts'

type Asked = Omit<SummaryQuery, 'trend'>

export function filterOf({ from, to, step, respondentType, solicited, ...lists }: Asked): AnswerFilter {
  const words = Object.entries(lists).flatMap(([name, list]) => (list === undefined ? [] : [[name, wordsIn(list)]]))
  return {
    solicited,
    ...(Object.fromEntries(words) as Omit<AnswerFilter, 'solicited'>),
    ...(step !== undefined && { steps: [step] }),
    ...(respondentType !== undefined && { respondentType: [respondentType] }),
    ...(from !== undefined && { from: dayNumber(from) }),
    ...(to !== undefined && { to: dayNumber(to) }),
  }
}

/** A comma stands between two words; one that belongs to a word has a backslash before it. */
const wordsIn = (list: string): string[] => list.split(/(?<!\\),/).map((word) => word.replaceAll('\\,', ','))
