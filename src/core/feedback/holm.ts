// Many comparisons at once: the more there are, the more of them look remarkable by chance alone.

/**
 * Holm's adjusted chances (1979, A simple sequentially rejective multiple test procedure), in the order given: those below
 * 0.05 hold together, whichever of them are compared.
 * @example holm([0.01, 0.04, 0.03]) // 0.03, 0.06, 0.06
 */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, index) => index).sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0))
  const adjusted = Array<number>(chances.length)
  let highest = 0
  for (const [place, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (chances[index] ?? 0) * (chances.length - place)))
    adjusted[index] = highest
  }
  return adjusted
}
