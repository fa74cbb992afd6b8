// A stage made two, and two neighbours made one. Steps keep their order and everything in them.
import type * as Y from 'yjs'
import type { StageId, StepId } from '../../model/ids.ts'
import { byIndex } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { markDeleted, prepareEntity, reveal } from '../entity.ts'
import { collection, type Entity, LOCAL, live, type Stamp } from '../schema.ts'
import { indexAfter, placeIndexesAfter, placeOf } from './place.ts'

export interface StageSplit {
  /** Of the new stage. */
  readonly id: StageId
  readonly title: string
  /** The step that it begins with; those behind it in its stage go along. */
  readonly from: StepId
}

export function splitStage(
  doc: Y.Doc,
  { id, title, from }: StageSplit,
  stamp: Stamp,
): Result<void, 'stage-exists' | 'step-missing' | 'stage-missing' | 'nothing-to-split'> {
  if (collection(doc, 'stages').has(id)) return err('stage-exists')
  const step = live(doc, 'steps', from)
  if (!step) return err('step-missing')
  const stageId = placeOf(step)?.stageId
  if (stageId === undefined || !live(doc, 'stages', stageId)) return err('stage-missing')
  const steps = stepsIn(doc, stageId)
  const at = steps.findIndex((each) => each.id === from)
  if (at <= 0) return err('nothing-to-split')
  prepareEntity(doc, 'stages', { id, fields: { title, index: indexAfter(doc, 'stages', stageId) } }, stamp)
  doc.transact(() => {
    reveal(doc, 'stages', id)
    // Their keys go on saying their order.
    for (const { entity, index } of steps.slice(at)) entity.set('place', { stageId: id, index })
  }, LOCAL)
  return ok(undefined)
}

/** The steps of one stage go to another, before its own when they stood before it, else behind; the stage goes. */
export function mergeStages(
  doc: Y.Doc,
  { id, into }: { readonly id: StageId; readonly into: StageId },
  stamp: Stamp,
): Result<void, 'stage-missing' | 'same-stage'> {
  const [gone, kept] = [live(doc, 'stages', id), live(doc, 'stages', into)]
  if (!gone || !kept) return err('stage-missing')
  if (id === into) return err('same-stage')
  const steps = stepsIn(doc, id)
  const order = (entity: Entity, own: string) => ({ id: own, index: String(entity.get('index')) })
  const after = byIndex(order(gone, id), order(kept, into)) < 0 ? null : undefined
  doc.transact(() => {
    const among = { collection: 'steps', among: (place: { stageId?: string }) => place.stageId === into } as const
    const indexes = placeIndexesAfter(doc, { ...among, after, except: new Set() }, steps.length)
    for (const [at, { entity }] of steps.entries()) entity.set('place', { stageId: into, index: indexes[at] })
    markDeleted(doc, 'stages', id, stamp)
  }, LOCAL)
  return ok(undefined)
}

/** In their order. */
function stepsIn(doc: Y.Doc, stageId: string): { id: string; index: string; entity: Entity }[] {
  const steps: { id: string; index: string; entity: Entity }[] = []
  for (const id of collection(doc, 'steps').keys()) {
    const entity = live(doc, 'steps', id)
    const place = entity && placeOf(entity)
    if (entity && place?.stageId === stageId) steps.push({ id, index: place.index, entity })
  }
  return steps.sort(byIndex)
}
