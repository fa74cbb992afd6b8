// Exports over HTTP: SVG, PNG and JSON of the document as it is now, under the map's name.
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ now: () => new Date('2026-11-22T09:30:00Z') })
})
afterAll(() => server.close())

const exported = (id: string, path: string) => server.fetch(`/api/maps/${id}/export.${path}`)
/** Width and height as the PNG's header says them. */
const sizeOfPng = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
const pngOf = async (id: string, query = '') => Buffer.from(await (await exported(id, `png${query}`)).arrayBuffer())

test('[HTTP60] the SVG holds the title, the cards and the date', async () => {
  const { id } = await createMap(server, smallMap('After-sales'))
  const response = await exported(id, 'svg')
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  const svg = await response.text()
  expect(svg).toMatch(/^<svg /)
  for (const text of ['After-sales', 'Calls the helpline', 'Nobody says when']) expect(svg).toContain(text)
  expect(svg).toContain('Nov 22, 2026')
})

test('[HTTP86] what a query holds is refused by what is accepted and what was found', async () => {
  const { id } = await createMap(server, smallMap())
  const told = async (query: string) => {
    const problem = await problemOf(await exported(id, `png?${query}`))
    return problem.problems?.map(({ path, message }) => `${path}: ${message}`)
  }
  expect(await told('scale=abc')).toEqual(['scale: expected a number, found "abc"'])
  expect(await told('scale=9')).toEqual(['scale: expected at most 4, found "9"'])
  expect(await told('theme=sepia')).toEqual(['theme: expected one of "light", "dark", "print", found "sepia"'])
  expect(await told('size=9')).toEqual(['size: there is no field “size” here'])
})

test('[HTTP60] a PNG grows with its scale', async () => {
  const { id } = await createMap(server, smallMap())
  const [width = 0, height = 0] = sizeOfPng(await pngOf(id))
  expect(sizeOfPng(await pngOf(id, '?scale=2'))).toEqual([width * 2, height * 2])
  expect(width).toBeGreaterThan(400)
})

test('[HTTP65] a part of the map, and only what was asked for', async () => {
  const { id } = await createMap(server, smallMap('After-sales'))
  const part = await (await exported(id, 'svg?from=wait&to=wait')).text()
  expect(part).toContain('Nobody says when')
  expect(part).toContain('Step 2 of 2')
  expect(part).not.toContain('Calls the helpline')

  const bare = await (await exported(id, 'svg?include=connectors,legend')).text()
  expect(bare).toContain('Calls the helpline')
  expect(bare).not.toContain('The AC stops cooling')
  expect(await problemOf(await exported(id, 'svg?from=nowhere'))).toMatchObject({ status: 404, code: 'unknown-step' })
  const refused = await problemOf(await exported(id, 'svg?include=title,votes'))
  expect(refused.problems).toEqual([
    expect.objectContaining({ path: 'include', message: expect.stringContaining('title, legend, connectors') }),
  ])
})

test('[HTTP66] a filter fades what it leaves out', async () => {
  const { id } = await createMap(server, smallMap())
  const svg = (filter: string) => exported(id, `svg?filter=${encodeURIComponent(filter)}`)
  expect(await (await svg('{"severities":[3]}')).text()).toMatch(/<g id="card-c1"[^>]* opacity="0.25">/)
  expect(await (await svg('{}')).text()).not.toContain('opacity="0.25">')
  for (const wrong of ['severe', '{"severities":[9]}', '{"votes":1}']) {
    const problem = await problemOf(await svg(wrong))
    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(problem.problems?.[0]?.path).toMatch(/^filter/)
  }
})

test('[VIEW11] a picture shows everything, unless a view is asked for', async () => {
  const { id } = await createMap(server, smallMap())
  const svg = (query: string) => exported(id, `svg${query}`)
  const shown = async (view: object) => (await svg(`?view=${encodeURIComponent(JSON.stringify(view))}`)).text()
  const { map } = await (await exported(id, 'json')).json()
  const [card] = map.cards
  expect(await (await svg('')).text()).toContain(`card-${card.id}`)
  expect(await shown({ hiddenLanes: [card.laneId] })).not.toContain(`card-${card.id}`)
  const folded = await shown({ foldedLanes: [card.laneId] })
  expect(folded).not.toContain(`card-${card.id}`)
  expect(folded).toMatch(/>\d+ cards?</)
  for (const wrong of ['{wide', '{"density":"huge"}', '{"filter":{}}']) {
    const problem = await problemOf(await svg(`?view=${encodeURIComponent(wrong)}`))
    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(problem.problems?.[0]?.path).toMatch(/^view/)
  }
})

test('[VIEW13] a picture is drawn as a saved view of the map has it, asked for by id or by name', async () => {
  const file = smallMap()
  const [card] = file.map.cards
  const { id } = await createMap(server, {
    ...file,
    map: {
      ...file.map,
      views: [
        { id: 'v1', name: 'Without it', view: { hiddenLanes: [card?.laneId] } },
        { id: 'v2', name: 'Faded', view: { filter: { words: 'nothing has these words' } } },
      ],
    },
  })
  const svg = (view: string) => exported(id, `svg?view=${encodeURIComponent(view)}`)
  expect(await (await svg('v1')).text()).not.toContain(`card-${card?.id}`)
  expect(await (await svg('Without it')).text()).not.toContain(`card-${card?.id}`)
  expect(await (await svg('Faded')).text()).toMatch(/<g id="card-c1"[^>]* opacity="0.25">/)
  expect(await problemOf(await svg('Nowhere'))).toMatchObject({ status: 404, code: 'unknown-view' })
})

test('[HTTP60] each theme draws in its own colours', async () => {
  const { id } = await createMap(server, smallMap())
  const drawings = await Promise.all(
    ['light', 'dark', 'print'].map(async (theme) => (await exported(id, `svg?theme=${theme}`)).text()),
  )
  expect(new Set(drawings).size).toBe(3)
})

test.each(['scale=0', 'scale=5', 'scale=big', 'theme=sepia', 'colour=red'])(
  '[HTTP61] %s is refused with what is accepted',
  async (query) => {
    const { id } = await createMap(server)
    const problem = await problemOf(await exported(id, `png?${query}`))
    expect(problem).toMatchObject({ status: 400, code: 'invalid-request', problems: [{}] })
    expect(problem.problems?.[0]?.message).not.toBe('')
  },
)

test('[HTTP62] an export is never older than the last change', async () => {
  const { id } = await createMap(server, { title: 'Before' })
  expect(await (await exported(id, 'svg')).text()).toContain('Before')
  await server.fetch(`/api/maps/${id}`, { ...json({ title: 'Afterwards' }), method: 'PATCH' })
  const response = await exported(id, 'svg')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toContain('Afterwards')
  expect(JSON.parse(await (await exported(id, 'json')).text()).map.title).toBe('Afterwards')
})

test.each([
  ['Repair', 'Repair.svg', 'Repair.svg'],
  ['', 'Untitled map.svg', 'Untitled%20map.svg'],
  ['a/b\\c: "d"\r\nx-evil: 1', 'a b c d x-evil 1.svg', 'a%20b%20c%20d%20x-evil%201.svg'],
  ['🙂'.repeat(200), `${'__'.repeat(150)}.svg`, `${'%F0%9F%99%82'.repeat(150)}.svg`],
  ['half a \ud83d pair', 'half a _ pair.svg', 'half%20a%20%EF%BF%BD%20pair.svg'],
  ['Ремонт', '______.svg', '%D0%A0%D0%B5%D0%BC%D0%BE%D0%BD%D1%82.svg'],
])('[HTTP63] the file of “%s” has a name that every system takes', async (title, plain, whole) => {
  const { id } = await createMap(server, { title })
  const disposition = (await exported(id, 'svg')).headers.get('content-disposition')
  expect(disposition).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
})

test('an export that nobody built is at no address', async () => {
  const { id } = await createMap(server)
  expect(await problemOf(await exported(id, 'pdf'))).toMatchObject({ status: 404, code: 'unknown-address' })
})

test('[HTTP64] a drawing is made beside the socket loop, which is idle meanwhile', async () => {
  const { id } = await createMap(server, smallMap())
  await pngOf(id)
  const before = performance.eventLoopUtilization()
  await pngOf(id, '?scale=4')
  // This process is the server: had it drawn by itself, it would have been busy all the time.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})
