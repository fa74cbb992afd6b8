// The document's entities as checked rows, one collection at a time. A row is what is stored: places not yet resolved.
// Never throws: what does not fit its schema is kept in the document, left out here, and told as an issue.
import * as Y from 'yjs'
import * as z from 'zod/mini'
import { faultsOf } from '../model/faults.ts'
import { imageId, laneId, stageId, stepId } from '../model/ids.ts'
import {
  cardSchema,
  connectorSchema,
  imageSchema,
  joinsTwoCards,
  laneSchema,
  noteSchema,
  personaSchema,
  personSchema,
  savedViewSchema,
  stageSchema,
  stepSchema,
} from '../model/map.ts'
import { isOrderKey } from '../model/order.ts'
import { wellFormed } from '../model/wellFormed.ts'
import { readEntity } from './entity.ts'
import type { Collection } from './schema.ts'

/** What could not be read or placed. `id` is the entity's, `message` a sentence for people. */
export interface Issue {
  readonly code:
    | 'malformed'
    | 'card-unplaced'
    | 'step-unplaced'
    | 'connector-dangling'
    | 'emotion-malformed'
    | 'newer-version'
  readonly collection: Collection | 'emotions' | 'brief' | 'settings' | 'meta'
  readonly id: string
  readonly message: string
}

const index = z.string().check(z.refine(isOrderKey, 'an order key'))

/** One value, so that of two concurrent moves one wins whole [DOC2]. */
const stepPlace = z.object({ stageId, index })
const cardPlace = z.object({
  stepId: z.nullable(stepId),
  endStepId: z.optional(stepId),
  laneId: z.nullable(laneId),
  index,
})
const notePlace = z.object({ x: noteSchema.shape.x, y: noteSchema.shape.y })

/** Stored form per collection: the model's schema with the place as one value, unknown fields dropped. */
const rowSchemas = {
  stages: z.object({ ...z.omit(stageSchema, { steps: true }).shape, index }),
  steps: z.object({ ...stepSchema.shape, place: stepPlace }),
  lanes: z.object({ ...laneSchema.shape, index }),
  cards: z.object({
    ...z.omit(cardSchema, { stepId: true, endStepId: true, laneId: true }).shape,
    place: cardPlace,
  }),
  connectors: z.object(connectorSchema.shape).check(joinsTwoCards),
  personas: z.object({ ...personaSchema.shape, index }),
  people: z.object({ ...personSchema.shape, index }),
  notes: z.object({ ...z.omit(noteSchema, { x: true, y: true }).shape, place: notePlace }),
  views: z.object({ ...savedViewSchema.shape, index }),
  images: z.object(imageSchema.shape),
} as const satisfies Record<Collection, z.ZodMiniType>

type RowSchemas = typeof rowSchemas
export type Row<C extends Collection> = z.infer<RowSchemas[C]>
export type CardPlace = Readonly<z.infer<typeof cardPlace>>

/** Texts that are there even when empty. */
const REQUIRED_TEXTS = ['title', 'name', 'text']

export type RowReading<C extends Collection> =
  | { readonly kind: 'row'; readonly row: Row<C> }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'malformed'; readonly issue: Issue }

export function readRow<C extends Collection>(name: C, id: string, entity: unknown): RowReading<C> {
  if (!(entity instanceof Y.Map)) return malformed(name, id, 'is not an entity')
  if (entity.has('deleted')) return { kind: 'deleted' }
  if (name === 'images' && !imageId.safeParse(id).success) return malformed(name, id, 'its id is not a SHA-256')
  const fields = readEntity(entity, REQUIRED_TEXTS)
  const value = name === 'images' ? fields : { ...fields, id }
  const parsed = rowSchemas[name].safeParse(value)
  if (parsed.success) return { kind: 'row', row: parsed.data as Row<C> }
  const [first] = faultsOf(parsed.error.issues, value)
  return malformed(name, id, `${first?.path.join('.') ?? ''}: ${first?.message ?? 'unreadable'}`, nameIn(fields))
}

/** The fields that keep an entity from being read; `id` where it is the id. Empty: it can be read. */
export function faultyFields(name: Collection, id: string, entity: Y.Map<unknown>): readonly string[] {
  const fields = readEntity(entity, REQUIRED_TEXTS)
  const parsed = rowSchemas[name].safeParse(name === 'images' ? fields : { ...fields, id })
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path: [field] }) => String(field ?? 'id'))
  return name === 'images' && !imageId.safeParse(id).success ? ['id', ...faults] : faults
}

/** By its name where that can be read: an id says nothing to anybody. */
const malformed = (name: Collection, id: string, what: string, title?: string) =>
  ({
    kind: 'malformed',
    issue: {
      code: 'malformed',
      collection: name,
      id,
      message: `${title ? `“${title}”` : `One of the ${name}`} could not be read: ${what}.`,
    },
  }) as const

const NAME_CHARS = 80

function nameIn(fields: Readonly<Record<string, unknown>>): string | undefined {
  const name = REQUIRED_TEXTS.map((field) => fields[field]).find((text) => typeof text === 'string' && text !== '')
  return typeof name === 'string' ? wellFormed(name.slice(0, NAME_CHARS)) : undefined
}
