// What a journey map is: one schema per entity, from which types, the file format and the checks on reading all follow.
// Plain data only; knows nothing of Yjs, files or screens. The shape is that of the map file (docs/SPEC.md, "Map file").
// Written with zod/mini, whose parts a browser loads only where they are used: a third of what zod's other form weighs.
import * as z from 'zod/mini'
import {
  type CardId,
  cardId,
  connectorId,
  ID_PATTERN,
  imageId,
  laneId,
  mapId,
  noteId,
  personaId,
  personId,
  savedViewId,
  stageId,
  stepId,
} from './ids.ts'
import { LIMITS } from './limits.ts'
import { severity } from './severity.ts'
import { viewSchema } from './view.ts'
import { wellFormed } from './wellFormed.ts'

const title = z.string().check(z.overwrite(wellFormed))
const text = title
/** A short value chosen as a whole (a unit, who said it): the last writer wins, so it is no collaborative text. */
const word = text.check(z.maxLength(LIMITS.wordChars))
const day = z.iso.date('a day is written as 2026-05-31')
const amount = z.number().check(z.minimum(-1e15), z.maximum(1e15))
const count = z.number().check(z.minimum(0), z.maximum(1e12))
const rating = z.number().check(z.minimum(0), z.maximum(10))

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
/** How the scores of a scale of satisfaction or effort may be made; NPS has one way only. */
export const SCALE_METHODS = ['mean', 'top-box'] as const
/** In each of which one respondent counts once, with the latest response. */
export const PERIODS = ['day', 'week'] as const
export const PERSONA_COLOURS = ['plum', 'azure', 'gold', 'lagoon', 'ember', 'iris', 'sand'] as const
export const LINE_STYLES = ['solid', 'dotted', 'dashed'] as const
export const CAUSES = ['people', 'process', 'performance', 'perception'] as const
export const SERVQUAL = ['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'] as const
export const STATUSES = ['new', 'confirmed', 'in-progress', 'fixed', 'wont-fix'] as const
export const ENCOUNTERS = ['standard', 'tailored', 'anticipating'] as const
export const EVIDENCE_LEVELS = ['assumed', 'observed', 'validated'] as const
export const CONNECTOR_KINDS = ['flow', 'causes', 'addresses'] as const
export const CURVES = ['large', 'each'] as const
export const POINT_SOURCES = ['reported', 'follows', 'assumed'] as const

/** Span of time as people say it: "9 days". */
const span = z.strictObject({ value: count, unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months', 'years']) })

export const personSchema = z.strictObject({ id: personId, name: title, role: z.optional(title) })

export const personaSchema = z.strictObject({
  id: personaId.check(z.refine((id) => id !== 'all', '“all” stands for every customer; a persona needs another id')),
  name: title,
  segment: z.optional(text),
  needs: z.optional(text),
  goals: z.optional(text),
  quote: z.optional(text),
  colour: z.enum(PERSONA_COLOURS),
  line: z.enum(LINE_STYLES),
  /** What stands for the persona beside the name, cut to a circle. */
  picture: z.optional(imageId),
})

/** Another map that tells a step in full. Its title as it was when linked, for whoever cannot open it and for pictures. */
const subMap = z.strictObject({ mapId, title })

export const stepSchema = z.strictObject({
  id: stepId,
  title,
  description: z.optional(text),
  momentOfTruth: z.optional(z.boolean()),
  encounter: z.optional(z.enum(ENCOUNTERS)),
  duration: z.optional(span),
  wait: z.optional(span),
  /** How often it recurs over the relationship: every `interval`, `occurrences` times in all. */
  recurrence: z.optional(z.strictObject({ interval: span, occurrences: z.optional(count) })),
  leadingMetric: z.optional(z.enum(METRICS)),
  subMap: z.optional(subMap),
})

export const stageSchema = z.strictObject({
  id: stageId,
  title,
  steps: z.array(stepSchema).check(z.maxLength(LIMITS.steps)),
})

export const laneSchema = z.strictObject({
  id: laneId,
  kind: z.enum(LANE_KINDS),
  title,
  /** Of an emotion lane with several curves. `each`: one below the other; absent: one large, with one beside it. */
  curves: z.optional(z.enum(CURVES)),
})

/** A card is what its lane says: fields another lane kind uses are kept, and shown again when the card goes back. */
export const cardSchema = z.strictObject({
  id: cardId,
  laneId: z.nullable(laneId),
  /** null: the parking lot. */
  stepId: z.nullable(stepId),
  /** Last step of a span; absent: one step. */
  endStepId: z.optional(stepId),
  title,
  body: z.optional(text),
  personaIds: z.optional(z.array(personaId).check(z.maxLength(LIMITS.personas))),
  tags: z.optional(z.array(word).check(z.maxLength(LIMITS.tags))),
  ownerId: z.optional(personId),
  evidence: z.optional(
    z.strictObject({
      level: z.enum(EVIDENCE_LEVELS),
      base: z.optional(word),
      method: z.optional(word),
      date: z.optional(day),
    }),
  ),
  /** The customer's response whose words these are, and its day: what becomes of the response can follow here. */
  quote: z.optional(z.strictObject({ answerId: z.string().check(z.regex(ID_PATTERN)), day })),
  // touchpoints and promises
  channel: z.optional(z.enum(CHANNELS)),
  startedBy: z.optional(z.enum(['customer', 'company'])),
  solicited: z.optional(z.boolean()),
  times: z.optional(count),
  date: z.optional(day),
  /** Who acts or who said it: customer, brand, retailer, service partner, ... */
  actor: z.optional(word),
  // pains
  severity: z.optional(severity),
  frequency: z.optional(z.strictObject({ value: amount, per: word, base: z.optional(word) })),
  cause: z.optional(z.enum(CAUSES)),
  servqual: z.optional(z.enum(SERVQUAL)),
  status: z.optional(z.enum(STATUSES)),
  due: z.optional(day),
  /** Contacts a month that this failure causes, and what one costs, in the map's currency. */
  demand: z.optional(
    z.strictObject({ contacts: count, unitCost: count, source: z.optional(word), period: z.optional(word) }),
  ),
  // opportunities, 0 to 10
  opportunityValue: z.optional(rating),
  effort: z.optional(rating),
  // metrics
  value: z.optional(amount),
  unit: z.optional(word),
  target: z.optional(amount),
  period: z.optional(word),
  /** How many responses or cases stand behind `value`. */
  n: z.optional(count),
  source: z.optional(text),
  // images
  image: z.optional(imageId),
  alt: z.optional(text),
  // blueprint lanes
  raci: z.optional(
    z.strictObject({
      responsible: z.optional(word),
      accountable: z.optional(word),
      consulted: z.optional(word),
      informed: z.optional(word),
    }),
  ),
  before: z.optional(text),
  after: z.optional(text),
})

/** Of a connector, in whatever form it is read. */
export const joinsTwoCards = z.refine<{ readonly from: CardId; readonly to: CardId }>(({ from, to }) => from !== to, {
  path: ['to'],
  message: 'a connector joins two different cards',
})

export const connectorSchema = z
  .strictObject({
    id: connectorId,
    from: cardId,
    to: cardId,
    kind: z.enum(CONNECTOR_KINDS),
  })
  .check(joinsTwoCards)

const level = z.number().check(z.minimum(-2), z.maximum(2))
export const emotionSchema = z.strictObject({
  laneId,
  stepId,
  /** `all`: every customer. */
  personaId,
  expected: z.optional(level),
  experienced: z.optional(level),
  /** Where the experienced point comes from. */
  source: z.enum(POINT_SOURCES),
})

export const noteSchema = z.strictObject({
  id: noteId,
  text,
  x: amount,
  y: amount,
  by: z.optional(word),
})

/** A way to look at the map that everybody finds under its name. What it names that is gone is no fault. */
export const savedViewSchema = z.strictObject({ id: savedViewId, name: title, view: viewSchema })

export const imageSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  bytes: z.int().check(z.minimum(1), z.maximum(LIMITS.imageBytes)),
  widthPx: z.int().check(z.minimum(1)),
  heightPx: z.int().check(z.minimum(1)),
})

export const briefSchema = z.strictObject({
  scenario: z.optional(text),
  startsWhen: z.optional(text),
  endsWhen: z.optional(text),
  question: z.optional(text),
  state: z.optional(z.enum(['current', 'future'])),
  personaIds: z.optional(z.array(personaId).check(z.maxLength(LIMITS.personas))),
  ownerId: z.optional(personId),
  reviewBy: z.optional(day),
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
    .check(
      z.regex(
        /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/,
        'a locale is a language and a region, such as en-IN',
      ),
    ),
  timeZone: word.check(z.refine(isTimeZone, 'a time zone has an IANA name, such as Asia/Kolkata')),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency is three capital letters, such as EUR')),
  /** When a score counts as *enough*: at least `n` responses and a half-width of at most `halfWidth` of 0 to 100. */
  enough: z.strictObject({ n: count, halfWidth: z.number().check(z.minimum(0), z.maximum(100)) }),
  /** How scores are made; absent: their mean. */
  csatMethod: z.optional(z.enum(SCALE_METHODS)),
  cesMethod: z.optional(z.enum(SCALE_METHODS)),
  /** Absent: a day. */
  period: z.optional(z.enum(PERIODS)),
  /** Of steps that name none of their own. */
  leadingMetric: z.optional(z.enum(METRICS)),
})

export const mapSchema = z.strictObject({
  title,
  brief: briefSchema,
  settings: settingsSchema,
  people: z.array(personSchema).check(z.maxLength(LIMITS.people)),
  personas: z.array(personaSchema).check(z.maxLength(LIMITS.personas)),
  stages: z.array(stageSchema).check(z.maxLength(LIMITS.stages)),
  lanes: z.array(laneSchema).check(z.maxLength(LIMITS.lanes)),
  /** In reading order: a cell's cards stand in the order they have here. */
  cards: z.array(cardSchema).check(z.maxLength(LIMITS.cards)),
  connectors: z.array(connectorSchema).check(z.maxLength(LIMITS.connectors)),
  emotions: z.array(emotionSchema).check(z.maxLength(LIMITS.emotions)),
  notes: z.array(noteSchema).check(z.maxLength(LIMITS.notes)),
  views: z.array(savedViewSchema).check(z.maxLength(LIMITS.views)),
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
export type SavedView = DeepReadonly<z.infer<typeof savedViewSchema>>
export type Image = DeepReadonly<z.infer<typeof imageSchema>>
export type Brief = DeepReadonly<z.infer<typeof briefSchema>>
export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>
export type JourneyMap = DeepReadonly<z.infer<typeof mapSchema>>

export type SubMap = NonNullable<Step['subMap']>
export type Channel = (typeof CHANNELS)[number]
export type Severity = NonNullable<Card['severity']>
export type Cause = (typeof CAUSES)[number]
export type Status = (typeof STATUSES)[number]
export type Period = (typeof PERIODS)[number]

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
  views: [],
  images: {},
}
