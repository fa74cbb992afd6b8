// Entry of a worker thread: maps in and out of files. Plain values cross the border; nothing here touches store or socket.
import { toMapFile } from '../../src/core/export/json.ts'
import { toSvg } from '../../src/core/export/svg.ts'
import { assert } from '../../src/core/model/result.ts'
import { thumbnail } from '../../src/core/scene/thumbnail.ts'
import type { MadeFile } from './drawMap.ts'
import { inspectPicture } from './inspectPicture.ts'
import { type MapState, type OrNeeds, readState } from './mapState.ts'
import type { TemplatePictureRequest, ThumbnailRequest } from './pool.ts'
import { prepareMap } from './prepareMap.ts'
import { findTemplate, listTemplates } from './templates.ts'

export { inspectPicture, listTemplates, prepareMap }

/** UTF-8 of the map file. A picture that the state does not carry travels as its description only. */
export function writeMapFile(state: MapState): OrNeeds<MadeFile> {
  const reading = readState(state)
  if ('needs' in reading) return reading
  const encoded = new Map((state.pictures ?? []).map(({ id, data }) => [id, Buffer.from(data).toString('base64')]))
  return { ok: true, file: new TextEncoder().encode(toMapFile(reading.map, encoded)) }
}

/** Here, where no font and no rasteriser is loaded first: a list waits for it. It shows no picture of the map's own. */
export function drawThumbnail({ update, theme }: ThumbnailRequest): string {
  const reading = readState({ update, pictures: [] })
  assert('map' in reading, 'a state that says it has its pictures needs no more')
  return toSvg(thumbnail(reading.map), { theme })
}

/** null: there is no such template. */
export async function drawTemplate({ folder, id, theme }: TemplatePictureRequest): Promise<string | null> {
  const source = await findTemplate(folder, id)
  return source && toSvg(thumbnail(source.map), { theme })
}
