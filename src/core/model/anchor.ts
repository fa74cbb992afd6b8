// What a thread of comments stands on, as one string that is a column, a key and a part of an address alike. Knows ids; knows
// neither comments nor whether the thing is still there.
import * as z from 'zod/mini'
import type { CardId, LaneId, StepId } from './ids.ts'

export type AnchorPlace =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'cell'; readonly stepId: StepId; readonly laneId: LaneId }

const ID = '[A-Za-z0-9_-]{1,64}'

export const anchorSchema = z
  .string()
  .check(
    z.regex(
      new RegExp(`^(card/${ID}|step/${ID}|cell/${ID}/${ID})$`),
      'an anchor is `card/<id>`, `step/<id>` or `cell/<step id>/<lane id>`',
    ),
  )
  .brand<'Anchor'>()

export type Anchor = z.infer<typeof anchorSchema>

export const anchorOf = (place: AnchorPlace): Anchor =>
  (place.kind === 'cell' ? `cell/${place.stepId}/${place.laneId}` : `${place.kind}/${place.id}`) as Anchor

export function placeOf(anchor: Anchor): AnchorPlace {
  const [kind, first, second] = anchor.split('/')
  if (kind === 'cell') return { kind, stepId: first as StepId, laneId: second as LaneId }
  return kind === 'card' ? { kind, id: first as CardId } : { kind: 'step', id: first as StepId }
}
