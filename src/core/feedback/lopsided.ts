// How a range is best written. Apart from scores, since a page shows those before it writes any range.
import type { Scale } from './metric.ts'

/** Whether a range lies so unevenly about its score that "±" would mislead: then both ends are written. */
export function isLopsided(
  { score, low, high }: { readonly score: number; readonly low: number; readonly high: number },
  ends: Scale,
): boolean {
  const below = score - low
  const above = high - score
  return Math.abs(below - above) > 0.1 * (below + above) || low <= ends.low || high >= ends.high
}
