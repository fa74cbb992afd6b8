// The map file, `*.journey.json`: its envelope, its JSON Schema, and the way in. Parsing refuses whole: a map, or every
// problem with its path and line. Knows text and plain data; knows no disk, no store and no document.
import * as z from 'zod/mini'
import { type Fault, faultsOf } from './faults.ts'
import { FILE_FORMAT, FILE_VERSION } from './fileFormat.ts'
import { type ImageId, imageId } from './ids.ts'
import { linesOf, printPath, syntaxFault } from './locate.ts'
import { DEFAULT_SETTINGS, imageSchema, type JourneyMap, mapSchema } from './map.ts'
import { readableParts } from './readableParts.ts'
import { checkReferences, type Referring } from './references.ts'

/** Base64 of the picture's bytes; absent when the file was written without pictures. */
const fileImage = z.strictObject({ ...imageSchema.shape, data: z.optional(z.base64('picture data is base64')) })

const fileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  map: z.strictObject({
    ...mapSchema.shape,
    brief: z._default(mapSchema.shape.brief, {}),
    settings: z._default(z.partial(mapSchema.shape.settings), {}),
    people: z._default(mapSchema.shape.people, []),
    personas: z._default(mapSchema.shape.personas, []),
    connectors: z._default(mapSchema.shape.connectors, []),
    emotions: z._default(mapSchema.shape.emotions, []),
    notes: z._default(mapSchema.shape.notes, []),
    views: z._default(mapSchema.shape.views, []),
    images: z._default(z.record(imageId, fileImage), {}),
  }),
})

/** One thing that is wrong. `line` counts from 1 and is there when the input was text. */
export interface Problem {
  readonly code: 'not-json' | 'not-a-map' | 'newer-version' | 'invalid' | 'reference'
  /** `map.cards[3].severity`; empty for the file itself. */
  readonly path: string
  readonly message: string
  readonly line?: number
}

export interface MapFile {
  readonly map: JourneyMap
  /** Base64 by image id, of the pictures that the file carries. */
  readonly pictures: ReadonlyMap<ImageId, string>
}

export type Parsed =
  | { readonly ok: true; readonly value: MapFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** JSON Schema (draft 2020-12) of the map file, published at `/api/schema/journey.json`. */
export const mapFileJsonSchema = (): object => z.toJSONSchema(fileSchema, { io: 'input', target: 'draft-2020-12' })

/** From text: every problem carries the line it stands on. A leading byte-order mark is accepted. */
export function parseMapFile(text: string): Parsed {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return { ok: false, problems: [{ code: 'not-json', path: '', ...syntaxFault(source) }] }
  }
  const read = readFile(value)
  if (read.ok) return read
  const lineOf = linesOf(source)
  const located = read.faults.map((fault) => ({ ...toProblem(fault), line: lineOf(fault.path) }))
  return { ok: false, problems: located.sort((a, b) => a.line - b.line) }
}

/** From a value, such as a request's body. */
export function parseMap(value: unknown): Parsed {
  const read = readFile(value)
  return read.ok ? read : { ok: false, problems: read.faults.map(toProblem) }
}

type FileFault = Fault & Pick<Problem, 'code'>

const toProblem = ({ code, path, message }: FileFault): Problem => ({ code, path: printPath(path), message })

function readFile(value: unknown): { ok: true; value: MapFile } | { ok: false; faults: readonly FileFault[] } {
  const envelope = envelopeFault(value)
  if (envelope) return { ok: false, faults: [envelope] }
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success) {
    const faults = faultsOf(parsed.error.issues, value)
    return { ok: false, faults: [...coded('invalid', faults), ...coded('reference', brokenBeside(faults, value))] }
  }
  const { images, settings, ...rest } = parsed.data.map
  const map = { ...rest, settings: { ...DEFAULT_SETTINGS, ...settings }, images: withoutData(images) } as JourneyMap
  const broken = brokenIn(map)
  if (broken.length > 0) return { ok: false, faults: coded('reference', broken) }
  const pictures = Object.entries(images).flatMap(([id, { data }]) =>
    data === undefined ? [] : [[id as ImageId, data] as const],
  )
  return { ok: true, value: { map, pictures: new Map(pictures) } }
}

const brokenIn = (map: Referring): Fault[] =>
  checkReferences(map).map(({ path, message }) => ({ path: ['map', ...path], message }))

/** The references of what can be read beside the faults, so that a person is told everything at once, and nothing twice. */
function brokenBeside(faults: readonly Fault[], value: unknown): Fault[] {
  const told = new Set(faults.map(({ path }) => printPath(path)))
  const map = readableParts((value as { readonly map?: unknown }).map)
  return map === null ? [] : brokenIn(map).filter(({ path }) => !told.has(printPath(path)))
}

const coded = (code: Problem['code'], faults: readonly Fault[]): FileFault[] =>
  faults.map((fault) => ({ ...fault, code }))

const withoutData = (images: Readonly<Record<string, z.infer<typeof fileImage>>>) =>
  Object.fromEntries(Object.entries(images).map(([id, { data: _, ...image }]) => [id, image]))

function envelopeFault(value: unknown): FileFault | null {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (format !== FILE_FORMAT) {
    const message = `this is not a Throughline map: “format” must be “${FILE_FORMAT}”`
    return { code: 'not-a-map', path: ['format'], message }
  }
  if (typeof version === 'number' && version > FILE_VERSION) {
    const message = `the file was written by a newer Throughline (file version ${version}; this one reads up to ${FILE_VERSION})`
    return { code: 'newer-version', path: ['version'], message }
  }
  return null
}
