// `throughline` as a command: pictures from files, files checked by line, files made into maps.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MapList } from '../../src/core/wire/routes.ts'
import { smallMap } from '../http/mapFiles.ts'
import { newFolder, npmStart, throughline } from './program.ts'

function mapFile(value: unknown = smallMap()): string {
  const path = join(newFolder(), 'repair.journey.json')
  writeFileSync(path, JSON.stringify(value, null, 2))
  return path
}

const broken = () => {
  const { map, ...file } = smallMap()
  return { ...file, map: { ...map, cards: [{ id: 'c1', laneId: 'none', stepId: 'call', title: 5 }] } }
}

test('[CLI1] export draws a file as SVG and as PNG', async () => {
  const folder = newFolder()
  const file = mapFile()
  const svg = throughline('export', file, '-o', join(folder, 'map.svg'), '--theme', 'dark')
  expect(await svg.exited).toBe(0)
  expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toContain('Calls the helpline')
  expect(await throughline('export', file, '-o', join(folder, 'map.png')).exited).toBe(0)
  expect(await throughline('export', file, '-o', join(folder, 'map2.png'), '--scale', '2').exited).toBe(0)
  const width = (name: string) => readFileSync(join(folder, name)).readUInt32BE(16)
  expect(width('map2.png')).toBe(2 * width('map.png'))
})

test('[CLI1] export draws the part that is asked for', async () => {
  const picture = join(newFolder(), 'part.svg')
  const made = throughline('export', mapFile(), '-o', picture, '--from', 'wait', '--include', 'legend', 'owners')
  expect(await made.exited).toBe(0)
  const svg = readFileSync(picture, 'utf8')
  expect(svg).toContain('Nobody says when')
  expect(svg).not.toContain('Calls the helpline')
  expect(svg).not.toContain('The AC stops cooling')
})

test('[VIEW11] export draws the view that is asked for', async () => {
  const picture = join(newFolder(), 'view.svg')
  const view = JSON.stringify({ hiddenLanes: ['pains'], headerPx: 200 })
  const made = throughline('export', mapFile(), '-o', picture, '--view', view)
  expect(await made.exited).toBe(0)
  expect(readFileSync(picture, 'utf8')).not.toContain('Nobody says when')
})

test.each([
  [['-o', 'map.pdf'], /\.svg or \.png/],
  [['-o', 'map.png', '--scale', '9'], /from 1 to 4/],
  [['-o', 'map.png', '--theme', 'sepia'], /light, dark, print/],
  [['-o', 'map.png', '--include', 'votes'], /title, legend, connectors/],
  [['-o', 'map.png', '--to', 'nowhere'], /not in the map/],
  [['-o', 'map.png', '--view', '{"density":"huge"}'], /A view is a name or JSON: density/],
  [['-o', 'map.png', '--view', 'Nowhere'], /no view of this name/],
  [[], /--output/],
])('[CLI1] export %j is refused with what is accepted', async (options, sentence) => {
  const refused = throughline('export', mapFile(), ...options)
  expect(await refused.exited).toBe(1)
  expect(refused.errors()).toMatch(sentence)
})

test('[CLI2] validate is content with a good file, and tells every problem of a bad one by its line', async () => {
  const good = mapFile()
  const valid = throughline('validate', good)
  expect(await valid.exited).toBe(0)
  expect(valid.out()).toBe(`${good}: valid\n`)

  const bad = mapFile(broken())
  const refused = throughline('validate', good, bad)
  expect(await refused.exited).toBe(1)
  const line =
    readFileSync(bad, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('"title": 5')) + 1
  expect(refused.errors()).toContain(`${bad}:${line}: map.cards[0].title: `)
  expect(refused.errors()).not.toContain('    at ')
})

test('a file that is not there is told in a sentence', async () => {
  const refused = throughline('validate', '/nowhere/at.all.json')
  expect(await refused.exited).toBe(1)
  expect(refused.errors()).toContain('/nowhere/at.all.json cannot be read: there is no such file or folder.\n')
})

test('[CLI5] a picture that cannot be written is told in one sentence', async () => {
  const folder = newFolder()
  const file = mapFile()
  mkdirSync(join(folder, 'folder.svg'))
  for (const [output, reason] of [
    [join(folder, 'nowhere', 'map.png'), 'there is no such file or folder'],
    [join(folder, 'folder.svg'), 'it is a folder'],
    [join(file, 'map.svg'), 'a part of its path is a file, not a folder'],
  ] as const) {
    const refused = throughline('export', file, '-o', output)
    expect(await refused.exited).toBe(1)
    expect(refused.errors()).toContain(`${output} cannot be written: ${reason}.\n`)
    expect(refused.errors()).not.toContain('    at ')
  }
})

test('[CLI3] import makes a map that the server then has, and says its links', async () => {
  const data = newFolder()
  const imported = throughline('import', mapFile(smallMap('From a file')), '--data', data)
  expect(await imported.exited).toBe(0)
  expect(imported.out()).toMatch(/^own\t\/m\/\S+#\S+\nedit\t/)
  const server = npmStart(['--port', '0', '--data', data])
  const { maps } = (await (await fetch(`${await server.ready}/api/maps`)).json()) as MapList
  expect(maps.map(({ title }) => title)).toEqual(['From a file'])

  const second = throughline('import', mapFile(), '--data', data)
  expect(await second.exited).toBe(1)
  expect(second.errors()).toContain('Another Throughline server is using the data folder')
  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(0)
})

test('[CLI3] a broken file is not imported', async () => {
  const data = newFolder()
  expect(await throughline('import', mapFile(broken()), '--data', data).exited).toBe(1)
  const good = throughline('import', mapFile(), '--data', data)
  expect(await good.exited).toBe(0)
})

test('[CLI4] serve is `npm start` by another name', async () => {
  const server = throughline('serve', '--port', '0', '--data', newFolder())
  expect((await fetch(`${await server.ready}/healthz`)).status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(0)
})
