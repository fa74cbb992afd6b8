// Changes to steps: the columns of the map.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { StageId, StepId } from '../../model/ids.ts'
import { type Step, stepSchema } from '../../model/map.ts'
import type { After } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted } from '../entity.ts'
import { LOCAL, live, type Stamp } from '../schema.ts'
import { setField } from './field.ts'
import { placeIndexAfter } from './place.ts'

export interface NewStep {
  readonly id: StepId
  readonly title: string
  readonly stageId: StageId
  readonly after?: After
}

export function addStep(
  doc: Y.Doc,
  { id, title, stageId, after }: NewStep,
  stamp: Stamp,
): Result<void, 'step-exists' | 'stage-missing'> {
  if (doc.getMap('steps').has(id)) return err('step-exists')
  if (!live(doc, 'stages', stageId)) return err('stage-missing')
  const index = stepIndex(doc, { stageId, after })
  addEntity(doc, 'steps', { id, fields: { title, place: { stageId, index } } }, stamp)
  return ok(undefined)
}

export function moveStep(
  doc: Y.Doc,
  id: StepId,
  { stageId, after }: { stageId: StageId; after: After },
): Result<void, 'step-missing' | 'stage-missing'> {
  const step = live(doc, 'steps', id)
  if (!step) return err('step-missing')
  if (!live(doc, 'stages', stageId)) return err('stage-missing')
  doc.transact(() => step.set('place', { stageId, index: stepIndex(doc, { stageId, after, except: id }) }), LOCAL)
  return ok(undefined)
}

/** Its cards go to the parking lot and come back with it. */
export function deleteStep(doc: Y.Doc, id: StepId, stamp: Stamp): Result<void, 'step-missing'> {
  if (!live(doc, 'steps', id)) return err('step-missing')
  doc.transact(() => markDeleted(doc, 'steps', id, stamp), LOCAL)
  return ok(undefined)
}

/** Fields that are chosen, not typed. Texts go by `editText`. */
export type StepField = Exclude<keyof Step, 'id' | 'title' | 'description'>

/** undefined clears the field. */
export function setStepField<F extends StepField>(
  doc: Y.Doc,
  id: StepId,
  { field, value }: { field: F; value: Step[F] | undefined },
): Result<void, 'step-missing' | 'value-refused'> {
  const step = live(doc, 'steps', id)
  if (!step) return err('step-missing')
  if (!z.safeParse(stepSchema.shape[field], value).success) return err('value-refused')
  setField(step, field, value)
  return ok(undefined)
}

const stepIndex = (
  doc: Y.Doc,
  { stageId, after, except }: { stageId: StageId; after: After; except?: StepId },
): string =>
  placeIndexAfter(doc, {
    collection: 'steps',
    among: (place) => place.stageId === stageId,
    after,
    ...(except ? { except } : {}),
  })
