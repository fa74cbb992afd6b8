// Which cards somebody asks to see: of whom, whose, how bad, about what. Plain data; which cards meet it, `matches.ts` says.
import * as z from 'zod/mini'
import { personaId, personId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { severity } from './severity.ts'

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
