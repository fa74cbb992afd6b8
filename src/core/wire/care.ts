// What is asked and told of replies to customers: how many of their words went without one, and how long the others waited.
import * as z from 'zod/mini'
import { answerFilterShape } from './answers.ts'

export const careQuerySchema = z.strictObject({
  ...answerFilterShape,
  solicited: z
    ._default(z.enum(['yes', 'no', 'all']), 'all')
    .check(z.describe('Social posts come unasked, so that all count unless it is said otherwise')),
})

const channelCareSchema = z.object({
  channel: z.string(),
  n: z.int().check(z.describe('Responses with words')),
  unanswered: z
    .nullable(z.object({ share: z.number(), low: z.number(), high: z.number(), of: z.int() }))
    .check(z.describe('Share, 0 to 1, that nobody replied to, with its 95 % range; null: fewer than 5')),
  medianWait: z
    .nullable(z.number())
    .check(z.describe('ms from response to reply, of those that got one; null: fewer than 5')),
})

export const careSchema = z.object({
  channels: z.array(channelCareSchema).check(z.describe('Social first, then those with most words')),
})

export type ChannelCare = z.infer<typeof channelCareSchema>
export type Care = z.infer<typeof careSchema>
