// Changes to lanes. A lane's kind is chosen once: its cards are what the kind says they are.
import type * as Y from 'yjs'
import type { LaneId } from '../../model/ids.ts'
import type { LaneKind } from '../../model/lanes.ts'
import type { Lane } from '../../model/map.ts'
import type { After } from '../../model/order.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted } from '../entity.ts'
import { LOCAL, live, type Stamp } from '../schema.ts'
import { setField } from './field.ts'
import { indexAfter, moveIndex } from './place.ts'

export interface NewLane {
  readonly id: LaneId
  readonly kind: LaneKind
  readonly title: string
  readonly after?: After
}

export function addLane(doc: Y.Doc, { id, kind, title, after }: NewLane, stamp: Stamp): Result<void, 'lane-exists'> {
  if (doc.getMap('lanes').has(id)) return err('lane-exists')
  addEntity(doc, 'lanes', { id, fields: { kind, title, index: indexAfter(doc, 'lanes', after) } }, stamp)
  return ok(undefined)
}

export function moveLane(doc: Y.Doc, id: LaneId, { after }: { after: After }): Result<void, 'lane-missing'> {
  return moveIndex(doc, { collection: 'lanes', id, after }) ? ok(undefined) : err('lane-missing')
}

/** How an emotion lane shows several curves. */
export function setLaneCurves(
  doc: Y.Doc,
  id: LaneId,
  curves: NonNullable<Lane['curves']>,
): Result<void, 'lane-missing'> {
  const lane = live(doc, 'lanes', id)
  if (lane?.get('kind') !== 'emotion') return err('lane-missing')
  doc.transact(() => setField(lane, 'curves', curves), LOCAL)
  return ok(undefined)
}

/** Its cards go to the parking lot and come back with it. */
export function deleteLane(doc: Y.Doc, id: LaneId, stamp: Stamp): Result<void, 'lane-missing'> {
  if (!live(doc, 'lanes', id)) return err('lane-missing')
  doc.transact(() => markDeleted(doc, 'lanes', id, stamp), LOCAL)
  return ok(undefined)
}
