// A map as its file: keys sorted, one entity per block of lines, so that a diff of two exports reads well.
// The inverse of model/mapFile.ts: export then import gives the same map [FILE1].

import { FILE_FORMAT, FILE_VERSION } from '../model/fileFormat.ts'
import type { ImageId } from '../model/ids.ts'
import type { JourneyMap } from '../model/map.ts'

/** @param pictures base64 by image id; a picture that is left out travels as its description only */
export function toMapFile(map: JourneyMap, pictures: ReadonlyMap<ImageId, string> = new Map()): string {
  const images = Object.fromEntries(
    Object.entries(map.images).map(([id, image]) => {
      const data = pictures.get(id as ImageId)
      return [id, data === undefined ? image : { ...image, data }]
    }),
  )
  const file = { format: FILE_FORMAT, version: FILE_VERSION, map: { ...map, images } }
  return `${JSON.stringify(sorted(file), null, 2)}\n`
}

/** `id`, `format` and `version` first, since people look for them there; the rest by name. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const rank = (key: string): number =>
  ['format', 'version', 'id'].indexOf(key) + (['format', 'version', 'id'].includes(key) ? 0 : 9)
