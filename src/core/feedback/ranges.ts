// 95 % ranges of a mean, a share and a difference of shares, as PRODUCT.md fixes them. They cover chance only, not who chose to
// respond. `n` may be Kish's, and so no whole number.

import type { Scale } from './metric.ts'
import { quantileOfT } from './studentT.ts'
import { effectiveN, meanOf, type Tally } from './tally.ts'

export interface Range {
  readonly low: number
  readonly high: number
}

/** Φ⁻¹(0.975). */
const Z = 1.959963984540054

/**
 * Of a mean, in points of the scale: a t interval whose variance counts one more response, spread evenly over the scale's
 * points, so that thirty equal answers are not exact. Clamped to the scale. Wants n > 1.
 */
export function meanRange(tally: Tally, scale: Scale): Range {
  const n = effectiveN(tally)
  const half = quantileOfT(0.975, n - 1) * Math.sqrt(varianceWithOneMore(tally, scale) / n)
  const mean = meanOf(tally)
  return { low: Math.max(mean - half, scale.low), high: Math.min(mean + half, scale.high) }
}

/** Of n weighted responses and one spread evenly over the scale's points. */
export function varianceWithOneMore(tally: Tally, { low, high }: Scale): number {
  const n = effectiveN(tally)
  const total = tally.reduce((sum, { weight }) => sum + weight, 0)
  const points = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const parts = [
    ...tally.map(({ value, weight }) => ({ value, part: (weight / total) * n })),
    ...points.map((value) => ({ value, part: 1 / points.length })),
  ]
  const mean = parts.reduce((sum, { value, part }) => sum + value * part, 0) / (n + 1)
  return parts.reduce((sum, { value, part }) => sum + part * (value - mean) ** 2, 0) / n
}

/**
 * Of a share, 0 to 1 (Wilson 1927).
 * @example shareRange(0.8, 5) // 0.376 to 0.964
 */
export function shareRange(share: number, n: number): Range {
  const z2 = Z ** 2
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2))
  return { low: Math.max(middle - half, 0), high: Math.min(middle + half, 1) }
}

/**
 * Of the difference of two shares of the same responses, -1 to 1: adjusted Wald, three quarters of a response added to each
 * end and three responses in all (Rocks 2016).
 * @example netRange({ top: 0.5, bottom: 0.2, n: 10 }) // -0.191 to 0.652
 */
export function netRange({
  top,
  bottom,
  n,
}: {
  readonly top: number
  readonly bottom: number
  readonly n: number
}): Range {
  const p = (top * n + 0.75) / (n + 3)
  const d = (bottom * n + 0.75) / (n + 3)
  const half = Z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3))
  return { low: Math.max(p - d - half, -1), high: Math.min(p - d + half, 1) }
}
