// How far a step stays behind what was expected of it: as customers say themselves, else against what the team guesses. The two
// are never mixed. Pure.
import type { Emotion } from '../model/map.ts'
import { guessOf } from './guess.ts'
import { positionOf } from './metric.ts'
import type { StepScore } from './stepScore.ts'

export type Gap =
  /** "Compared with what you expected": better less worse, with n and range. */
  | { readonly from: 'customers'; readonly score: StepScore & { readonly score: number } }
  /** In points of 100; nobody asked customers. */
  | { readonly from: 'team'; readonly points: number }

/** Null where nothing was expected, or too few responded. */
export function gapOf(
  shown: StepScore,
  scores: readonly StepScore[],
  points: readonly Pick<Emotion, 'personaId' | 'expected'>[],
): Gap | null {
  const own = scores.find(({ metric }) => metric === 'expectation')
  if (own && own.score !== null) return { from: 'customers', score: { ...own, score: own.score } }
  const guess = guessOf(points)
  if (guess === undefined || shown.score === null) return null
  const position = positionOf(shown.metric, shown.method, shown.score)
  return { from: 'team', points: Math.round(position - guess) }
}
