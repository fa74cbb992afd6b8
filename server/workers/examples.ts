// The maps that come with the program, in a folder of map files: what a new map can begin as.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type MapFile, parseMapFile } from '../../src/core/model/mapFile.ts'
import type { Template } from '../../src/core/wire/routes.ts'
import { mapCounts } from './mapCounts.ts'

const SUFFIX = '.journey.json'

export async function listExamples(folder: string): Promise<Template[]> {
  const ids = await exampleIds(folder)
  return Promise.all(
    ids.map(async (id) => {
      const { map } = await readExample(folder, id)
      return { id, title: map.title, scenario: map.brief.scenario ?? '', counts: mapCounts(map) }
    }),
  )
}

/** null: no example has that id. The id never becomes part of a path unless the folder lists it. */
export async function findExample(folder: string, id: string): Promise<MapFile | null> {
  return (await exampleIds(folder)).includes(id) ? readExample(folder, id) : null
}

async function exampleIds(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort()
}

async function readExample(folder: string, id: string): Promise<MapFile> {
  const parsed = parseMapFile(await readFile(join(folder, `${id}${SUFFIX}`), 'utf8'))
  if (parsed.ok) return parsed.value
  throw new Error(`The example ${id} cannot be read: ${parsed.problems.map(({ message }) => message).join('; ')}`)
}
