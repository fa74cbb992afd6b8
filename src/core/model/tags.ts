// The tags of a map: which there are, and how often each is used. Pure; a tag is nothing but the word that cards have.
import type { Card } from './map.ts'

export interface TagUse {
  readonly tag: string
  readonly cards: number
}

/** Those on most cards first. */
export function tagsByUse(cards: readonly Card[]): readonly TagUse[] {
  const uses = new Map<string, number>()
  for (const tag of cards.flatMap(({ tags = [] }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses].map(([tag, count]) => ({ tag, cards: count })).sort((a, b) => b.cards - a.cards || byWord(a, b))
}

const byWord = (a: TagUse, b: TagUse): number => (a.tag < b.tag ? -1 : 1)
