// How files of feedback were read, over HTTP: kept by whoever may edit, told to nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ADMIN_KEY,
  bearer,
  createMap,
  keyOf,
  type NewMap,
  openTestServer,
  type TestServer,
} from '../support/httpServer.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY })
})
afterAll(() => server.close())

const mapping = {
  shape: 'wide',
  columns: { Parking: { use: 'score' } },
  questions: { Parking: { step: 'wait', metric: 'csat', notScores: ['6'], words: {} } },
  periods: {},
  dates: { format: 'iso', month: null, day: null },
  source: 'Survey',
  solicited: true,
}

const at = (map: NewMap, role: keyof NewMap['links'], rest = '', body?: unknown) =>
  server.fetch(`/api/maps/${map.id}/mappings${rest}`, {
    headers: { ...bearer(keyOf(map.links[role])), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { method: 'PUT', body: JSON.stringify(body) }),
  })

test('[IMPORT10] a mapping is kept by whoever may edit, replaced under its id, and told to nobody below', async () => {
  const map = await createMap(server, smallMap(), ADMIN_KEY)
  expect((await at(map, 'edit', '/abc', { file: 'may.csv', mapping })).status).toBe(204)
  expect((await at(map, 'edit', '/abc', { file: 'june.csv', mapping })).status).toBe(204)
  expect(await (await at(map, 'edit')).json()).toMatchObject({ mappings: [{ id: 'abc', file: 'june.csv', mapping }] })
  expect((await at(map, 'participate')).status).toBe(403)
  expect((await at(map, 'participate', '/abc', { file: 'x.csv', mapping })).status).toBe(403)
})

test('[IMPORT10] what is no mapping is refused and changes nothing', async () => {
  const map = await createMap(server, smallMap(), ADMIN_KEY)
  for (const wrong of [{ ...mapping, shape: 'round' }, { ...mapping, more: 1 }, null]) {
    expect((await at(map, 'edit', '/abc', { file: 'may.csv', mapping: wrong })).status).toBe(400)
  }
  expect(await (await at(map, 'edit')).json()).toEqual({ mappings: [] })
})
