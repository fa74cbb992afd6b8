// How customers' responses, events and aggregates are sent: formats, limits, and what becomes of a delivery. Knows none of the
// records themselves.
import * as z from 'zod/mini'
import { ID_PATTERN } from '../model/ids.ts'

export const DELIVERY_LIMITS = {
  bodyBytes: 16 * 1024 * 1024,
  wordChars: 200,
  /** Lines that are told one by one; all are counted. */
  toldLines: 100,
} as const

export const DELIVERY_FORMATS = ['json', 'ndjson', 'csv'] as const

export const deliveryQuerySchema = z.strictObject({
  dryRun: z._default(z.enum(['0', '1']), '0').check(z.describe('1: only count what would become of it')),
})

export const recordId = z
  .string()
  .check(
    z.regex(ID_PATTERN, 'an id is 1 to 64 letters, digits, hyphens or underscores'),
    z.describe('Chosen by the sender: the same id is taken once, however often it is sent'),
  )

export const word = z.string().check(z.trim(), z.minLength(1), z.maxLength(DELIVERY_LIMITS.wordChars))

/** With its zone, and never of a year that a spreadsheet made up. */
export const instant = z.iso
  .datetime({ offset: true, error: 'a time is written as 2026-05-31T10:00:00Z' })
  .check(z.refine((at) => at >= '1990' && at < '2100', 'a time lies between 1990 and 2100'))

/** What became of what was sent. */
export const receiptSchema = z.object({
  accepted: z.int().check(z.describe('Now on disk')),
  repeated: z.int().check(z.describe('Their ids were there already; nothing changed')),
  rejected: z.int(),
  problems: z
    .array(
      z.object({
        line: z.int().check(z.describe('1-based: a line of NDJSON or CSV, else the place in the array')),
        id: z.optional(z.string()),
        path: z.string(),
        message: z.string(),
      }),
    )
    .check(z.describe(`Of what was rejected, the first ${DELIVERY_LIMITS.toldLines}`)),
})

export type DeliveryFormat = (typeof DELIVERY_FORMATS)[number]
export type Receipt = z.infer<typeof receiptSchema>
