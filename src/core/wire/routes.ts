// What travels over HTTP: one schema per body and answer, from which the server's checks, OpenAPI and the browser's types
// all follow. Knows no framework, no cookies and no storage.
import * as z from 'zod/mini'
import { anchorSchema } from '../model/anchor.ts'
import { filterSchema } from '../model/filter.ts'
import { folderId, imageId, mapId, stepId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { briefSchema, imageSchema, POINT_SOURCES } from '../model/map.ts'
import { isPicturePart, PICTURE_PARTS } from '../model/picture.ts'
import { pictureViewSchema, type View } from '../model/view.ts'
import { UPDATE_PARTS } from './messages.ts'
import { mapSummarySchema } from './session.ts'

/** How large a request may be. A body over its limit is answered 413 with a sentence that names the limit. */
export const UPLOAD_LIMITS = { mapBytes: 64 * 1024 * 1024, imageBytes: LIMITS.imageBytes } as const

/** Of a title given here; a title typed in the map has no limit, since two people's words may add up. */
export const MAP_TITLE_CHARS = 500

/** One thing wrong with what was sent: where it stands, what was found, what is accepted. */
export const locatedProblemSchema = z.object({
  path: z.string().check(z.describe('Where in the document, such as `map.cards[3].severity`')),
  line: z.optional(z.int()).check(z.describe('1-based line in the text that was sent')),
  code: z.string(),
  message: z.string(),
})

/** Every refusal: `application/problem+json` (RFC 9457) with a stable `code`. */
export const problemSchema = z.object({
  type: z.optional(z.string()),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  problems: z.optional(z.array(locatedProblemSchema)),
})

/** `/m/<mapId>#<key>` per role; with THROUGHLINE_PUBLIC_URL set, under that address. */
export const linksSchema = z.object({
  own: z.string(),
  edit: z.string(),
  participate: z.string(),
  comment: z.string(),
  view: z.string(),
})

/** As whoever may list maps sees it. */
export const listedMapSchema = z.extend(mapSummarySchema, {
  folderId: z.nullable(folderId).check(z.describe('The folder it stands in; null: in none')),
  tie: z
    .nullable(z.enum(['made', 'entered']))
    .check(z.describe('The visitor who asks made it, or came to it by a link; null: neither')),
})
export const mapListSchema = z.object({ maps: z.array(listedMapSchema) })

const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.wordChars))

/** A blank map through its brief, or a copy of a template or an example. */
export const createMapSchema = z
  .strictObject({
    title: z.optional(z.string().check(z.maxLength(MAP_TITLE_CHARS))),
    template: z.optional(z.string().check(z.maxLength(200))).check(z.describe('An id that GET /api/templates lists')),
    brief: z.optional(z.omit(briefSchema, { personaIds: true, ownerId: true })),
    personas: z
      .optional(z.array(personName).check(z.maxLength(LIMITS.personas)))
      .check(z.describe('Names; each becomes a persona of the brief')),
    owner: z.optional(personName).check(z.describe('A name; becomes the person who owns the map')),
  })
  .check(
    z.refine(
      ({ template, personas, owner }) => template === undefined || (personas ?? owner) === undefined,
      'personas and owner go with a blank map; a template brings its own',
    ),
  )
/** A map file, as far as OpenAPI needs to say; parsing says the rest, with lines. */
const mapFileSchema = z
  .looseObject({ format: z.literal('throughline'), version: z.literal(1), map: z.looseObject({}) })
  .check(z.describe('A map file; GET /api/schema/journey.json describes it'))
export const mapUploadSchema = z.union([createMapSchema, mapFileSchema])
export const createdMapSchema = z.object({ id: mapId, links: linksSchema })

export const mapCountsSchema = z.object({
  stages: z.int(),
  steps: z.int(),
  lanes: z.int(),
  cards: z.int(),
  connectors: z.int(),
  emotions: z.int(),
  notes: z.int(),
  personas: z.int(),
  images: z.int(),
})
/** `?dryRun=1`: what would be created. */
export const mapReportSchema = z.object({ title: z.string(), counts: mapCountsSchema })

export const SEARCH_CHARS = 200
export const searchQuerySchema = z.strictObject({ q: z.string().check(z.maxLength(SEARCH_CHARS)) })
const searchHitSchema = z.object({
  mapId,
  mapTitle: z.string(),
  anchor: anchorSchema.check(z.describe('`card/<id>` or `step/<id>`')),
  title: z.string(),
  place: z.string().check(z.describe('What it stands in: the step of a card, the stage of a step')),
})
export const searchAnswerSchema = z.object({
  hits: z.array(searchHitSchema),
  behind: z.int().check(z.describe('Maps that are still to be read; ask again for what is in them')),
})

/** Of a map that a step leads to. null: no point of a curve, or no pain point. */
export const worstSchema = z.object({
  title: z.string(),
  experience: z
    .nullable(z.object({ level: z.number(), step: z.string(), source: z.enum(POINT_SOURCES) }))
    .check(z.describe('The lowest level of all curves, -2 to +2, and where')),
  pain: z.nullable(z.object({ severity: z.literal([1, 2, 3, 4]), title: z.string() })),
})

export const copyMapSchema = z.strictObject({
  title: z
    .optional(z.string().check(z.maxLength(MAP_TITLE_CHARS)))
    .check(z.describe('Of the copy; without it, the title with “copy” after it')),
})

export const renameMapSchema = z.strictObject({ title: z.string().check(z.maxLength(MAP_TITLE_CHARS)) })

export const templateSchema = z.object({
  id: z.string(),
  kind: z
    .enum(['template', 'example'])
    .check(z.describe('A template is made to start from; an example is a whole map to learn from')),
  title: z.string(),
  scenario: z.string().check(z.describe("The brief's scenario; empty when it has none")),
  counts: mapCountsSchema,
})
export const templateListSchema = z.object({ templates: z.array(templateSchema) })

/** The key is the part of a link after `#`. */
export const openSessionSchema = z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(200)) })
export const VISITOR_NAME_CHARS = 80
export const nameVisitorSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(VISITOR_NAME_CHARS)),
})

/** What a card's `image` refers to, and what goes into the document's images. */
export const storedImageSchema = z.object({ id: imageId, image: imageSchema })

/** One part of an update of the document. Parts come one after another, each when the one before was answered. */
export const updatePartSchema = z
  .strictObject({
    upload: z
      .string()
      .check(
        z.regex(/^[A-Za-z0-9_-]{16,64}$/, 'a name of 16 to 64 letters, digits, hyphens or underscores'),
        z.describe('Chosen by the sender so that nobody guesses it; the same for all parts of one update'),
      ),
    part: z.coerce.number().check(z.multipleOf(1), z.minimum(0), z.describe('From 0')),
    parts: z.coerce.number().check(z.multipleOf(1), z.minimum(1), z.maximum(UPDATE_PARTS)),
  })
  .check(z.refine(({ part, parts }) => part < parts, { path: ['part'], message: 'parts are counted from 0' }))
/** `saved` with the last part: the update is on disk, and everybody in the map has been shown it. */
export const updateReceiptSchema = z.object({ saved: z.boolean() })

/** A filter as JSON in one parameter: words and tags may hold any character. */
const filterParameter = z.pipe(z.pipe(z.string(), z.transform(readJson)), filterSchema)
/** A view as JSON; what is no object is the id or the name of a saved one. */
export const orderedViewSchema = z.pipe(
  z.string(),
  z.transform((text: string, { issues }): View | string => {
    if (!text.startsWith('{')) return text
    const value = readJson(text)
    const view = pictureViewSchema.safeParse(value)
    if (view.success) return view.data
    issues.push(...view.error.issues.map((issue) => ({ ...issue, input: value }) as (typeof issues)[number]))
    return text
  }),
)

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const wordsOf = (list: string): readonly string[] => list.split(',').filter(Boolean)
/** `title,legend`: what a picture shows. */
const pictureParts = z.pipe(
  z
    .string()
    .check(z.refine((list) => wordsOf(list).every(isPicturePart), `some of ${PICTURE_PARTS.join(', ')}, with commas`)),
  z.transform((list: string) => wordsOf(list).filter(isPicturePart)),
)

export const EXPORT_FORMATS = ['svg', 'png', 'json'] as const
export const EXPORT_THEMES = ['light', 'dark', 'print'] as const
export const pictureQuerySchema = z.strictObject({
  scale: z
    ._default(z.coerce.number().check(z.minimum(1), z.maximum(4)), 1)
    .check(z.describe('PNG: pixels per unit of the drawing')),
  theme: z._default(z.enum(EXPORT_THEMES), 'light'),
  from: z.optional(stepId).check(z.describe('The id of the first step shown; without it, the first of the map')),
  to: z.optional(stepId).check(z.describe('The id of the last step shown; without it, the last of the map')),
  include: z
    .optional(pictureParts)
    .check(z.describe(`What the picture shows, with commas between: ${PICTURE_PARTS.join(', ')}. Without it, all`)),
  filter: z
    .optional(filterParameter)
    .check(
      z.describe('JSON: cards of these `personas`, `owners`, `tags`, `severities`, with these `words`; others fade'),
    ),
  view: z
    .optional(orderedViewSchema)
    .check(
      z.describe(
        'A saved view by its id or name, or JSON: a `density`, `hiddenLanes`, `foldedLanes`, `foldedStages`, `laneHeights`, `headerPx`; without it, all unfolded',
      ),
    ),
})
/** Of the small picture that lists show. */
export const thumbnailQuerySchema = z.strictObject({ theme: z._default(z.enum(EXPORT_THEMES), 'light') })
export const fileQuerySchema = z.strictObject({
  images: z._default(z.enum(['yes', 'no']), 'yes').check(z.describe('`no` leaves the pictures out of the file')),
})
export const listQuerySchema = z.strictObject({ bin: z._default(z.enum(['0', '1']), '0') })
export const createQuerySchema = z.strictObject({
  dryRun: z._default(z.enum(['0', '1']), '0').check(z.describe('1: report only, create nothing')),
  folder: z.optional(folderId).check(z.describe('The folder that the new map stands in')),
})

export type LocatedProblem = z.infer<typeof locatedProblemSchema>
export type Problem = z.infer<typeof problemSchema>
export type Links = z.infer<typeof linksSchema>
export type ListedMap = z.infer<typeof listedMapSchema>
export type SearchHit = z.infer<typeof searchHitSchema>
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
export type WorstOfMap = z.infer<typeof worstSchema>
export type MapList = z.infer<typeof mapListSchema>
export type CreateMap = z.infer<typeof createMapSchema>
export type CreatedMap = z.infer<typeof createdMapSchema>
export type MapCounts = z.infer<typeof mapCountsSchema>
export type MapReport = z.infer<typeof mapReportSchema>
export type Template = z.infer<typeof templateSchema>
export type TemplateList = z.infer<typeof templateListSchema>
export type StoredImage = z.infer<typeof storedImageSchema>
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
export type ExportTheme = (typeof EXPORT_THEMES)[number]
