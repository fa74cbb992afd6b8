// A map duplicated: everything that is on it, under an id and links of its own; nothing that was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CreatedMap, MAP_TITLE_CHARS, type StoredImage } from '../../src/core/wire/routes.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { PNG, smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const fileOf = async (id: string) => JSON.parse(await (await server.fetch(`/api/maps/${id}`)).text())
const copyOf = async (id: string, body = {}): Promise<CreatedMap> => {
  const response = await server.fetch(`/api/maps/${id}/copy`, json(body))
  expect(response.status).toBe(201)
  return (await response.json()) as CreatedMap
}

test('[HTTP103] a copy holds what the map holds, and what is done to one does not touch the other', async () => {
  const original = await createMap(server, smallMap('Repair'))
  const copy = await copyOf(original.id)
  const [before, after] = [await fileOf(original.id), await fileOf(copy.id)]
  expect(after.map).toEqual({ ...before.map, title: 'Repair copy' })
  expect(copy.id).not.toBe(original.id)
  for (const link of Object.values(copy.links)) expect(Object.values(original.links)).not.toContain(link)

  await server.fetch(`/api/maps/${copy.id}`, { ...json({ title: 'Another' }), method: 'PATCH' })
  expect((await fileOf(original.id)).map.title).toBe('Repair')
})

test('[HTTP103] a copy has pictures of its own, which stay when the original is gone', async () => {
  const bare = smallMap()
  const { id: first } = await createMap(server, bare)
  const upload = await server.fetch(`/api/maps/${first}/images`, { method: 'POST', body: PNG })
  const { id: picture, image } = (await upload.json()) as StoredImage
  const images = { [picture]: { ...image, data: PNG.toString('base64') } }
  const original = await createMap(server, { ...bare, map: { ...bare.map, images } })
  const copy = await copyOf(original.id, { title: 'Mine' })
  await server.fetch(`/api/maps/${original.id}`, { method: 'DELETE' })
  const stored = await server.fetch(`/api/maps/${copy.id}/images/${picture}`)
  expect(Buffer.from(await stored.arrayBuffer())).toEqual(PNG)
  expect((await fileOf(copy.id)).map.title).toBe('Mine')
})

test('[HTTP103] the longest title has room for no more', async () => {
  const { id } = await createMap(server, { title: 'x'.repeat(MAP_TITLE_CHARS) })
  expect((await fileOf((await copyOf(id)).id)).map.title).toHaveLength(MAP_TITLE_CHARS)
})

test('[HTTP103] a map in the bin is not copied', async () => {
  const { id } = await createMap(server, smallMap())
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  const response = await server.fetch(`/api/maps/${id}/copy`, json({}))
  expect([response.status, (await problemOf(response)).code]).toEqual([404, 'map-in-bin'])
})
