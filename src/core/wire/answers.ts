// What travels of customers' responses: how one is sent, what becomes of a batch, and what the server tells of them. Knows no
// framework, no storage and no statistics.
import * as z from 'zod/mini'
import { LEVELS } from '../feedback/level.ts'
import { METHODS, SCALES } from '../feedback/metric.ts'
import { stepId } from '../model/ids.ts'
import { METRICS } from '../model/map.ts'
import { instant, recordId, word } from './deliveries.ts'

export const ANSWER_LIMITS = {
  commentChars: 10_000,
  reasons: 20,
  weight: 1_000,
  /** Verbatims that come at once. */
  page: 100,
} as const

export const ANSWER_METRICS = [...METRICS, 'expectation'] as const
export const RESPONDENT_TYPES = ['customer', 'retailer', 'partner'] as const

const comment = z.string().check(z.trim(), z.minLength(1), z.maxLength(ANSWER_LIMITS.commentChars))
/** One response as it is sent. */
export const answerSchema = z
  .strictObject({
    id: recordId,
    step: z
      .optional(stepId)
      .check(z.describe('Without it, and of a step that is not on the map, it waits in the inbox')),
    at: instant.check(z.describe('When the customer responded: ISO 8601 with a zone')),
    metric: z.optional(z.enum(ANSWER_METRICS)),
    score: z.optional(z.int()).check(z.describe('csat 1 to 5, nps 0 to 10, ces 1 to 7, expectation -1, 0 or 1')),
    comment: z.optional(comment),
    reasons: z.optional(z.array(word).check(z.maxLength(ANSWER_LIMITS.reasons))),
    respondent: z
      .optional(word)
      .check(z.describe('Anything that tells one customer from another; kept as a salted hash and never told')),
    channel: z.optional(word),
    source: z.optional(word).check(z.describe('The survey or system it comes from')),
    persona: z.optional(word),
    segment: z.optional(word),
    region: z.optional(word),
    servedBy: z.optional(word).check(z.describe('The team, partner or shop that served this customer')),
    respondentType: z._default(z.enum(RESPONDENT_TYPES), 'customer'),
    solicited: z._default(z.boolean(), true).check(z.describe('false: nobody asked; shown, and no part of the score')),
    weight: z._default(z.number().check(z.gt(0), z.maximum(ANSWER_LIMITS.weight)), 1),
    respondedAt: z.optional(instant).check(z.describe('When somebody replied to the customer')),
  })
  .check(
    z.refine(({ score, comment: words }) => score !== undefined || words !== undefined, {
      path: ['score'],
      message: 'a response has a score, a comment or both',
    }),
    z.refine(({ score, metric }) => (score === undefined) === (metric === undefined), {
      path: ['metric'],
      message: 'a score goes with its metric',
    }),
    z.refine(({ score, metric }) => isOnScale(metric, score), {
      path: ['score'],
      message: 'the score lies outside its scale: csat 1 to 5, nps 0 to 10, ces 1 to 7, expectation -1 to 1',
    }),
  )

function isOnScale(metric: keyof typeof SCALES | undefined, score: number | undefined): boolean {
  if (metric === undefined || score === undefined) return true
  return score >= SCALES[metric].low && score <= SCALES[metric].high
}

const day = z.iso.date()
/** One parameter of several words, with commas; a comma within a word is written with a backslash before it. */
const words = z.optional(z.string().check(z.maxLength(2_000)))

/** What responses are asked for. Without `from` and `to` all count. */
export const answerFilterShape = {
  from: z.optional(day).check(z.describe('First day, in the zone of the map')),
  to: z.optional(day).check(z.describe('Last day, in the zone of the map')),
  channel: words,
  segment: words,
  region: words,
  persona: words,
  servedBy: words,
  respondentType: z.optional(z.enum(RESPONDENT_TYPES)),
  solicited: z
    ._default(z.enum(['yes', 'no', 'all']), 'yes')
    .check(z.describe('`yes`: only those that were asked; `no`: only others; `all`: both')),
}

export const summaryQuerySchema = z.strictObject({
  ...answerFilterShape,
  step: z.optional(stepId).check(z.describe('Only of this step')),
  trend: z
    ._default(z.enum(['yes', 'no']), 'yes')
    .check(z.describe('`no`: without `trend`, `byWeek` and `distribution`')),
})

/** What the badge of a step shows of one metric. */
export const stepScoreSchema = z.object({
  stepId,
  metric: z.enum(ANSWER_METRICS),
  method: z.enum(METHODS).check(z.describe('How responses became one score')),
  n: z.number().check(z.describe('Responses that count; Kish’s effective number where they are weighted')),
  score: z.nullable(z.number()).check(z.describe('In the unit of the method; null: fewer than 5 responses')),
  low: z.nullable(z.number()).check(z.describe('Of the 95 % range')),
  high: z.nullable(z.number()),
  level: z.enum(LEVELS),
  weeks: z
    .readonly(z.array(z.nullable(z.number())))
    .check(
      z.describe('Scores of the eight weeks up to the latest response of the map, oldest first; null: fewer than 5'),
    ),
  unsolicited: z.int().check(z.describe('Responses that nobody asked for, which are no part of the score')),
  lastAt: z.nullable(z.iso.datetime()).check(z.describe('Of the latest response')),
})

export const stepSummarySchema = z.extend(stepScoreSchema, {
  mean: z.nullable(z.number()).check(z.describe('On the metric’s own scale, whatever the method')),
  distribution: z.record(z.string(), z.int()).check(z.describe('How many responses chose each point; empty below 5')),
  trend: z.array(z.object({ day, n: z.nullable(z.number()), score: z.nullable(z.number()) })),
  byWeek: z
    .array(
      z.object({
        monday: day,
        n: z.nullable(z.number()),
        score: z.nullable(z.number()),
        low: z.nullable(z.number()),
        high: z.nullable(z.number()),
      }),
    )
    .check(z.describe('Weeks with responses, oldest first, each with the 95 % range of its score')),
})

export const summarySchema = z.object({ steps: z.array(stepSummarySchema) })

/** `<ms>.<id>` of the last one that was told. */
export const cursorSchema = z.pipe(
  z.string().check(z.regex(/^-?\d{1,15}\.[A-Za-z0-9_-]{1,64}$/, 'a cursor is the `next` of an earlier page')),
  z.transform((text: string) => {
    const [at = '', id = ''] = text.split('.')
    return { at: Number(at), id }
  }),
)
export const verbatimQuerySchema = z.strictObject({
  ...answerFilterShape,
  solicited: z._default(answerFilterShape.solicited, 'all'),
  step: z.optional(stepId),
  metric: z.optional(z.enum(ANSWER_METRICS)),
  score: z
    .optional(z.pipe(z.string().check(z.regex(/^-?\d{1,2}$/, 'a score is a whole number')), z.transform(Number)))
    .check(z.describe('Only of those who chose this point of the scale')),
  words: z
    .optional(z.string().check(z.maxLength(200)))
    .check(z.describe('Each word of it begins a word of what is wanted, whatever the case and the accents')),
  cursor: z.optional(cursorSchema),
})

const told = z.nullable(z.string())
export const verbatimSchema = z.object({
  id: z.string(),
  stepId: z.nullable(z.string()),
  at: z.iso.datetime(),
  metric: z.nullable(z.enum(ANSWER_METRICS)),
  score: z.nullable(z.number()),
  comment: z.string().check(z.describe('E-mail addresses and phone numbers are masked')),
  reasons: z.array(z.string()),
  ...{ channel: told, source: told, persona: told, segment: told, region: told, servedBy: told },
  respondentType: z.enum(RESPONDENT_TYPES),
  solicited: z.boolean(),
  respondedAt: z.nullable(z.iso.datetime()),
})
export const verbatimListSchema = z.object({
  verbatims: z.array(verbatimSchema),
  count: z.nullable(z.int()).check(z.describe('Of all pages; told with the first one')),
  next: z.nullable(z.string()).check(z.describe('The `cursor` of the next page; null: this was the last')),
})

export type Answer = z.infer<typeof answerSchema>
/** Before what is left unsaid is filled in. */
export type AnswerToSend = z.input<typeof answerSchema>
export type SummaryQuery = z.infer<typeof summaryQuerySchema>
export type StepSummary = z.infer<typeof stepSummarySchema>
export type Summary = z.infer<typeof summarySchema>
export type Verbatim = z.infer<typeof verbatimSchema>
export type VerbatimList = z.infer<typeof verbatimListSchema>
