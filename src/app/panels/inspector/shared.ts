// What several cards have in common in one field. Pure.
import type { Card } from '../../../core/model/map.ts'

export interface Shared<T> {
  /** undefined: they differ, or none of them has it. */
  readonly value: T | undefined
  readonly differs: boolean
}

export function shared<F extends 'severity' | 'ownerId'>(cards: readonly Card[], field: F): Shared<Card[F]> {
  const values = new Set(cards.map((card) => card[field]))
  const [value] = values
  return { value: values.size === 1 ? value : undefined, differs: values.size > 1 }
}
