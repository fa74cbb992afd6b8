// What a journey map is: one schema per entity, from which types, the file format and the checks on reading all follow.
// Plain data only; knows nothing of Yjs, files or screens. The shape is that of the map file (docs/SPEC.md, "Map file").
import { z } from 'zod'
import { cardId, connectorId, imageId, laneId, noteId, personaId, personId, stageId, stepId } from './ids.ts'
import { wellFormed } from './wellFormed.ts'

/** Limits are part of the format: a file over one is refused, never cut. Texts have none: two people's words may add up. */
export const LIMITS = {
  wordChars: 200,
  stages: 200,
  steps: 500,
  lanes: 200,
  cards: 20_000,
  connectors: 40_000,
  emotions: 100_000,
  notes: 5_000,
  people: 2_000,
  personas: 100,
  tags: 50,
  images: 2_000,
  imageBytes: 10 * 1024 * 1024,
} as const

const title = z.string().overwrite(wellFormed)
const text = title
/** A short value chosen as a whole (a unit, who said it): the last writer wins, so it is no collaborative text. */
const word = text.max(LIMITS.wordChars)
const day = z.iso.date('a day is written as 2026-05-31')
const amount = z.number().min(-1e15).max(1e15)
const count = z.number().min(0).max(1e12)

export const LANE_KINDS = [
  'actions',
  'thoughts',
  'needs',
  'text',
  'touchpoints',
  'promises',
  'emotion',
  'pains',
  'opportunities',
  'metrics',
  'images',
  'evidence',
  'frontstage',
  'backstage',
  'support',
] as const
export type LaneKind = (typeof LANE_KINDS)[number]

export const CHANNELS = [
  'web',
  'app',
  'phone',
  'chat',
  'email',
  'sms',
  'social',
  'store',
  'post',
  'visit',
  'partner',
  'product',
] as const
export const METRICS = ['csat', 'nps', 'ces'] as const
export const PERSONA_COLOURS = ['plum', 'azure', 'gold', 'lagoon', 'ember', 'iris', 'sand'] as const
export const LINE_STYLES = ['solid', 'dotted', 'dashed'] as const
export const CAUSES = ['people', 'process', 'performance', 'perception'] as const
export const SERVQUAL = ['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'] as const
export const STATUSES = ['new', 'confirmed', 'in-progress', 'fixed', 'wont-fix'] as const
export const ENCOUNTERS = ['standard', 'tailored', 'anticipating'] as const
export const EVIDENCE_LEVELS = ['assumed', 'observed', 'validated'] as const
export const CONNECTOR_KINDS = ['flow', 'causes', 'addresses'] as const
export const POINT_SOURCES = ['reported', 'follows', 'assumed'] as const

/** Span of time as people say it: "9 days". */
const span = z.strictObject({ value: count, unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months', 'years']) })

export const personSchema = z.strictObject({ id: personId, name: title, role: title.optional() })

export const personaSchema = z.strictObject({
  id: personaId.refine((id) => id !== 'all', '“all” stands for every customer; a persona needs another id'),
  name: title,
  segment: text.optional(),
  needs: text.optional(),
  goals: text.optional(),
  quote: text.optional(),
  colour: z.enum(PERSONA_COLOURS),
  line: z.enum(LINE_STYLES),
})

export const stepSchema = z.strictObject({
  id: stepId,
  title,
  description: text.optional(),
  momentOfTruth: z.boolean().optional(),
  encounter: z.enum(ENCOUNTERS).optional(),
  duration: span.optional(),
  wait: span.optional(),
  /** How often it recurs over the relationship: every `interval`, `occurrences` times in all. */
  recurrence: z.strictObject({ interval: span, occurrences: count.optional() }).optional(),
  leadingMetric: z.enum(METRICS).optional(),
})

export const stageSchema = z.strictObject({ id: stageId, title, steps: z.array(stepSchema).max(LIMITS.steps) })

export const laneSchema = z.strictObject({ id: laneId, kind: z.enum(LANE_KINDS), title })

/** A card is what its lane says: fields another lane kind uses are kept, and shown again when the card goes back. */
export const cardSchema = z.strictObject({
  id: cardId,
  laneId: laneId.nullable(),
  /** null: the parking lot. */
  stepId: stepId.nullable(),
  /** Last step of a span; absent: one step. */
  endStepId: stepId.optional(),
  title,
  body: text.optional(),
  personaIds: z.array(personaId).max(LIMITS.personas).optional(),
  tags: z.array(word).max(LIMITS.tags).optional(),
  ownerId: personId.optional(),
  evidence: z
    .strictObject({
      level: z.enum(EVIDENCE_LEVELS),
      base: word.optional(),
      method: word.optional(),
      date: day.optional(),
    })
    .optional(),
  // touchpoints and promises
  channel: z.enum(CHANNELS).optional(),
  startedBy: z.enum(['customer', 'company']).optional(),
  solicited: z.boolean().optional(),
  times: count.optional(),
  date: day.optional(),
  /** Who acts or who said it: customer, brand, retailer, service partner, ... */
  actor: word.optional(),
  // pains
  severity: z.literal([1, 2, 3, 4]).optional(),
  frequency: z.strictObject({ value: amount, per: word, base: word.optional() }).optional(),
  cause: z.enum(CAUSES).optional(),
  servqual: z.enum(SERVQUAL).optional(),
  status: z.enum(STATUSES).optional(),
  due: day.optional(),
  /** Contacts a month that this failure causes, and what one costs, in the map's currency. */
  demand: z
    .strictObject({ contacts: count, unitCost: count, source: word.optional(), period: word.optional() })
    .optional(),
  // opportunities, 0 to 10
  opportunityValue: z.number().min(0).max(10).optional(),
  effort: z.number().min(0).max(10).optional(),
  // metrics
  value: amount.optional(),
  unit: word.optional(),
  target: amount.optional(),
  period: word.optional(),
  /** How many responses or cases stand behind `value`. */
  n: count.optional(),
  source: text.optional(),
  // images
  image: imageId.optional(),
  alt: text.optional(),
  // blueprint lanes
  raci: z
    .strictObject({
      responsible: word.optional(),
      accountable: word.optional(),
      consulted: word.optional(),
      informed: word.optional(),
    })
    .optional(),
  before: text.optional(),
  after: text.optional(),
})

export const connectorSchema = z
  .strictObject({
    id: connectorId,
    from: cardId,
    to: cardId,
    kind: z.enum(CONNECTOR_KINDS),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'a connector joins two different cards' })

const level = z.number().min(-2).max(2)
export const emotionSchema = z.strictObject({
  laneId,
  stepId,
  /** `all`: every customer. */
  personaId,
  expected: level.optional(),
  experienced: level.optional(),
  /** Where the experienced point comes from. */
  source: z.enum(POINT_SOURCES),
})

export const noteSchema = z.strictObject({
  id: noteId,
  text,
  x: amount,
  y: amount,
  by: word.optional(),
})

export const imageSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  bytes: z.number().int().min(1).max(LIMITS.imageBytes),
  widthPx: z.number().int().min(1),
  heightPx: z.number().int().min(1),
})

export const briefSchema = z.strictObject({
  scenario: text.optional(),
  startsWhen: text.optional(),
  endsWhen: text.optional(),
  question: text.optional(),
  state: z.enum(['current', 'future']).optional(),
  personaIds: z.array(personaId).max(LIMITS.personas).optional(),
  ownerId: personId.optional(),
  reviewBy: day.optional(),
})

/** Only an attempt tells: the list of zones that an engine knows leaves their older names out. */
function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== null
  } catch {
    return false
  }
}

export const settingsSchema = z.strictObject({
  /** Language, script and region only, so that `Intl` takes it whatever it is. */
  locale: z
    .string()
    .regex(
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/,
      'a locale is a language and a region, such as en-IN',
    ),
  timeZone: word.refine(isTimeZone, 'a time zone has an IANA name, such as Asia/Kolkata'),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters, such as EUR'),
  /** When a score counts as *enough*: at least `n` responses and a half-width of at most `halfWidth` of 0 to 100. */
  enough: z.strictObject({ n: count, halfWidth: z.number().min(0).max(100) }),
})

export const mapSchema = z.strictObject({
  title,
  brief: briefSchema,
  settings: settingsSchema,
  people: z.array(personSchema).max(LIMITS.people),
  personas: z.array(personaSchema).max(LIMITS.personas),
  stages: z.array(stageSchema).max(LIMITS.stages),
  lanes: z.array(laneSchema).max(LIMITS.lanes),
  /** In reading order: a cell's cards stand in the order they have here. */
  cards: z.array(cardSchema).max(LIMITS.cards),
  connectors: z.array(connectorSchema).max(LIMITS.connectors),
  emotions: z.array(emotionSchema).max(LIMITS.emotions),
  notes: z.array(noteSchema).max(LIMITS.notes),
  images: z.record(imageId, imageSchema),
})

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> }

export type Person = DeepReadonly<z.infer<typeof personSchema>>
export type Persona = DeepReadonly<z.infer<typeof personaSchema>>
export type Step = DeepReadonly<z.infer<typeof stepSchema>>
export type Stage = DeepReadonly<z.infer<typeof stageSchema>>
export type Lane = DeepReadonly<z.infer<typeof laneSchema>>
export type Card = DeepReadonly<z.infer<typeof cardSchema>>
export type Connector = DeepReadonly<z.infer<typeof connectorSchema>>
export type Emotion = DeepReadonly<z.infer<typeof emotionSchema>>
export type Note = DeepReadonly<z.infer<typeof noteSchema>>
export type Image = DeepReadonly<z.infer<typeof imageSchema>>
export type Brief = DeepReadonly<z.infer<typeof briefSchema>>
export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>
export type JourneyMap = DeepReadonly<z.infer<typeof mapSchema>>

export type Channel = (typeof CHANNELS)[number]
export type Severity = NonNullable<Card['severity']>
export type Cause = (typeof CAUSES)[number]
export type Status = (typeof STATUSES)[number]

/** PRODUCT.md "Live feedback": n >= 30 and a half-width of at most 7.5 points. */
export const DEFAULT_SETTINGS: Settings = {
  locale: 'en',
  timeZone: 'UTC',
  currency: 'EUR',
  enough: { n: 30, halfWidth: 7.5 },
}

/** A map with nothing on it. */
export const EMPTY_MAP: JourneyMap = {
  title: '',
  brief: {},
  settings: DEFAULT_SETTINGS,
  people: [],
  personas: [],
  stages: [],
  lanes: [],
  cards: [],
  connectors: [],
  emotions: [],
  notes: [],
  images: {},
}
