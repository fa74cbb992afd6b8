// How a file of feedback is read: what each column holds, which step each question is about, what is no score. Kept by the server
// for the next file with the same headings. Knows no file and no reading.
import * as z from 'zod/mini'
import { ID_PATTERN, stepId } from '../model/ids.ts'
import { ANSWER_METRICS } from './answers.ts'

export const MAPPING_LIMITS = {
  columns: 500,
  /** Of one column that are told apart: steps, codes, words for scores. */
  words: 500,
  wordChars: 200,
  perMap: 20,
} as const

/** `wide`: a row holds one customer's scores of several steps; `long`: a row is one response; `shares`: a row is a result that
 * somebody counted already, in percent. */
export const FILE_SHAPES = ['wide', 'long', 'shares'] as const

/** What a column can hold. `step` names the step of a row, `period` the time that a row of shares is about. */
export const COLUMN_USES = [
  ...['score', 'comment', 'step', 'at', 'id', 'respondent', 'weight'],
  ...['channel', 'segment', 'region', 'persona', 'servedBy'],
  ...['share', 'base', 'period'],
] as const satisfies readonly string[]

/** `dmy` and `mdy` are read by that order; `serial` counts days as spreadsheets do; `day` is a day of `month`. */
export const DATE_FORMATS = ['iso', 'dmy', 'mdy', 'serial', 'day'] as const

const word = z.string().check(z.maxLength(MAPPING_LIMITS.wordChars))
const heading = word
const day = z.iso.date()
const fewWords = <T extends Readonly<Record<string, unknown>>>(record: T): boolean =>
  Object.keys(record).length <= MAPPING_LIMITS.words

/** What one column, or one word of the step column, asks. */
const questionSchema = z.strictObject({
  step: z.nullable(stepId).check(z.describe('null: its responses wait in the inbox')),
  metric: z.enum(ANSWER_METRICS),
  notScores: z.array(word).check(z.maxLength(50), z.describe('Such as 6 for "not applicable"')),
  words: z.record(word, z.int()).check(z.refine(fewWords), z.describe('Scores that are written as words')),
})

const columnSchema = z.strictObject({
  use: z.enum(COLUMN_USES),
  step: z.optional(z.nullable(stepId)).check(z.describe('Of a comment in a wide file')),
  codes: z.optional(z.record(word, word).check(z.refine(fewWords))).check(z.describe('What its values mean')),
  label: z.optional(word).check(z.describe('Of a share')),
})

export const mappingSchema = z.strictObject({
  shape: z.enum(FILE_SHAPES),
  columns: z.record(heading, columnSchema).check(z.refine((all) => Object.keys(all).length <= MAPPING_LIMITS.columns)),
  questions: z
    .record(word, z.nullable(questionSchema))
    .check(z.refine(fewWords), z.describe('By column of a wide file, else by word of the step column; null: left out')),
  periods: z.record(word, z.strictObject({ from: day, to: day })).check(z.refine(fewWords)),
  dates: z.strictObject({
    format: z.nullable(z.enum(DATE_FORMATS)),
    month: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
    day: z.nullable(day).check(z.describe('Of every row, where no column says it')),
  }),
  source: z.string().check(z.trim(), z.maxLength(MAPPING_LIMITS.wordChars)),
  solicited: z.boolean(),
})

export const mappingId = z.string().check(z.regex(ID_PATTERN))
export const keptMappingSchema = z.object({
  id: mappingId.check(z.describe('Names the headings of the file')),
  file: word.check(z.describe('The name of the file that it was made for')),
  savedAt: z.iso.datetime(),
  mapping: mappingSchema,
})
export const newMappingSchema = z.strictObject({ file: word, mapping: mappingSchema })
export const mappingListSchema = z.object({ mappings: z.array(keptMappingSchema) })

export type FileShape = (typeof FILE_SHAPES)[number]
export type ColumnUse = (typeof COLUMN_USES)[number]
export type DateFormat = (typeof DATE_FORMATS)[number]
export type Question = z.infer<typeof questionSchema>
export type Column = z.infer<typeof columnSchema>
export type Mapping = z.infer<typeof mappingSchema>
export type KeptMapping = z.infer<typeof keptMappingSchema>
