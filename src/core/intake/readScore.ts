// What one cell says as a score: a point of its scale, nothing, or something else that somebody has to decide about. Knows
// questions; knows no rows.
import { type AnswerMetric, SCALES } from '../feedback/metric.ts'
import type { Question } from '../wire/mappings.ts'
import { fold } from './fold.ts'

export type CellScore =
  | { readonly kind: 'score'; readonly score: number }
  /** `notScore`: a value that was said to be none. */
  | { readonly kind: 'none'; readonly notScore: string | null }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unread' }

/** Looks words up once for a column. */
export function scoreReader({ metric, notScores, words }: Omit<Question, 'step'>): (cell: string) => CellScore {
  const none = new Map(notScores.map((value) => [valueKey(value), value]))
  const known = new Map(Object.entries(words).map(([value, score]) => [valueKey(value), score]))
  const { low, high } = SCALES[metric]
  return (cell) => {
    const key = valueKey(cell)
    if (key === '') return { kind: 'none', notScore: null }
    const notScore = none.get(key)
    if (notScore !== undefined) return { kind: 'none', notScore }
    const score = known.get(key) ?? numberIn(cell)
    if (score === null || !Number.isInteger(score)) return { kind: 'unread' }
    return score < low || score > high ? { kind: 'outside' } : { kind: 'score', score }
  }
}

/** `3`, `3.0` and ` 3 ` are one value; so are `Blank` and `BLANK`. A sign counts, or -1 would be 1. */
export function valueKey(cell: string): string {
  const text = cell.trim()
  const number = numberIn(text)
  if (number !== null && PLAIN.test(text)) return String(number)
  return fold(text) || text.toLowerCase()
}

const PLAIN = /^[+-]?\d{1,9}(?:[.,]\d{1,6})?$/
/** `5 - Outstanding`, `10 (Extremely likely)`, `4/5`. */
const LABELLED = /^([+-]?\d{1,2})(?:\s*[-–:.=(]\s*\p{L}|\s+\p{L}|\s*\/\s*\d{1,2}$)/u

/** null: it does not begin with one. */
export function numberIn(cell: string): number | null {
  const text = cell.trim()
  if (PLAIN.test(text)) return Number(text.replace(',', '.'))
  const [, number] = LABELLED.exec(text) ?? []
  return number === undefined ? null : Number(number)
}

const FIVE = [1, 2, 3, 4, 5] as const
/** From the worst to the best; several phrases of one place stand together. */
const SATISFACTION: Readonly<Record<(typeof FIVE)[number], readonly string[]>> = {
  1: [
    ...[
      'very dissatisfied',
      'extremely dissatisfied',
      'very unsatisfied',
      'strongly disagree',
      'very poor',
      'terrible',
    ],
    ...[
      'extremely unlikely',
      'very unlikely',
      'not at all likely',
      'unacceptable',
      'very bad',
      'never',
      'very difficult',
    ],
  ],
  2: [
    ...[
      'dissatisfied',
      'somewhat dissatisfied',
      'unsatisfied',
      'disagree',
      'somewhat disagree',
      'poor',
      'below average',
    ],
    ...['unlikely', 'somewhat unlikely', 'slightly likely', 'bad', 'rarely', 'difficult'],
  ],
  3: [
    ...[
      'neutral',
      'neither',
      'neither satisfied nor dissatisfied',
      'neither agree nor disagree',
      'fair',
      'average',
      'ok',
    ],
    ...['neither likely nor unlikely', 'moderately likely', 'okay', 'sometimes', 'neither easy nor difficult'],
  ],
  4: [
    ...['satisfied', 'somewhat satisfied', 'agree', 'somewhat agree', 'good', 'above average', 'usually', 'often'],
    ...['likely', 'somewhat likely', 'easy'],
  ],
  5: [
    ...['very satisfied', 'extremely satisfied', 'completely satisfied', 'strongly agree', 'excellent', 'outstanding'],
    ...['extremely likely', 'very good', 'great', 'always', 'very easy'],
  ],
}
const EXPECTED: Readonly<Record<string, number>> = {
  worse: -1,
  'worse than expected': -1,
  'as expected': 0,
  'about what i expected': 0,
  better: 1,
  'better than expected': 1,
}

const NO_SCORES = new Set(
  ['blank', 'n a', 'na', 'null', 'none', 'not applicable', 'dont know', 'do not know', 'dk', 'no answer'].concat(
    ...['no opinion', 'not asked', 'not used', 'not available', 'refused', 'unsure', 'no response', 'nan'],
  ),
)

/** A word that surveys write where nobody scored. */
export const isNoScore = (word: string): boolean => NO_SCORES.has(fold(word)) || /^[-–.?*]+$/.test(word.trim())

/** Where people write words for points of a scale; null: not one of those known. */
export function scoreOfWord(word: string, metric: AnswerMetric, all: readonly string[]): number | null {
  const text = fold(word)
  if (metric === 'expectation') return EXPECTED[text] ?? null
  // "Very likely" is the best answer unless "extremely likely" is one, too.
  if (text === 'very likely') return all.some((other) => fold(other) === 'extremely likely') ? 4 : 5
  if (text === 'slightly agree') return 4
  const point = FIVE.find((each) => SATISFACTION[each].includes(text))
  if (point === undefined) return null
  return metric === 'csat' ? point : null
}
