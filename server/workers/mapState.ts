// A map as it is handed to a worker thread: the encoded document, and its pictures once the worker has asked for them.
import * as Y from 'yjs'
import { readMap } from '../../src/core/doc/read.ts'
import type { ImageId } from '../../src/core/model/ids.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'

export interface PictureData {
  readonly id: ImageId
  readonly type: string
  readonly data: Uint8Array
}

export interface MapState {
  readonly update: Uint8Array
  /** null: not fetched yet; the worker answers which ones it needs. */
  readonly pictures: readonly PictureData[] | null
}

/** Only the worker reads the document, so only it can tell which pictures a map has. */
export type OrNeeds<T> = { readonly needs: readonly ImageId[] } | T

/** The map with all it needs to be written or drawn, or the pictures that are still to be fetched. */
export function readState({ update, pictures }: MapState): OrNeeds<{ readonly map: JourneyMap }> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const { map } = readMap(doc)
  const ids = Object.keys(map.images) as ImageId[]
  return pictures === null && ids.length > 0 ? { needs: ids } : { map }
}
