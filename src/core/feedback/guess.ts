// What the team supposes that customers expect at a step, beside what they said of it. A guess is never ranked together with
// customers' own answers. Pure.
import type { Emotion, JourneyMap } from '../model/map.ts'

type Expected = Pick<Emotion, 'personaId' | 'expected'>

/** 0 to 100: that of every customer, else of the first persona that has one. PRODUCT.md: (emotion + 2) x 25. */
export function guessOf(points: readonly Expected[]): number | undefined {
  const guesses = points.filter(({ expected }) => expected !== undefined)
  const guess = guesses.find(({ personaId }) => personaId === 'all') ?? guesses[0]
  return guess?.expected === undefined ? undefined : (guess.expected + 2) * 25
}

/** By step; those without a guess are absent. */
export function guessesOf({ emotions }: Pick<JourneyMap, 'emotions'>): ReadonlyMap<string, number> {
  const points = new Map<string, Expected[]>()
  for (const point of emotions) points.set(point.stepId, [...(points.get(point.stepId) ?? []), point])
  return new Map(
    [...points].flatMap(([stepId, mine]) => {
      const guess = guessOf(mine)
      return guess === undefined ? [] : [[stepId, guess]]
    }),
  )
}
