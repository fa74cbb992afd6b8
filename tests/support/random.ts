// Random choices that follow from a seed, so that a failing run can be repeated. Knows nothing of what is chosen.

export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  /** True in a share of the cases, 0 to 1. */
  chance(share: number): boolean
  pick<T>(choices: readonly T[]): T
}

/** Mulberry32: small, fast, and good enough to choose test cases. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    chance: (share) => next() < share,
    pick<T>(choices: readonly T[]): T {
      const index = below(choices.length)
      if (index >= choices.length) throw new Error('There is nothing to pick from')
      return choices[index] as T
    },
  }
}
