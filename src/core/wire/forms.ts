// What travels over HTTP about forms: what a map's editors make of one, and what a customer's program sends to it. Knows no
// framework, no storage and no page.
import * as z from 'zod/mini'
import { FORM_LANGUAGES } from '../feedback/formLanguages.ts'
import { formId, ID_PATTERN, stepId } from '../model/ids.ts'
import { METRICS } from '../model/map.ts'
import { FORM_LIMITS } from './formLimits.ts'

/** In the address of a printed code. */
export const FORM_CHANNELS = ['web', 'qr'] as const

const line = (chars: number) => z.string().check(z.trim(), z.maxLength(chars))

/** What the team wrote in one language. What is empty is asked in the standard words of that language. */
const formTextsSchema = z.strictObject({
  question: z
    ._default(line(FORM_LIMITS.questionChars), '')
    .check(z.describe('`{step}` stands for the name of the step')),
  reasons: z
    ._default(z.array(line(FORM_LIMITS.reasonChars).check(z.minLength(1))).check(z.maxLength(FORM_LIMITS.reasons)), [])
    .check(z.describe('In the order of the main language, whose words are what is kept')),
  thanks: z._default(line(FORM_LIMITS.thanksChars), ''),
})

const formFields = {
  metric: z.enum(METRICS),
  language: z.enum(FORM_LANGUAGES).check(z.describe('The main one: for whoever asks for none of the others')),
  texts: z.partialRecord(z.enum(FORM_LANGUAGES), formTextsSchema),
  asksExpectation: z.boolean().check(z.describe('Also asks: worse than expected, as expected, better')),
  brand: line(FORM_LIMITS.brandChars).check(z.describe('Who asks; empty: nobody is named')),
}

export const newFormSchema = z.strictObject({
  stepId: z
    .nullable(stepId)
    .check(z.describe('null: for any step of the map, which its address names or the customer chooses')),
  metric: z._default(formFields.metric, 'csat'),
  language: z._default(formFields.language, 'en'),
  texts: z._default(formFields.texts, {}),
  asksExpectation: z._default(formFields.asksExpectation, false),
  brand: z._default(formFields.brand, ''),
})

export const changeFormSchema = z.partial(
  z.strictObject({ ...formFields, isOpen: z.boolean().check(z.describe('false: it takes nothing more')) }),
)

export const formSchema = z.object({
  id: formId,
  stepId: z.nullable(stepId),
  ...formFields,
  isOpen: z.boolean(),
  createdAt: z.iso.datetime(),
  address: z.string().check(z.describe('`/f/<token>`; with THROUGHLINE_PUBLIC_URL set, under that address')),
})
export const formListSchema = z.object({ forms: z.array(formSchema) })

/** What a program sends in a customer's place: all of a response at once. */
export const sentFormSchema = z.strictObject({
  id: z
    .optional(z.string().check(z.regex(ID_PATTERN, 'an id is 1 to 64 letters, digits, hyphens or underscores')))
    .check(z.describe('Chosen by the sender: what has the same id is taken once')),
  step: z.optional(stepId).check(z.describe('For a form of the whole map')),
  score: z.int().check(z.describe('On the scale of the form’s metric')),
  expectation: z.optional(z.literal([-1, 0, 1])).check(z.describe('Where the form asks for it')),
  reasons: z.optional(
    z
      .array(line(FORM_LIMITS.reasonChars).check(z.minLength(1)))
      .check(z.maxLength(FORM_LIMITS.reasons), z.describe('Among those that the form offers, in its main language')),
  ),
  words: z.optional(line(FORM_LIMITS.wordsChars)),
  channel: z._default(z.enum(FORM_CHANNELS), 'web'),
})
export const takenFormSchema = z.object({
  taken: z.boolean().check(z.describe('false: its id was here already; nothing changed')),
})

/** What a form asks, as a program has to know it. */
export const askedFormSchema = z.object({
  metric: z.enum(METRICS),
  low: z.int(),
  high: z.int(),
  question: z.string(),
  reasons: z.array(z.string()),
  asksExpectation: z.boolean(),
  steps: z.array(z.object({ id: stepId, title: z.string() })),
})

export type Form = z.infer<typeof formSchema>
export type NewForm = z.input<typeof newFormSchema>
export type SentForm = z.infer<typeof sentFormSchema>
export type FormList = z.infer<typeof formListSchema>
export type FormChange = z.infer<typeof changeFormSchema>
