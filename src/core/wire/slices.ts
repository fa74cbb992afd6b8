// What travels of groups of customers: what each says of a step, and which differ. Knows no framework, storage or statistics.
import * as z from 'zod/mini'
import { LEVELS } from '../feedback/level.ts'
import { METHODS } from '../feedback/metric.ts'
import { stepId } from '../model/ids.ts'
import { ANSWER_METRICS, answerFilterShape } from './answers.ts'

/** What responses are told apart by. */
export const DIMENSIONS = ['channel', 'segment', 'region', 'persona', 'servedBy'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const SLICE_LIMITS = {
  /** Of one step and metric; the rest is counted. */
  groups: 100,
  /** That a filter offers of one dimension. */
  words: 200,
} as const

export const slicesQuerySchema = z.strictObject({
  ...answerFilterShape,
  by: z.enum(DIMENSIONS),
  step: z
    .optional(stepId)
    .check(z.describe('Only of this step; what differs is judged over the whole map all the same')),
})

const sliceSchema = z.object({
  group: z.string(),
  n: z.nullable(z.number()).check(z.describe('null: fewer than 5 responses, of which nothing else is told')),
  score: z.nullable(z.number()),
  low: z.nullable(z.number()).check(z.describe('Of the 95 % range')),
  high: z.nullable(z.number()),
  level: z.enum(LEVELS),
  differs: z
    .nullable(z.object({ direction: z.enum(['higher', 'lower']), restScore: z.number() }))
    .check(
      z.describe(
        'From the rest of those who are told apart, in the responses up to `judgedTo`: by more than chance (Holm over all steps and groups of the map), by 5 points of 100 or more, with 30 responses or more on both sides',
      ),
    ),
})

export const slicesSchema = z.object({
  by: z.enum(DIMENSIONS),
  judgedTo: z.iso
    .date()
    .check(z.describe('Last day of the last period that is over: differences do not come and go with each response')),
  steps: z.array(
    z.object({
      stepId,
      metric: z.enum(ANSWER_METRICS),
      method: z.enum(METHODS),
      groups: z.array(sliceSchema).check(z.describe(`Most responses first, up to ${SLICE_LIMITS.groups}`)),
      moreGroups: z.int(),
      ungrouped: z.int().check(z.describe('Responses that do not say')),
    }),
  ),
})

export const dimensionWordsSchema = z.object({
  words: z
    .record(z.enum(DIMENSIONS), z.array(z.string()))
    .check(
      z.describe(`Those that most responses have, up to ${SLICE_LIMITS.words} of each, in the order of the alphabet`),
    ),
})

export type Slices = z.infer<typeof slicesSchema>
export type StepSlices = Slices['steps'][number]
export type Slice = StepSlices['groups'][number]
export type DimensionWords = z.infer<typeof dimensionWordsSchema>
