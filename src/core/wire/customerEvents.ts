// What customers do on their way, as it is sent: entering a step, going on, giving up, and who contacted whom. From these come
// drop-off, recovery and contact pressure. Knows no storage and no statistics.
import * as z from 'zod/mini'
import { stepId } from '../model/ids.ts'
import { instant, recordId, word } from './deliveries.ts'

/** `left`: went on. `exited`: gave up there. */
export const EVENT_KINDS = ['entered', 'left', 'exited', 'we-contacted', 'they-contacted'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

const isContact = (kind: EventKind): boolean => kind === 'we-contacted' || kind === 'they-contacted'

/** One event as it is sent. */
export const customerEventSchema = z
  .strictObject({
    id: recordId,
    respondent: word.check(
      z.describe('Anything that tells one customer from another; kept as a salted hash and never told'),
    ),
    step: z.optional(stepId).check(z.describe('Of a contact it may be absent')),
    at: instant.check(z.describe('ISO 8601 with a zone')),
    kind: z.enum(EVENT_KINDS).check(z.describe('`left`: went on; `exited`: gave up there')),
    channel: z.optional(word),
    solicited: z._default(z.boolean(), true).check(z.describe('Of a contact: false, nobody had asked for it')),
    reason: z.optional(word),
    ...{ persona: z.optional(word), segment: z.optional(word), region: z.optional(word) },
  })
  .check(
    z.refine(({ kind, step }) => step !== undefined || isContact(kind), {
      path: ['step'],
      message: 'who enters, leaves or exits does so at a step',
    }),
  )

export type CustomerEvent = z.infer<typeof customerEventSchema>
