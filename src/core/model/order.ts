// The order of siblings: fractional keys, ties broken by id. Owns what happens when two people insert at one spot.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

export interface Ordered {
  readonly id: string
  readonly index: string
}

export const byIndex = (a: Ordered, b: Ordered): number =>
  a.index < b.index ? -1 : a.index > b.index ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Keys of the first `n` siblings of a fresh list. */
export const firstKeys = (n: number): string[] => generateNKeysBetween(null, null, n)

export function isOrderKey(value: unknown): value is string {
  // The library looks at the first digits only, and garbage behind them would make it throw at the next insertion.
  if (typeof value !== 'string' || value.length > 1_000 || !/^[0-9A-Za-z]+$/.test(value)) return false
  try {
    generateKeyBetween(value, null)
    return true
  } catch {
    return false // The library's only way to say that a key is malformed.
  }
}

/** Where among its siblings: after one of them, first (`null`), or last (`undefined`, or a sibling that is gone). */
export type After = string | null | undefined

/**
 * The keys that put newcomers, one behind the other, where it was asked for. `repairs` are siblings that must take new keys
 * first: two people who insert at one spot get equal keys, and nothing fits between equals.
 * @param siblings sorted by `byIndex`, without the newcomers themselves
 */
export function keysAfter(
  siblings: readonly Ordered[],
  { after, count }: { readonly after: After; readonly count: number },
): { indexes: readonly string[]; repairs: readonly Ordered[] } {
  const found = after === null ? -1 : siblings.findIndex((sibling) => sibling.id === after)
  const position = after === null ? 0 : found === -1 ? siblings.length : found + 1
  const previous = siblings[position - 1]?.index ?? null
  const tied = siblings.slice(position).filter((sibling) => sibling.index === previous)
  const next = siblings[position + tied.length]?.index ?? null
  const keys = generateNKeysBetween(previous, next, count + tied.length)
  return {
    indexes: keys.slice(0, count),
    repairs: tied.map(({ id, index }, i) => ({ id, index: keys[count + i] ?? index })),
  }
}
