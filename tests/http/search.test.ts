// Cards and steps found by their words, over HTTP: up to what was committed, and nothing of what is gone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchAnswer } from '../../src/core/wire/routes.ts'
import { createMap, json, openTestServer, type TestServer } from '../support/httpServer.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const search = async (q: string, from = server): Promise<SearchAnswer> => {
  const response = await from.fetch(`/api/search?q=${encodeURIComponent(q)}`)
  expect(response.status).toBe(200)
  return (await response.json()) as SearchAnswer
}
const titled = (title: string) => {
  const file = smallMap()
  const cards = [{ id: 'c1', laneId: 'actions', stepId: 'call', title }]
  return { ...file, map: { ...file.map, cards, connectors: [] } }
}

test('[HTTP104] a card is found in its step, and a step in its stage', async () => {
  const { id } = await createMap(server, smallMap('Compressor'))
  expect((await search('HELP calls')).hits).toEqual([
    { mapId: id, mapTitle: 'Compressor', anchor: 'card/c1', title: 'Calls the helpline', place: 'Call' },
  ])
  expect((await search('wait')).hits).toContainEqual(
    expect.objectContaining({ mapId: id, anchor: 'step/wait', title: 'Wait', place: 'Book' }),
  )
  expect((await search('nobody else')).hits).toEqual([])
})

test.each([
  ['Café für Gäste', 'cafe gaste'],
  ['Cafe fur Gaste', 'café'],
  ['ग्राहक यात्रा', 'यात्रा'],
  ['Après-vente', 'vente'],
  ['“Say” NEAR("x") AND -7', 'say near 7'],
])('[HTTP104] “%s” is found by “%s”', async (title, words) => {
  const { id } = await createMap(server, titled(title))
  expect((await search(words)).hits.map(({ mapId }) => mapId)).toEqual([id])
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
})

test.each(['', '   ', '"', 'NOT', '* OR "', ') AND (', '-', 'x'.repeat(200)])(
  '[HTTP104] “%s” is no syntax',
  async (q) => {
    expect((await search(q)).behind).toBe(0)
  },
)

test('[HTTP104] a map in the bin is not found, until it is put back', async () => {
  const { id } = await createMap(server, titled('Thermostat'))
  const found = async () => (await search('thermostat')).hits.length
  expect(await found()).toBe(1)
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  expect(await found()).toBe(0)
  await server.fetch(`/api/maps/${id}/restore`, { method: 'POST' })
  expect(await found()).toBe(1)
})

test('[HTTP105] a hit is named as its map is named now', async () => {
  const { id } = await createMap(server, titled('Gasket'))
  expect((await search('gasket')).hits).toMatchObject([{ mapTitle: 'Repair' }])
  await server.fetch(`/api/maps/${id}`, { ...json({ title: 'Renamed' }), method: 'PATCH' })
  expect((await search('gasket')).hits).toMatchObject([{ mapTitle: 'Renamed' }])
})

test('[HTTP105] many maps are read in shares, and the answer says how many are left', async () => {
  const full = await openTestServer()
  try {
    for (let number = 0; number < 23; number += 1) await createMap(full, titled('Valve'))
    const first = await search('valve', full)
    expect([first.hits.length, first.behind]).toEqual([20, 3])
    const second = await search('valve', full)
    expect([second.hits.length, second.behind]).toEqual([23, 0])
  } finally {
    await full.close()
  }
})
