// What several cards have in common in one field. Pure.
import type { Card } from '../../../core/model/map.ts'

export interface Shared<T> {
  /** undefined: they differ, or none of them has it. */
  readonly value: T | undefined
  readonly differs: boolean
}

/** @param of a plain value of a card */
export function shared<T extends string | number>(
  cards: readonly Card[],
  of: (card: Card) => T | undefined,
): Shared<T> {
  const values = new Set(cards.map(of))
  const [value] = values
  return { value: values.size === 1 ? value : undefined, differs: values.size > 1 }
}
