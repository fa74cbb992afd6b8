// Which maps are one's own and which one came to by a link, as far as the visitor's cookie can tell.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedMap, MapList } from '../../src/core/wire/routes.ts'
import { type FaultStore, faultStore } from '../support/faultStore.ts'
import { json, keyOf, openTestServer, type TestServer } from '../support/httpServer.ts'

let server: TestServer
let disk: FaultStore
beforeAll(async () => {
  server = await openTestServer({
    wrapStore: (store) => {
      disk = faultStore(store)
      return disk
    },
  })
})
afterAll(() => server.close())

type Headers = Readonly<Record<string, string>>

async function visitor(name: string): Promise<Headers> {
  const response = await server.fetch('/api/visitor', { ...json({ name }), method: 'PUT' })
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
const post = (path: string, body: unknown, headers: Headers = {}) =>
  server.fetch(path, { ...json(body), headers: { ...headers, 'content-type': 'application/json' } })
const tieOf = async (id: string, headers: Headers = {}) => {
  const { maps } = (await (await server.fetch('/api/maps', { headers })).json()) as MapList
  return maps.find((map) => map.id === id)?.tie
}

test('[HTTP111] a map is its maker’s, and whose who came by a link; to others it is neither', async () => {
  const [asha, ben] = [await visitor('Asha'), await visitor('Ben')]
  const { id, links } = (await (await post('/api/maps', {}, asha)).json()) as CreatedMap
  expect([await tieOf(id, asha), await tieOf(id, ben), await tieOf(id)]).toEqual(['made', null, null])
  for (const who of [asha, ben, {}]) await post(`/api/maps/${id}/session`, { key: keyOf(links.edit) }, who)
  expect([await tieOf(id, asha), await tieOf(id, ben), await tieOf(id)]).toEqual(['made', 'entered', null])
})

test('[HTTP111] a wrong key makes nobody a guest', async () => {
  const [asha, ben] = [await visitor('Asha'), await visitor('Ben')]
  const { id } = (await (await post('/api/maps', {}, asha)).json()) as CreatedMap
  await post(`/api/maps/${id}/session`, { key: 'wrong-key' }, ben)
  expect(await tieOf(id, ben)).toBeNull()
})

test('[HTTP112] a disk that takes nothing keeps nobody from their name and from a map', async () => {
  const [asha, ben] = [await visitor('Asha'), await visitor('Ben')]
  const { id, links } = (await (await post('/api/maps', {}, asha)).json()) as CreatedMap
  disk.failWrites(1, 2)
  const named = await server.fetch('/api/visitor', { ...json({ name: 'Ben Okafor' }), method: 'PUT' })
  expect([named.status, await named.json()]).toEqual([200, { id: expect.any(String), name: 'Ben Okafor' }])
  expect((await post(`/api/maps/${id}/session`, { key: keyOf(links.edit) }, ben)).status).toBe(200)
  expect(await tieOf(id, ben)).toBeNull()
})
