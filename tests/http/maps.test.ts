// Maps over HTTP: made, listed, renamed, taken out and in, put into the bin and back; broken files refused whole.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MapList } from '../../src/core/wire/routes.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const listed = async (query = ''): Promise<MapList['maps']> => {
  const response = await server.fetch(`/api/maps${query}`)
  return ((await response.json()) as MapList).maps
}
const fileOf = async (id: string) => JSON.parse(await (await server.fetch(`/api/maps/${id}`)).text())

test('[HTTP10] an empty request makes a blank map with the usual lanes, no step, and a link per role', async () => {
  const { id, links } = await createMap(server)
  const { map } = await fileOf(id)
  expect(map.lanes.map(({ kind }: { kind: string }) => kind)).toEqual([
    'actions',
    'touchpoints',
    'thoughts',
    'emotion',
    'pains',
    'opportunities',
  ])
  expect(map.stages).toEqual([])
  expect(Object.keys(links).sort()).toEqual(['comment', 'edit', 'own', 'participate', 'view'])
  for (const link of Object.values(links)) expect(link).toMatch(new RegExp(`^/m/${id}#[A-Za-z0-9_-]{43}$`))
  expect(new Set(Object.values(links)).size).toBe(5)
})

test('a blank map carries its title and brief', async () => {
  const { id } = await createMap(server, { title: 'Onboarding', brief: { scenario: 'First week', state: 'future' } })
  const { map } = await fileOf(id)
  expect(map.title).toBe('Onboarding')
  expect(map.brief).toEqual({ scenario: 'First week', state: 'future' })
})

test('[HTTP11] a map file comes back as it went in', async () => {
  const { id } = await createMap(server, smallMap())
  const again = await createMap(server, await fileOf(id))
  const { map } = await fileOf(again.id)
  expect(map).toEqual((await fileOf(id)).map)
  expect(map).toMatchObject(smallMap().map)
})

test('a map file is taken whatever content type it is sent with', async () => {
  const response = await server.fetch('/api/maps', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: JSON.stringify(smallMap('As curl sends it')),
  })
  expect(response.status).toBe(201)
})

test('[HTTP12] a dry run counts what a map would hold and makes nothing', async () => {
  const before = await listed()
  const response = await server.fetch('/api/maps?dryRun=1', json(smallMap('Not made')))
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    title: 'Not made',
    counts: {
      stages: 1,
      steps: 2,
      lanes: 3,
      cards: 2,
      connectors: 1,
      emotions: 1,
      notes: 0,
      personas: 1,
      images: 0,
    },
  })
  expect(await listed()).toEqual(before)
})

test('[HTTP13] a renamed map is listed under its new title, and the document says so too', async () => {
  const { id } = await createMap(server, { title: 'Old' })
  const response = await server.fetch(`/api/maps/${id}`, { ...json({ title: 'New' }), method: 'PATCH' })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ id, title: 'New' })
  expect((await listed()).find((map) => map.id === id)?.title).toBe('New')
  expect((await fileOf(id)).map.title).toBe('New')
})

test('[HTTP14] a deleted map is in the bin and nowhere else, until it is put back', async () => {
  const { id } = await createMap(server, { title: 'Binned' })
  expect((await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await listed()).map((map) => map.id)).not.toContain(id)
  expect((await listed('?bin=1')).find((map) => map.id === id)?.deletedAt).toMatch(/^\d{4}-/)
  for (const path of ['', '/export.svg', '/export.json']) {
    const refused = await server.fetch(`/api/maps/${id}${path}`)
    expect([refused.status, (await problemOf(refused)).code]).toEqual([404, 'map-in-bin'])
  }
  expect((await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })).status).toBe(204)

  const restored = await server.fetch(`/api/maps/${id}/restore`, { method: 'POST' })
  expect(await restored.json()).toMatchObject({ id, deletedAt: null })
  expect((await listed()).map((map) => map.id)).toContain(id)
  expect((await fileOf(id)).map.title).toBe('Binned')
})

test('the list has the latest change first', async () => {
  const first = await createMap(server, { title: 'first' })
  const second = await createMap(server, { title: 'second' })
  expect((await listed()).slice(0, 2).map((map) => map.id)).toEqual([second.id, first.id])
  await server.fetch(`/api/maps/${first.id}`, { ...json({ title: 'first, again' }), method: 'PATCH' })
  expect((await listed()).slice(0, 2).map((map) => map.id)).toEqual([first.id, second.id])
})

test('[HTTP15] what was created is there after a restart, under the same links', async () => {
  const one = await openTestServer()
  const { id, links } = await createMap(one, smallMap('Kept'))
  await one.stop()
  const two = await openTestServer({ folder: one.folder })
  try {
    const { map } = JSON.parse(await (await two.fetch(`/api/maps/${id}`)).text())
    expect(map.title).toBe('Kept')
    const session = await two.fetch(`/api/maps/${id}/session`, json({ key: links.edit.split('#')[1] }))
    expect(session.status).toBe(200)
  } finally {
    await two.close()
  }
})

interface Broken {
  readonly name: string
  readonly body: string
  readonly status: number
  readonly code: string
  readonly problems: readonly object[]
}

const broken: readonly Broken[] = [
  {
    name: 'text that ends too early',
    body: '{\n  "format": "throughline",\n  "version": 1,\n',
    status: 400,
    code: 'not-json',
    problems: [{ line: 4, path: '' }],
  },
  { name: 'a list', body: '[1, 2]', status: 422, code: 'invalid-map-file', problems: [{ path: 'format' }] },
  {
    name: 'a file of another program',
    body: '{"format": "other", "version": 1}',
    status: 422,
    code: 'invalid-map-file',
    problems: [{ path: 'format', line: 1 }],
  },
  {
    name: 'a file of a newer version',
    body: '{"format": "throughline", "version": 99, "map": {}}',
    status: 422,
    code: 'invalid-map-file',
    problems: [{ path: 'version', code: 'newer-version', line: 1 }],
  },
  {
    name: 'two wrong fields, each at its line',
    body: JSON.stringify(
      { ...smallMap(), map: { ...smallMap().map, title: 7, lanes: [{ id: 'a/b', kind: 'actions', title: '' }] } },
      null,
      1,
    ),
    status: 422,
    code: 'invalid-map-file',
    problems: [
      { path: 'map.title', line: 5 },
      { path: 'map.lanes[0].id', line: expect.any(Number) },
    ],
  },
  {
    name: 'a request with a field nobody knows',
    body: '{"titel": "x"}',
    status: 400,
    code: 'invalid-request',
    problems: [{ message: expect.stringContaining('titel') }],
  },
  {
    name: 'a template that is not there',
    body: '{"template": "../../etc/passwd"}',
    status: 404,
    code: 'unknown-template',
    problems: [{ path: 'template' }],
  },
]

test.each(broken)('[HTTP16] refused whole, nothing created: $name', async ({ body, status, code, problems }) => {
  const before = await listed()
  const response = await server.fetch('/api/maps', { method: 'POST', body })
  expect(response.status).toBe(status)
  const problem = await problemOf(response)
  expect(problem.code).toBe(code)
  expect(problem.problems).toEqual(problems.map((located) => expect.objectContaining(located)))
  expect(problem.detail).toMatch(/\.$/)
  expect(await listed()).toEqual(before)
})

test('bytes that are no UTF-8 are refused', async () => {
  const response = await server.fetch('/api/maps', { method: 'POST', body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) })
  expect((await problemOf(response)).problems).toMatchObject([{ code: 'not-utf8' }])
})

test('[HTTP17] a map file over 64 MiB is answered with the limit, to a client that is still sending', async () => {
  const response = await server.fetch('/api/maps', { method: 'POST', body: new Uint8Array(65 * 1024 * 1024) })
  expect(response.status).toBe(413)
  expect(await problemOf(response)).toMatchObject({ code: 'map-too-large', detail: expect.stringContaining('64 MiB') })
})

test.each(['nothing-here', 'a%2Fb', '%00', 'x'.repeat(65)])('[HTTP18] there is no map “%s”', async (id) => {
  for (const path of ['', '/export.png', '/session']) {
    const response = await server.fetch(`/api/maps/${id}${path}`)
    expect([response.status, (await problemOf(response)).code]).toEqual([404, 'unknown-map'])
  }
})

test('[HTTP86] a member that no JSON here may have is named in the refusal', async () => {
  const { id } = await createMap(server, smallMap())
  const refused = await server.fetch(`/api/maps/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: '{"__proto__":{"title":"x"}}',
  })
  expect((await problemOf(refused)).detail).toContain('`__proto__`')
})
