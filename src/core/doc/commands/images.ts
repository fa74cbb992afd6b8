// Makes a stored picture known to the map. The bytes live in the store; the document holds what they are.
import type * as Y from 'yjs'
import type { ImageId } from '../../model/ids.ts'
import type { Image } from '../../model/map.ts'
import { makeEntity } from '../entity.ts'
import { collection, PREPARE } from '../schema.ts'

/** Content-addressed, so adding twice is adding once. Outside the undo history: an unused picture harms nobody. */
export function addImage(doc: Y.Doc, id: ImageId, image: Image): void {
  if (collection(doc, 'images').has(id)) return
  doc.transact(() => collection(doc, 'images').set(id, makeEntity('images', { ...image })), PREPARE)
}
