// What scale a column is on, and which of its values are no scores, judged by the values alone. A guess; people correct it.
import { type AnswerMetric, SCALES } from '../feedback/metric.ts'
import type { StepId } from '../model/ids.ts'
import type { Question } from '../wire/mappings.ts'
import { fold } from './fold.ts'
import type { Profile, Value } from './profile.ts'
import { isNoScore, scoreOfWord } from './readScore.ts'

/** More values than these beside a scale are not marks for "no answer", and somebody has to look. */
const FEW = 4

/** A mark for "no answer" comes again and again; what stands there once or twice is a slip, and somebody has to look. */
const isMark = (count: number, filled: number): boolean => count >= 5 || count * 50 >= filled

/** For a column that is known to hold scores. `metric`: chosen by hand. */
export function guessQuestion(profile: Profile, step: StepId | null, metric = guessMetric(profile)): Question {
  const { low, high } = SCALES[metric]
  const { values } = profile
  const texts = values.map(({ text }) => text)
  const outside = values.filter(
    ({ number, count }) => number !== null && (number < low || number > high) && isMark(count, profile.filled),
  )
  const notScores = [
    ...(outside.length <= FEW ? outside : []),
    ...values.filter(({ text, number }) => number === null && isNoScore(text)),
  ].map(({ text }) => text)
  const words = values
    .filter(({ number }) => number === null)
    .flatMap(({ text }) => {
      const score = scoreOfWord(text, metric, texts)
      return score === null ? [] : [[text, score] as const]
    })
  return { step, metric, notScores, words: Object.fromEntries(words) }
}

export function guessMetric({ heading, values, filled }: Profile): AnswerMetric {
  const name = fold(heading)
  if (/\bnps\b|net ?pro|promot|recommend/.test(name)) return 'nps'
  if (/\bexpect/.test(name)) return 'expectation'
  // A slip of the pen makes no scale.
  const chosen = values.filter(({ number, count }) => Number.isInteger(number) && count * RARE >= filled)
  const points = new Set(chosen.map(({ number }) => number))
  if (/\bces\b|effort/.test(name)) return 'ces'
  if (points.size > 0 && [...points].every((point) => point !== null && point >= -1 && point <= 1) && points.has(-1)) {
    return 'expectation'
  }
  if (points.has(8) && points.has(9) && points.has(10)) return 'nps'
  if (points.has(6) && points.has(7) && !points.has(0) && !points.has(8)) return 'ces'
  return 'csat'
}

const RARE = 100

/** Enough of the points of its scale, and little else: a code list of yes, no and blank is none. */
export function looksLikeScores(profile: Profile): boolean {
  const { low, high } = SCALES[guessMetric(profile)]
  const { values, isLong, filled } = profile
  if (isLong || filled === 0) return false
  const { words, notScores } = guessQuestion(profile, null)
  const isKnown = ({ text, number }: Value): boolean =>
    Object.hasOwn(words, text) || notScores.includes(text) || (number !== null && number >= low && number <= high)
  const inside = values.filter(
    ({ text, number }) => Object.hasOwn(words, text) || (number !== null && number >= low && number <= high),
  )
  const points = Math.min(high - low, 4)
  const count = (some: readonly Value[]): number => some.reduce((total, value) => total + value.count, 0)
  return (
    (inside.length >= points || (count(inside) < MANY && inside.length >= 2)) &&
    count(values.filter(isKnown)) >= filled * MOSTLY
  )
}
/** From so many on every point of a scale has been chosen by somebody. */
const MANY = 40
const MOSTLY = 0.9
