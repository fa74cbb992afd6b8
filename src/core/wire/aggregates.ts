// Results that others have counted already: the shares of a question's answers, with the number they rest on where it is known.
// Shares never become responses and never means. Knows no storage.
import * as z from 'zod/mini'
import { stepId } from '../model/ids.ts'
import { ANSWER_METRICS } from './answers.ts'
import { instant, recordId, word } from './deliveries.ts'

export const AGGREGATE_LIMITS = { labels: 30, questionChars: 500, listed: 2_000 } as const

/** Shares are rounded by those who publish them. */
const WHOLE_PERCENT = 101.5

const percent = z.number().check(z.minimum(0), z.maximum(100))
const shares = z.record(word, percent).check(
  z.refine((all) => Object.keys(all).length > 0, 'shares name at least one label'),
  z.refine((all) => Object.keys(all).length <= AGGREGATE_LIMITS.labels, `at most ${AGGREGATE_LIMITS.labels} labels`),
  z.refine((all) => Object.values(all).reduce((sum, share) => sum + share, 0) <= WHOLE_PERCENT, {
    error: 'shares are parts of one whole: together at most 100 percent',
  }),
  z.describe('Label to percent, such as {"Always": 74, "Usually": 18, "Sometimes or never": 8}'),
)

const aggregateShape = {
  id: recordId,
  step: z.optional(stepId).check(z.describe('Absent: it is kept and stands at no step')),
  metric: z.optional(z.enum(ANSWER_METRICS)),
  question: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(AGGREGATE_LIMITS.questionChars))),
  from: z.iso.date().check(z.describe('First day that was counted')),
  to: z.iso.date().check(z.describe('Last day that was counted')),
  shares,
  base: z
    .optional(z.int().check(z.positive()))
    .check(z.describe('How many responded; absent: it was not given, and no range is told')),
  source: word.check(z.describe('Who counted')),
  ...{ channel: z.optional(word), segment: z.optional(word), region: z.optional(word), persona: z.optional(word) },
}

/** One result as it is sent. */
export const aggregateSchema = z.strictObject(aggregateShape).check(
  z.refine(({ metric, question }) => metric !== undefined || question !== undefined, {
    path: ['question'],
    message: 'a result has a metric or a question',
  }),
  z.refine(({ from, to }) => from <= to, { path: ['to'], message: 'the last day comes after the first' }),
)

export const aggregateQuerySchema = z.strictObject({
  step: z.optional(stepId).check(z.describe('Only of this step')),
  region: z.optional(word),
  segment: z.optional(word),
})

export const aggregateListSchema = z.object({
  aggregates: z
    .array(z.object({ ...aggregateShape, receivedAt: instant }))
    .check(z.describe(`The latest days first, at most ${AGGREGATE_LIMITS.listed}`)),
  more: z.boolean().check(z.describe('There are more than these')),
})

export type Aggregate = z.infer<typeof aggregateSchema>
/** Before its words are trimmed. */
export type AggregateToSend = z.input<typeof aggregateSchema>
export type AggregateList = z.infer<typeof aggregateListSchema>
