// What a person tells the others while they work, and what is read of others' tellings. Awareness only: never stored, never
// content. The server fills in `user`; nobody can speak as another.

import type { Awareness } from 'y-protocols/awareness'
import * as z from 'zod/mini'
import { LIMITS } from '../../core/model/limits.ts'

const selectionSchema = z.object({
  kind: z.enum(['card', 'step', 'stage', 'lane', 'connector']),
  id: z.string().check(z.maxLength(64)),
})
/** Of cards selected together: it goes along with every move of the pointer, to everybody. */
export const MOST_TOLD = 100
const pointSchema = z.object({ x: z.number(), y: z.number() })
/** `more`: how many other cards go along. */
const draggingSchema = z.extend(pointSchema, {
  cardId: z.string().check(z.maxLength(64)),
  more: z.optional(z.int().check(z.minimum(1), z.maximum(LIMITS.cards))),
})

/** Told only while somebody follows. `across` and `down` are parts of the step's column and of the lane. */
const lookingSchema = z.object({
  stepId: z.string().check(z.maxLength(64)),
  across: z.number(),
  laneId: z.nullable(z.string().check(z.maxLength(64))),
  down: z.number(),
  columns: z.number().check(z.minimum(0.01), z.maximum(10_000)),
})

/** Map coordinates, px at 100 %. */
const stateSchema = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  cursor: z.catch(z.nullish(pointSchema), null),
  selection: z.catch(z.nullish(selectionSchema), null),
  /** Cards selected together; there is no `selection` then. */
  several: z.catch(z.nullish(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST_TOLD))), null),
  /** `collection/id/field` of the text somebody types in. */
  editing: z.catch(z.nullish(z.string().check(z.maxLength(200))), null),
  dragging: z.catch(z.nullish(draggingSchema), null),
  /** The client whose window one's own goes after. */
  following: z.catch(z.nullish(z.int()), null),
  looking: z.catch(z.nullish(lookingSchema), null),
})

export type Selection = z.infer<typeof selectionSchema>
export type Looking = Readonly<z.infer<typeof lookingSchema>>
export type PresenceFields = Partial<Omit<z.infer<typeof stateSchema>, 'user'>>

/** Somebody else on the map. */
export interface Peer {
  readonly clientId: number
  readonly id: string
  readonly name: string
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly selection: Selection | null
  readonly several: readonly string[]
  readonly editing: string | null
  readonly dragging: Readonly<z.infer<typeof draggingSchema>> | null
  readonly following: number | null
  readonly looking: Looking | null
}

/** Everybody but oneself. */
export const readPeers = (awareness: Awareness): readonly Peer[] =>
  [...awareness.getStates().keys()].flatMap((clientId) => readPeer(awareness, clientId) ?? [])

/** Null for oneself, and for a state that does not fit: that is somebody we cannot show. */
export function readPeer(awareness: Awareness, clientId: number): Peer | null {
  if (clientId === awareness.clientID) return null
  const parsed = stateSchema.safeParse(awareness.getStates().get(clientId))
  if (!parsed.success) return null
  const { user, cursor, selection, several, editing, dragging, following, looking } = parsed.data
  return {
    clientId,
    id: user.id,
    name: user.name === '' ? 'Somebody' : user.name,
    cursor: cursor ?? null,
    selection: selection ?? null,
    several: several ?? [],
    editing: editing ?? null,
    dragging: dragging ?? null,
    following: following ?? null,
    looking: looking ?? null,
  }
}

const INTERVAL_MS = 40

/** Sends the latest of each field, at most 25 times a second. */
export function createAnnouncer(awareness: Awareness) {
  let waiting: PresenceFields | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (): void => {
    timer = undefined
    if (!waiting) return
    const fields = waiting
    waiting = null
    awareness.setLocalState({ ...awareness.getLocalState(), ...fields })
    timer = setTimeout(send, INTERVAL_MS)
  }
  return {
    announce(fields: PresenceFields): void {
      waiting = { ...waiting, ...fields }
      if (timer === undefined) send()
    },
    close: (): void => clearTimeout(timer),
  }
}
