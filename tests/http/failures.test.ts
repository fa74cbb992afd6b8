// What is answered when something fails: a full or broken disk, an address that is not there, a body that cannot be read.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../server/store/port.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { PNG } from './mapFiles.ts'

/** A disk that does what the test says, beneath a real store. */
const disk = { code: '' }
const fail = () => {
  if (disk.code !== '') throw Object.assign(new Error(`the disk says ${disk.code}`), { code: disk.code })
}
const onDisk = (store: Store): Store => ({
  ...store,
  createMap: async (...creation) => {
    fail()
    return store.createMap(...creation)
  },
  append: async (entries) => {
    fail()
    return store.append(entries)
  },
  putImage: async (...picture) => {
    fail()
    return store.putImage(...picture)
  },
  check: async () => {
    fail()
    return store.check()
  },
})

const log: string[] = []
let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ wrapStore: onDisk, onLog: (line) => log.push(line) })
})
afterAll(() => server.close())

async function withDisk<T>(code: string, act: () => Promise<T>): Promise<T> {
  disk.code = code
  try {
    return await act()
  } finally {
    disk.code = ''
  }
}

test.each([
  ['SQLITE_FULL', 507, 'storage-full', /disk of the server is full/],
  ['ENOSPC', 507, 'storage-full', /disk of the server is full/],
  ['SQLITE_IOERR_WRITE', 503, 'storage-unavailable', /cannot be read or written/],
  ['SQLITE_READONLY', 503, 'storage-unavailable', /cannot be read or written/],
])(
  '[HTTP70] when the disk says %s, a new map and a picture are answered %i, and nothing is half-done',
  async (code, status, name, sentence) => {
    const { id } = await createMap(server)
    const before = await (await server.fetch('/api/maps')).json()
    const refused = await withDisk(code, async () => [
      await server.fetch('/api/maps', json({ title: 'Lost' })),
      await server.fetch(`/api/maps/${id}/images`, { method: 'POST', body: PNG }),
    ])
    for (const response of refused) {
      const problem = await problemOf(response)
      expect([response.status, problem.code]).toEqual([status, name])
      expect(problem.detail).toMatch(sentence)
    }
    expect(await (await server.fetch('/api/maps')).json()).toEqual(before)
  },
)

test('[HTTP70] a rename that is not saved is not shown', async () => {
  const { id } = await createMap(server, { title: 'Old' })
  const response = await withDisk('SQLITE_FULL', () =>
    server.fetch(`/api/maps/${id}`, { ...json({ title: 'New' }), method: 'PATCH' }),
  )
  expect((await problemOf(response)).code).toBe('storage-unavailable')
  expect(JSON.parse(await (await server.fetch(`/api/maps/${id}`)).text()).map.title).toBe('Old')
})

test('[HTTP71] the server lives while its storage does not, and says that it cannot serve', async () => {
  const [live, ready] = await withDisk('SQLITE_IOERR', async () => [
    await server.fetch('/healthz'),
    await server.fetch('/readyz'),
  ])
  expect([live?.status, ready?.status]).toEqual([200, 503])
  expect((await server.fetch('/readyz')).status).toBe(200)
})

test('[HTTP72] an error that nobody expected is logged whole and told without its insides', async () => {
  log.length = 0
  const response = await withDisk('EWEIRD', () => server.fetch('/api/maps', json({})))
  const problem = await problemOf(response)
  expect(problem).toMatchObject({ status: 500, code: 'internal' })
  expect(JSON.stringify(problem)).not.toContain('EWEIRD')
  expect(log.join('')).toContain('EWEIRD')
})

test.each(['/nowhere', '/api/nowhere', '/api/maps/x/links', '/assets/none.js', '/%E0%A4%A'])(
  'nothing is at %s',
  async (path) => {
    const response = await server.fetch(path)
    expect([response.status, (await problemOf(response)).code]).toEqual([404, 'unknown-address'])
  },
)

test.each([
  ['no JSON', '{"name": ', 'application/json', 400, 'not-json'],
  ['an empty body', '', 'application/json', 400, 'not-json'],
  ['a form', 'name=Asha', 'application/x-www-form-urlencoded', 415, 'unsupported-type'],
  ['too much', JSON.stringify({ name: 'x'.repeat(100_000) }), 'application/json', 413, 'body-too-large'],
  ['the wrong type', '{"name": 7}', 'application/json', 400, 'invalid-request'],
  ['a field too many', '{"name": "Asha", "role": "own"}', 'application/json', 400, 'invalid-request'],
] as const)('[HTTP73] %s is refused as what it is', async (_, body, type, status, code) => {
  const response = await server.fetch('/api/visitor', { method: 'PUT', body, headers: { 'content-type': type } })
  const problem = await problemOf(response)
  expect([response.status, problem.code, problem.title === '']).toEqual([status, code, false])
  expect(problem.detail).toMatch(/\.$/)
})
