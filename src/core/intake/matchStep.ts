// Which step a heading or a word means, by its title. Knows letters; nothing of what the column holds.
import type { StepId } from '../model/ids.ts'
import { fold } from './fold.ts'

export interface StepTitle {
  readonly id: StepId
  readonly title: string
}

export interface StepMatch {
  readonly step: StepTitle
  /** From 0 to 1; 1: the same words. */
  readonly likeness: number
}

/** From here on it is taken for that step unless somebody says otherwise. */
export const SURE = 0.7
/** From here on it is worth asking whether it was meant. */
export const MAYBE = 0.45

/** The step that is most like it, the earlier of two; null: none is. */
export function matchStep(text: string, steps: readonly StepTitle[]): StepMatch | null {
  let best: StepMatch | null = null
  for (const step of steps) {
    const likeness = alike(text, step.title)
    if (likeness >= MAYBE && likeness > (best?.likeness ?? 0)) best = { step, likeness }
  }
  return best
}

/** Of `Q7PARK` and `7. Parking` only the words say what is asked. */
const words = (text: string): string => fold(text).replace(/^(?:q\d+(?:[a-z](?!\p{L}))?|\d+)\s*/u, '')

function alike(a: string, b: string): number {
  if (fold(a) === '' || fold(b) === '') return 0
  if (fold(a) === fold(b)) return 1
  const [left, right] = [words(a), words(b)]
  if (left === '' || right === '') return 0
  if (left === right) return 0.95
  return Math.max(begins(left, right) || begins(right, left), pairsInCommon(left, right))
}

/** `park` and `parking`; shorter beginnings are chance, and a sentence that mentions food is about something else. */
function begins(short: string, long: string): number {
  const all = long.split(' ')
  return short.length >= 4 && all.length <= NAME_WORDS && all.some((word) => word.startsWith(short)) ? 0.9 : 0
}
const NAME_WORDS = 5

/** Dice’s coefficient of pairs of letters. */
function pairsInCommon(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)]
  let common = 0
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0)
  const all = sum(left) + sum(right)
  return all === 0 ? 0 : (2 * common) / all
}

function pairs(text: string): Map<string, number> {
  const joined = text.replaceAll(' ', '')
  const found = new Map<string, number>()
  for (let at = 0; at + 1 < joined.length; at += 1) {
    const pair = joined.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0)
