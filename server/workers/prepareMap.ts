// A body that asks for a new map, turned into what the store keeps: a document's first update and its pictures. Or every
// reason why not. A map file is refused whole. Runs in a worker; touches no store.
import * as Y from 'yjs'
import { docOf } from '../../src/core/doc/write.ts'
import { blankMap } from '../../src/core/model/blankMap.ts'
import { faultsOf } from '../../src/core/model/faults.ts'
import type { ImageId } from '../../src/core/model/ids.ts'
import { printPath } from '../../src/core/model/locate.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { type MapFile, parseMapFile } from '../../src/core/model/mapFile.ts'
import { type CreateMap, createMapSchema, type LocatedProblem, type MapCounts } from '../../src/core/wire/routes.ts'
import { inspectPicture, type Picture, type PictureRefusal } from './inspectPicture.ts'
import { mapCounts } from './mapCounts.ts'
import { findTemplate } from './templates.ts'

export interface MapUpload {
  /** JSON: a request for a blank map or one from a template, or a map file. Empty: a blank map. */
  readonly body: Uint8Array
  readonly examplesFolder: string
}

export interface StoredPicture extends Picture {
  readonly data: Uint8Array
}

export interface PreparedMap {
  readonly title: string
  readonly counts: MapCounts
  /** The whole document as one Yjs update. */
  readonly update: Uint8Array
  readonly stateVector: Uint8Array
  readonly pictures: readonly StoredPicture[]
}

export interface UploadRefusal {
  readonly code: 'invalid-request' | 'invalid-map-file' | 'unknown-template' | 'not-json'
  readonly problems: readonly LocatedProblem[]
}

export type Preparation = { readonly ok: true; readonly value: PreparedMap } | ({ readonly ok: false } & UploadRefusal)

export async function prepareMap({ body, examplesFolder }: MapUpload): Promise<Preparation> {
  const text = decode(body)
  if (text === null) {
    return { ok: false, code: 'not-json', problems: [{ path: '', code: 'not-utf8', message: 'the text is not UTF-8' }] }
  }
  return isRequest(text) ? prepareRequest(text, examplesFolder) : prepareFile(text)
}

/** The text of a map file. */
export function prepareFile(text: string): Preparation {
  const parsed = parseMapFile(text)
  if (parsed.ok) return prepareParsed(parsed.value, text)
  const isJson = parsed.problems.every(({ code }) => code !== 'not-json')
  return { ok: false, code: isJson ? 'invalid-map-file' : 'not-json', problems: [...parsed.problems] }
}

async function prepareRequest(text: string, examplesFolder: string): Promise<Preparation> {
  const value: unknown = JSON.parse(text.trim() || '{}')
  const parsed = createMapSchema.safeParse(value)
  if (!parsed.success) {
    const faults = faultsOf(parsed.error.issues, value)
    const problems = faults.map(({ path, message }) => ({ path: printPath(path), code: 'invalid', message }))
    return { ok: false, code: 'invalid-request', problems }
  }
  const { template, title, brief = {}, personas = [], owner } = parsed.data
  if (template === undefined) {
    const map = blankMap({ title: title ?? '', brief, personas, ...(owner && { owner }) })
    return { ok: true, value: preparedOf(map, []) }
  }
  const source = await findTemplate(examplesFolder, template)
  if (source) return prepareParsed(begunFrom(source, { title, brief }), '')
  const message = `there is no template “${template}”; GET /api/templates lists them`
  return { ok: false, code: 'unknown-template', problems: [{ path: 'template', code: 'unknown-template', message }] }
}

const begunFrom = (source: MapFile, { title, brief }: CreateMap): MapFile => ({
  ...source,
  map: { ...source.map, title: title ?? source.map.title, brief: { ...source.map.brief, ...brief } },
})

function prepareParsed({ map, pictures: encoded }: MapFile, text: string): Preparation {
  const problems: LocatedProblem[] = []
  const pictures: StoredPicture[] = []
  for (const [id, base64] of encoded) {
    const data = new Uint8Array(Buffer.from(base64, 'base64'))
    const inspected = inspectPicture(data)
    if (inspected.ok && inspected.value.id === id) pictures.push({ ...inspected.value, data })
    else problems.push(pictureProblem(id, inspected.ok ? 'wrong-id' : inspected.error, text))
  }
  if (problems.length > 0) return { ok: false, code: 'invalid-map-file', problems }
  return { ok: true, value: preparedOf(map, pictures) }
}

export function preparedOf(map: JourneyMap, pictures: readonly StoredPicture[]): PreparedMap {
  const doc = docOf(map)
  const [update, stateVector] = [Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc)]
  return { title: map.title, counts: mapCounts(map), update, stateVector, pictures }
}

const PICTURE_MESSAGES: Readonly<Record<PictureRefusal | 'wrong-id', string>> = {
  'wrong-id': 'the picture’s bytes do not have this SHA-256',
  'svg-refused': 'SVG is not accepted; PNG, JPEG, WebP and GIF are',
  'not-an-image': 'these bytes are no PNG, JPEG, WebP or GIF',
  'image-too-large': 'the picture is larger than 10 MiB',
}

function pictureProblem(id: ImageId, code: PictureRefusal | 'wrong-id', text: string): LocatedProblem {
  const offset = text.search(new RegExp(`"${id}"\\s*:`))
  const line = offset < 0 ? {} : { line: text.slice(0, offset).split('\n').length }
  return { path: `map.images.${id}`, ...line, code, message: PICTURE_MESSAGES[code] }
}

/** A request names neither a format nor a map; everything else is judged as a map file, whose parser says more. */
function isRequest(text: string): boolean {
  if (text.trim() === '') return true
  try {
    const value: unknown = JSON.parse(text)
    return (
      typeof value === 'object' && value !== null && !Array.isArray(value) && !('format' in value || 'map' in value)
    )
  } catch {
    return false
  }
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}
