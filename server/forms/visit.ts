// One customer's way through a form, carried by the pages themselves: signed, so that the server keeps nothing of it and the
// browser no cookie. A visit is minted with the page and says nothing of who it is. Knows no requests.
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { stepId } from '../../src/core/model/ids.ts'
import { FORM_CHANNELS } from '../../src/core/wire/forms.ts'
import { isSameSecret } from '../access/keys.ts'
import type { FormRow } from '../store/formPort.ts'

const visitSchema = z.object({
  id: z.string(),
  /** ms since 1970, as all times here. */
  openedAt: z.number(),
  stepId,
  channel: z.enum(FORM_CHANNELS),
  /** The response that words are added to. */
  rated: z.object({ answerId: z.string(), score: z.number(), at: z.number() }).nullable(),
  hasCompared: z.boolean(),
})
export type Visit = Readonly<z.infer<typeof visitSchema>>

/** Faster than anybody reads a question. */
export const MIN_READING_MS = 1_000
/** A page that was left open overnight is another occasion. */
export const MAX_OPEN_MS = 12 * 60 * 60_000
/** How long after its score a response takes words. */
export const WORDS_MS = 30 * 60_000

export interface Visits {
  write(form: FormRow, visit: Visit): string
  /** null: not written here, or for another form or an address of it that has ended. */
  read(form: FormRow, text: string): Visit | null
}

export function openVisits(secret: Uint8Array): Visits {
  const sign = ({ id, generation }: FormRow, payload: string) =>
    createHmac('sha256', secret).update(`visit/${id}/${generation}/${payload}`).digest('base64url')
  return {
    write(form, visit) {
      const payload = Buffer.from(JSON.stringify(visit)).toString('base64url')
      return `${payload}.${sign(form, payload)}`
    },
    read(form, text) {
      const [payload = '', signature = ''] = text.split('.')
      if (!isSameSecret(signature, sign(form, payload))) return null
      return visitSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
    },
  }
}

/** The visit of a program that names its responses: the same name is the same visit. Kept apart from all other ids, so that
 * nobody who guesses them can take the place of a response that comes by another way. */
export const sentVisitId = (secret: Uint8Array, { id }: FormRow, name: string): string =>
  `f${createHmac('sha256', secret).update(`sent/${id}/${name}`).digest('base64url').slice(0, 22)}`
