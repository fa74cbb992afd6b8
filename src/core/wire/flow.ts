// What is asked and told of customers' events: drop-off and return at each step, and how hard customers are pressed. Knows no
// storage and no statistics.
import * as z from 'zod/mini'

const day = z.iso.date()
/** One parameter of several words, with commas. */
const words = z.optional(z.string().check(z.maxLength(2_000)))
const number = (most: number) => z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most))

export const flowQuerySchema = z.strictObject({
  from: z.optional(day).check(z.describe('First day, in the zone of the map')),
  to: z.optional(day).check(z.describe('Last day, in the zone of the map')),
  ...{ channel: words, segment: words, region: words, persona: words },
  returnDays: z._default(number(365), 30).check(z.describe('After an exit, how long entering a step again counts')),
  capWeek: z._default(number(100), 3).check(z.describe('Contacts by us in 7 days running, above which it is too many')),
  capMonth: z._default(number(400), 8).check(z.describe('The same in 30 days running')),
})

const shareSchema = z.nullable(
  z.object({
    share: z.number().check(z.describe('0 to 1')),
    low: z.number().check(z.describe('Of the 95 % range')),
    high: z.number(),
    of: z.int().check(z.describe('How many it is a part of')),
  }),
)

export const flowSchema = z.object({
  steps: z.array(
    z.object({
      stepId: z.string(),
      entries: z.int(),
      exits: z.int(),
      dropOff: shareSchema.check(
        z.describe('Exits of entries; null: fewer than 5 entries, or more exits than entries were sent'),
      ),
      dissatisfied: shareSchema.check(z.describe('Of exits with a score before them, those whose last score was low')),
      recovered: shareSchema.check(
        z.describe('Of exits that lie back `returnDays`, those after which the customer entered a step again in time'),
      ),
      medianRecovery: z.nullable(z.number()).check(z.describe('ms from exit to return')),
    }),
  ),
  contacts: z.object({
    steps: z.array(
      z.object({
        stepId: z.nullable(z.string()).check(z.describe('null: at no step')),
        byUs: z.int(),
        byThem: z.int(),
        unsolicited: z.int().check(z.describe('By us, and nobody had asked for it')),
        customers: z.int().check(z.describe('With any event at that step')),
      }),
    ),
    overWeek: shareSchema.check(z.describe('Of customers with any event, those above the cap of 7 days running')),
    overMonth: shareSchema.check(z.describe('The same for 30 days running')),
    hours: z
      .array(z.int())
      .check(z.length(24), z.describe('Contacts by us by the hour of the day, in the zone of the map')),
  }),
})

export type FlowQuery = z.infer<typeof flowQuerySchema>
export type Flow = z.infer<typeof flowSchema>
