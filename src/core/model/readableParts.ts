// What can be read of a map file in spite of its faults: ids and references only, each entity at its own index. A value that is
// no id is left out, and what is left out is judged by nobody here: the schema has told it.
import * as z from 'zod/mini'
import {
  cardSchema,
  connectorSchema,
  emotionSchema,
  laneSchema,
  noteSchema,
  personaSchema,
  personSchema,
  savedViewSchema,
  stageSchema,
  stepSchema,
} from './map.ts'
import type { Referring } from './references.ts'

/** undefined: absent, or not readable. */
const readable = <S extends z.core.$ZodType>(schema: S) => z.catch(z.optional(schema), undefined)

/** An unreadable entity has no id, and an unreadable list holds one such entity: whoever looks for an id there cannot tell. */
const listOf = <S extends z.core.$ZodShape>(shape: S) => {
  const entity = z.object(shape)
  const nothing = () => entity.parse({}) as z.output<typeof entity>
  return z.catch(z.array(z.catch(entity, nothing)), () => [nothing()])
}

const owners = {
  personaIds: z.catch(z.optional(z.array(readable(personaSchema.shape.id))), undefined),
  ownerId: readable(personSchema.shape.id),
}

const partsSchema = z.object({
  brief: z.catch(z.object(owners), {}),
  people: z._default(listOf({ id: readable(personSchema.shape.id) }), []),
  personas: z._default(
    listOf({ id: readable(personaSchema.shape.id), picture: readable(personaSchema.shape.picture) }),
    [],
  ),
  stages: listOf({
    id: readable(stageSchema.shape.id),
    steps: listOf({ id: readable(stepSchema.shape.id) }),
  }),
  lanes: listOf({ id: readable(laneSchema.shape.id), kind: readable(laneSchema.shape.kind) }),
  cards: listOf({
    id: readable(cardSchema.shape.id),
    laneId: readable(cardSchema.shape.laneId),
    stepId: readable(cardSchema.shape.stepId),
    endStepId: readable(stepSchema.shape.id),
    image: readable(cardSchema.shape.image),
    ...owners,
  }),
  connectors: z._default(
    listOf({
      id: readable(connectorSchema.shape.id),
      from: readable(cardSchema.shape.id),
      to: readable(cardSchema.shape.id),
    }),
    [],
  ),
  emotions: z._default(
    listOf({
      laneId: readable(emotionSchema.shape.laneId),
      stepId: readable(emotionSchema.shape.stepId),
      personaId: readable(emotionSchema.shape.personaId),
      expected: z.optional(z.unknown()),
      experienced: z.optional(z.unknown()),
    }),
    [],
  ),
  notes: z._default(listOf({ id: readable(noteSchema.shape.id) }), []),
  views: z._default(listOf({ id: readable(savedViewSchema.shape.id) }), []),
  images: z.catch(z._default(z.record(z.string(), z.unknown()), {}), {}),
})

/** @param map a value that is no map; null where nothing of it can be read */
export function readableParts(map: unknown): Referring | null {
  const parsed = partsSchema.safeParse(map)
  return parsed.success ? parsed.data : null
}
