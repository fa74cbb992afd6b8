// Entry of a worker thread: maps in and out of files. Plain values cross the border; nothing here touches store or socket.
import { toMapFile } from '../../src/core/export/json.ts'
import { toSvg } from '../../src/core/export/svg.ts'
import type { ImageId } from '../../src/core/model/ids.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { assert } from '../../src/core/model/result.ts'
import { type Worst, worstOf } from '../../src/core/model/worst.ts'
import { thumbnail } from '../../src/core/scene/thumbnail.ts'
import type { SearchEntry } from '../store/searchPort.ts'
import type { MadeFile } from './drawMap.ts'
import { inspectPicture } from './inspectPicture.ts'
import { listSearchable as searchable } from './listSearchable.ts'
import { type MapState, type OrNeeds, readState } from './mapState.ts'
import type { CopyRequest, MapCopy, TemplatePictureRequest, ThumbnailRequest } from './pool.ts'
import { preparedOf, prepareMap } from './prepareMap.ts'
import { findTemplate, listTemplates } from './templates.ts'

export { inspectPicture, listTemplates, prepareMap }

export const findWorst = (update: Uint8Array): Worst => worstOf(readWhole(update).map)

export const listSearchable = (update: Uint8Array): SearchEntry[] => searchable(readWhole(update).map)

/** Only what is on the map: a copy begins without its history and without what was deleted. */
export function copyMap({ update, title }: CopyRequest): MapCopy {
  const { map } = readWhole(update)
  const prepared = preparedOf({ ...map, title }, [])
  return { prepared, imageIds: Object.keys(map.images) as ImageId[] }
}

/** UTF-8 of the map file. A picture that the state does not carry travels as its description only. */
export function writeMapFile(state: MapState): OrNeeds<MadeFile> {
  const reading = readState(state)
  if ('needs' in reading) return reading
  const encoded = new Map((state.pictures ?? []).map(({ id, data }) => [id, Buffer.from(data).toString('base64')]))
  return { ok: true, file: new TextEncoder().encode(toMapFile(reading.map, encoded)) }
}

/** Here, where no font and no rasteriser is loaded first: a list waits for it. It shows no picture of the map's own. */
export function drawThumbnail({ update, theme }: ThumbnailRequest): string {
  return toSvg(thumbnail(readWhole(update).map), { theme })
}

/** null: there is no such template. */
export async function drawTemplate({ folder, id, theme }: TemplatePictureRequest): Promise<string | null> {
  const source = await findTemplate(folder, id)
  return source && toSvg(thumbnail(source.map), { theme })
}

/** The map without its pictures. */
function readWhole(update: Uint8Array): { readonly map: JourneyMap } {
  const reading = readState({ update, pictures: [] })
  assert('map' in reading, 'a state that says it has its pictures needs no more')
  return reading
}
