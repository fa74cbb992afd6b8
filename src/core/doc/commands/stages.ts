// Changes to stages: the bands that hold steps.
import type * as Y from 'yjs'
import type { StageId } from '../../model/ids.ts'
import type { After } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted } from '../entity.ts'
import { collection, LOCAL, live, type Stamp } from '../schema.ts'
import { indexAfter, moveIndex, placeOf } from './place.ts'

export interface NewStage {
  readonly id: StageId
  readonly title: string
  readonly after?: After
}

export function addStage(doc: Y.Doc, { id, title, after }: NewStage, stamp: Stamp): Result<void, 'stage-exists'> {
  if (doc.getMap('stages').has(id)) return err('stage-exists')
  addEntity(doc, 'stages', { id, fields: { title, index: indexAfter(doc, 'stages', after) } }, stamp)
  return ok(undefined)
}

export function moveStage(doc: Y.Doc, id: StageId, { after }: { after: After }): Result<void, 'stage-missing'> {
  return moveIndex(doc, { collection: 'stages', id, after }) ? ok(undefined) : err('stage-missing')
}

/** Marks its steps too, with the same stamp, so that putting the stage back brings just these back. */
export function deleteStage(doc: Y.Doc, id: StageId, stamp: Stamp): Result<void, 'stage-missing'> {
  if (!live(doc, 'stages', id)) return err('stage-missing')
  doc.transact(() => {
    markDeleted(doc, 'stages', id, stamp)
    for (const stepId of collection(doc, 'steps').keys()) {
      const step = live(doc, 'steps', stepId)
      if (step && placeOf(step)?.stageId === id) markDeleted(doc, 'steps', stepId, stamp)
    }
  }, LOCAL)
  return ok(undefined)
}
