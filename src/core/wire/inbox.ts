// What travels of responses without a step, and of putting them where they belong. Knows no framework and no storage.
import * as z from 'zod/mini'
import { ID_PATTERN, stepId } from '../model/ids.ts'
import { cursorSchema, verbatimSchema } from './answers.ts'

export const INBOX_LIMITS = {
  /** Of one request. */
  moves: 500,
} as const

export const inboxQuerySchema = z.strictObject({ cursor: z.optional(cursorSchema) })

export const inboxSchema = z.object({
  answers: z.array(verbatimSchema),
  count: z.int().check(z.describe('Of all pages')),
  next: z.nullable(z.string()).check(z.describe('The `cursor` of the next page; null: this was the last')),
})

const move = z.strictObject({
  id: z.string().check(z.regex(ID_PATTERN)),
  stepId: z.nullable(stepId).check(z.describe('null: back to the inbox')),
})

export const movesSchema = z.strictObject({
  moves: z
    .array(move)
    .check(
      z.minLength(1),
      z.maxLength(INBOX_LIMITS.moves),
      z.describe('Of responses that are not there nothing is said'),
    ),
})

/** The same again takes it back. */
export const movedSchema = z.object({ moves: z.array(move).check(z.describe('What puts them back where they were')) })

export type Move = z.infer<typeof move>
export type InboxPage = z.infer<typeof inboxSchema>
export type Moves = z.infer<typeof movesSchema>
