// Something of the map that a colleague may delete: what it is called, who deleted it, what it stands in. Reads, changes nothing.
import * as Y from 'yjs'
import { deletedStamp } from '../../core/doc/entity.ts'
import { collection, type Stamp } from '../../core/doc/schema.ts'
import type { JourneyMap } from '../../core/model/map.ts'

export const COLLECTIONS = {
  card: 'cards',
  step: 'steps',
  stage: 'stages',
  lane: 'lanes',
  connector: 'connectors',
} as const

export interface Thing {
  readonly kind: keyof typeof COLLECTIONS
  readonly id: string
}

export const stampOf = (doc: Y.Doc, { kind, id }: Thing): Stamp | null => deletedStamp(doc, COLLECTIONS[kind], id)

/** In a sentence; the document still knows how something was called that is gone from the map. */
export function calledIn(doc: Y.Doc, { kind, id }: Thing): string {
  const title = collection(doc, COLLECTIONS[kind]).get(id)?.get('title')
  const words = title instanceof Y.Text ? title.toString() : ''
  if (kind === 'connector') return 'a connector'
  if (words === '') return `a ${kind} without a name`
  return kind === 'card' ? `“${words}”` : `the ${kind} “${words}”`
}

/** What would take it along, the outermost first. */
export function homeOf(map: JourneyMap, thing: Thing): readonly Thing[] {
  const card = thing.kind === 'card' ? map.cards.find(({ id }) => id === thing.id) : undefined
  const stepId = thing.kind === 'step' ? thing.id : card?.stepId
  const stage = map.stages.find(({ steps }) => steps.some(({ id }) => id === stepId))
  return [
    ...(stage ? [{ kind: 'stage', id: stage.id } as const] : []),
    ...(card?.stepId ? [{ kind: 'step', id: card.stepId } as const] : []),
    ...(card?.laneId ? [{ kind: 'lane', id: card.laneId } as const] : []),
  ]
}
