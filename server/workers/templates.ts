// The maps that come with the program: templates to start from in a folder of their own, and examples, whole maps to learn
// from, beside it. Reads map files; knows no store.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type MapFile, parseMapFile } from '../../src/core/model/mapFile.ts'
import type { Template } from '../../src/core/wire/routes.ts'
import { mapCounts } from './mapCounts.ts'

const SUFFIX = '.journey.json'

interface Source {
  readonly id: string
  readonly kind: Template['kind']
  readonly path: string
}

/** Templates first: they are what most people begin with. */
export async function listTemplates(folder: string): Promise<Template[]> {
  return Promise.all(
    (await sources(folder)).map(async (source) => {
      const { map } = await read(source)
      const { id, kind } = source
      return { id, kind, title: map.title, scenario: map.brief.scenario ?? '', counts: mapCounts(map) }
    }),
  )
}

/** null: no template and no example has that id. An id never becomes part of a path unless a folder lists it. */
export async function findTemplate(folder: string, id: string): Promise<MapFile | null> {
  const source = (await sources(folder)).find((candidate) => candidate.id === id)
  return source ? read(source) : null
}

async function sources(folder: string): Promise<Source[]> {
  const [templates, examples] = await Promise.all([
    mapFilesIn(join(folder, 'templates'), 'template'),
    mapFilesIn(folder, 'example'),
  ])
  return [...templates, ...examples]
}

async function mapFilesIn(folder: string, kind: Source['kind']): Promise<Source[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => ({ id: name.slice(0, -SUFFIX.length), kind, path: join(folder, name) }))
}

async function read({ id, path }: Source): Promise<MapFile> {
  const parsed = parseMapFile(await readFile(path, 'utf8'))
  if (parsed.ok) return parsed.value
  throw new Error(`The template ${id} cannot be read: ${parsed.problems.map(({ message }) => message).join('; ')}`)
}
