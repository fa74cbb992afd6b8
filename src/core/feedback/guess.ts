// What the team supposes that customers expect at a step, beside what they said of it. A guess is never ranked together with
// customers' own answers. Pure.
import type { JourneyMap } from '../model/map.ts'

/** 0 to 100, by step: the mean of the expected points that the map's curves have there. PRODUCT.md: (emotion + 2) x 25. */
export function expectedByTeam({ emotions }: Pick<JourneyMap, 'emotions'>): ReadonlyMap<string, number> {
  const levels = new Map<string, number[]>()
  for (const { stepId, expected } of emotions) {
    if (expected !== undefined) levels.set(stepId, [...(levels.get(stepId) ?? []), expected])
  }
  return new Map([...levels].map(([stepId, all]) => [stepId, (mean(all) + 2) * 25]))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
