// A step made two: a new one right after it takes some of its cards. Each card is moved as one value, so of two concurrent moves
// one wins whole.
import type * as Y from 'yjs'
import type { CardId, StepId } from '../../model/ids.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { prepareEntity, reveal } from '../entity.ts'
import { collection, LOCAL, live, type Stamp } from '../schema.ts'
import { placeIndexAfter, placeOf } from './place.ts'

export interface StepSplit {
  /** Of the new step. */
  readonly id: StepId
  readonly title: string
  readonly step: StepId
  /** Those that begin in the step go along; others, and those deleted meanwhile, are passed over. */
  readonly cards: readonly CardId[]
}

/** A card that spans on from the step goes on to where it lasted. The points of the curves stay. */
export function splitStep(
  doc: Y.Doc,
  { id, title, step, cards }: StepSplit,
  stamp: Stamp,
): Result<void, 'step-exists' | 'step-missing' | 'stage-missing' | 'card-missing'> {
  if (collection(doc, 'steps').has(id)) return err('step-exists')
  const entity = live(doc, 'steps', step)
  if (!entity) return err('step-missing')
  const stageId = placeOf(entity)?.stageId
  if (stageId === undefined || !live(doc, 'stages', stageId)) return err('stage-missing')
  const moving = cards.flatMap((cardId) => {
    const card = live(doc, 'cards', cardId)
    const place = card && placeOf(card)
    return card && place?.stepId === step ? [{ card, place }] : []
  })
  if (moving.length === 0) return err('card-missing')
  const index = placeIndexAfter(doc, { collection: 'steps', among: (place) => place.stageId === stageId, after: step })
  prepareEntity(doc, 'steps', { id, fields: { title, place: { stageId, index } } }, stamp)
  doc.transact(() => {
    reveal(doc, 'steps', id)
    // Their keys go on saying their order: the new step has no cards of its own yet.
    for (const { card, place } of moving) card.set('place', { ...place, stepId: id })
  }, LOCAL)
  return ok(undefined)
}
