// Which cards somebody wants to see: of whom, whose, how bad, about what. Knows cards; nothing of how the others are dimmed.
import * as z from 'zod/mini'
import { personaId, personId } from './ids.ts'
import { type Card, cardSchema, LIMITS } from './map.ts'

const severity = cardSchema.shape.severity.def.innerType
const some = <T extends z.ZodMiniType>(what: T) => z.optional(z.array(what).check(z.maxLength(LIMITS.tags)))

/** Within a field any will do, and all fields together must be met. What is left out or empty asks for nothing. */
export const filterSchema = z.strictObject({
  personas: some(personaId),
  owners: some(personId),
  tags: some(z.string().check(z.maxLength(LIMITS.wordChars))),
  severities: some(severity),
  words: z.optional(z.string().check(z.maxLength(LIMITS.wordChars))),
})
export type Filter = Readonly<z.infer<typeof filterSchema>>

export const NO_FILTER: Filter = {}

export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((asked) => (asked?.length ?? 0) > 0)

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
