// Who did what to which map, over HTTP: the names that people gave, and nothing of what only others may know.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityList } from '../../src/core/wire/activity.ts'
import { createMap, json, openTestServer, type TestServer } from '../support/httpServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

/** A browser whose person has said this name: its cookie. */
async function visitor(name: string): Promise<{ readonly cookie: string }> {
  const response = await server.fetch('/api/visitor', { ...json({ name }), method: 'PUT' })
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
const as = (who: { readonly cookie: string }, method: string, path: string, body: unknown) =>
  server.fetch(path, { ...json(body), method, headers: { ...who, 'content-type': 'application/json' } })
const activity = async () => ((await (await server.fetch('/api/activity')).json()) as ActivityList).activity
const told = async (mapId: string) =>
  (await activity()).filter((entry) => entry.mapId === mapId).map(({ by, kind }) => `${by} ${kind}`)

test('[HTTP110] who made, edited, commented and binned a map is told by name, the latest first', async () => {
  const [asha, ben] = [await visitor('Asha Menon'), await visitor('Ben Okafor')]
  const { id } = (await (await as(asha, 'POST', '/api/maps', { title: 'Draft' })).json()) as { id: string }
  await as(ben, 'PATCH', `/api/maps/${id}`, { title: 'Repair' })
  for (const text of ['Why?', 'And when?']) {
    await as(asha, 'POST', `/api/maps/${id}/comments`, { anchor: 'card/queue', text })
  }
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE', headers: ben })
  expect(await told(id)).toEqual([
    'Ben Okafor binned',
    'Asha Menon commented',
    'Ben Okafor edited',
    'Asha Menon created',
  ])
  expect((await activity())[0]).toEqual({
    kind: 'binned',
    mapId: id,
    mapTitle: 'Repair',
    by: 'Ben Okafor',
    at: expect.any(String),
  })
})

test('[HTTP110] a new name is told of what was done before', async () => {
  const asha = await visitor('Asha')
  const { id } = (await (await as(asha, 'POST', '/api/maps', {})).json()) as { id: string }
  await as(asha, 'PUT', '/api/visitor', { name: 'Asha Menon' })
  expect(await told(id)).toEqual(['Asha Menon created'])
})

test('[HTTP110] a name that only a cookie holds is told once its browser has come back', async () => {
  const asha = await visitor('Asha Menon')
  // An installation whose rows are older than names: the same secret, nobody in its tables.
  const secret = await server.store.secret('cookies', () => new Uint8Array())
  const late = await openTestServer({
    wrapStore: (store) => ({
      ...store,
      secret: async (name, make) => (name === 'cookies' ? secret : store.secret(name, make)),
    }),
  })
  const response = await late.fetch('/api/maps', {
    ...json({}),
    headers: { ...asha, 'content-type': 'application/json' },
  })
  expect(response.status).toBe(201)
  const by = async () =>
    ((await (await late.fetch('/api/activity')).json()) as ActivityList).activity.map((entry) => entry.by)
  expect(await by()).toEqual([null])
  await late.fetch('/api/visitor', { headers: asha })
  expect(await by()).toEqual(['Asha Menon'])
  await late.close()
})

test('[HTTP110] programs have no name, and are told as one; thirty entries are told', async () => {
  const { id } = await createMap(server)
  for (const title of ['A', 'B', 'C']) await server.fetch(`/api/maps/${id}`, { ...json({ title }), method: 'PATCH' })
  expect(await told(id)).toEqual(['null edited', 'null created'])
  for (let made = 0; made < 30; made += 1) await createMap(server)
  expect(await activity()).toHaveLength(30)
})
