// Changes to saved views: ways to look at the map that everybody finds under a name. Whether something is gone that a view names
// is nobody's fault, so it is not judged here.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { SavedViewId } from '../../model/ids.ts'
import { LIMITS } from '../../model/limits.ts'
import type { SavedView } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { type View, viewSchema } from '../../model/view.ts'
import { addEntity, markDeleted } from '../entity.ts'
import { collection, LOCAL, live, type Stamp } from '../schema.ts'
import { setField } from './field.ts'
import { indexAfter } from './place.ts'

export function addView(
  doc: Y.Doc,
  { id, name, view }: SavedView,
  stamp: Stamp,
): Result<void, 'view-exists' | 'value-refused' | 'too-many-views'> {
  if (collection(doc, 'views').has(id)) return err('view-exists')
  if (!z.safeParse(viewSchema, view).success) return err('value-refused')
  if (collection(doc, 'views').size >= LIMITS.views) return err('too-many-views')
  addEntity(doc, 'views', { id, fields: { name, view, index: indexAfter(doc, 'views', undefined) } }, stamp)
  return ok(undefined)
}

/** Of two people who change one view at once, one wins whole: half of each would be a view that nobody has seen. */
export function setView(doc: Y.Doc, id: SavedViewId, view: View): Result<void, 'view-missing' | 'value-refused'> {
  const entity = live(doc, 'views', id)
  if (!entity) return err('view-missing')
  if (!z.safeParse(viewSchema, view).success) return err('value-refused')
  doc.transact(() => setField(entity, 'view', view), LOCAL)
  return ok(undefined)
}

export function deleteView(doc: Y.Doc, id: SavedViewId, stamp: Stamp): Result<void, 'view-missing'> {
  if (!live(doc, 'views', id)) return err('view-missing')
  doc.transact(() => markDeleted(doc, 'views', id, stamp), LOCAL)
  return ok(undefined)
}
