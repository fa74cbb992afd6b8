// What the clipboard holds of cards: their fields, how they stand to each other, and the names by which another map knows whose
// they are. What comes in may be anybody's: it is checked whole. Knows no clipboard, no document and no ids of other maps.
import * as z from 'zod/mini'
import type { CardId } from '../../core/model/ids.ts'
import { LIMITS } from '../../core/model/limits.ts'
import {
  type Card,
  cardSchema,
  connectorSchema,
  type JourneyMap,
  laneSchema,
  personaSchema,
  personSchema,
} from '../../core/model/map.ts'

/** At once. */
export const CLIP_CARDS = 2_000
/** Of what is pasted, in any form. */
export const CLIP_CHARS = 4_000_000

/** Columns count from the first one copied. */
const clipCardSchema = z.extend(z.omit(cardSchema, { laneId: true, stepId: true, endStepId: true }), {
  lane: z.nullable(z.int().check(z.minimum(0), z.maximum(LIMITS.lanes))),
  column: z.int().check(z.minimum(0), z.maximum(LIMITS.steps)),
  span: z.int().check(z.minimum(1), z.maximum(LIMITS.steps)),
})

const clipSchema = z.strictObject({
  version: z.literal(1),
  lanes: z.array(laneSchema).check(z.maxLength(LIMITS.lanes)),
  cards: z.array(clipCardSchema).check(z.minLength(1), z.maxLength(CLIP_CARDS)),
  connectors: z
    .array(z.strictObject({ from: cardSchema.shape.id, to: cardSchema.shape.id, kind: connectorSchema.shape.kind }))
    .check(z.maxLength(LIMITS.connectors)),
  personas: z.array(z.pick(personaSchema, { id: true, name: true })).check(z.maxLength(LIMITS.personas)),
  people: z.array(z.pick(personSchema, { id: true, name: true })).check(z.maxLength(LIMITS.people)),
})

export type Clip = z.infer<typeof clipSchema>
export type ClipCard = Clip['cards'][number]

/** null: this is no clip of ours. */
export function parseClip(json: string): Clip | null {
  if (json.length > CLIP_CHARS) return null
  try {
    const parsed = clipSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null // No JSON at all.
  }
}

export function clipOf(map: JourneyMap, ids: readonly CardId[]): Clip {
  const chosen = new Set(ids)
  const cards = map.cards.filter(({ id }) => chosen.has(id))
  const steps = new Map(map.stages.flatMap((stage) => stage.steps).map(({ id }, at) => [id, at]))
  const columnOf = ({ stepId }: Card): number => (stepId === null ? 0 : (steps.get(stepId) ?? 0))
  const first = Math.min(...cards.map(columnOf))
  const lanes = map.lanes.filter(({ id }) => cards.some(({ laneId }) => laneId === id))
  const clip = {
    version: 1,
    lanes,
    cards: cards.map(({ laneId, stepId, endStepId, ...fields }) => {
      const column = stepId === null ? first : (steps.get(stepId) ?? first)
      const end = endStepId === undefined ? column : (steps.get(endStepId) ?? column)
      const lane = lanes.findIndex(({ id }) => id === laneId)
      return { ...fields, lane: lane < 0 ? null : lane, column: column - first, span: Math.max(1, end - column + 1) }
    }),
    connectors: map.connectors
      .filter(({ from, to }) => chosen.has(from) && chosen.has(to))
      .map(({ from, to, kind }) => ({ from, to, kind })),
    personas: map.personas
      .filter(({ id }) => cards.some(({ personaIds }) => personaIds?.includes(id)))
      .map(({ id, name }) => ({ id, name })),
    people: map.people
      .filter(({ id }) => cards.some(({ ownerId }) => ownerId === id))
      .map(({ id, name }) => ({ id, name })),
  }
  return structuredClone(clip) as Clip
}
