// Whether a card meets a filter. Knows cards; nothing of how the others are dimmed.
import type { Filter } from './filter.ts'
import type { Card } from './map.ts'

/** A card that names no persona is about all of them. */
export function matches(card: Card, { personas, owners, tags, severities, words = '' }: Filter): boolean {
  return (
    (!card.personaIds?.length || meets(personas, card.personaIds)) &&
    meets(owners, card.ownerId) &&
    meets(tags, card.tags) &&
    meets(severities, card.severity) &&
    holds(card, words)
  )
}

function meets<T>(asked: readonly T[] | undefined, found: T | readonly T[] | undefined): boolean {
  if (!asked?.length) return true
  const all: readonly T[] = found === undefined ? [] : Array.isArray(found) ? found : [found as T]
  return all.some((each) => asked.includes(each))
}

/** Every word stands somewhere in the card's texts, in any case. */
function holds({ title, body = '', tags = [] }: Card, words: string): boolean {
  const text = fold([title, body, ...tags].join('\n'))
  return fold(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
