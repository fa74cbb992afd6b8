// What a step that leads to a map shows of it, over HTTP; who may ask for it stands in access.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toMapFile } from '../../src/core/export/json.ts'
import { createMap, json, openTestServer, type TestServer } from '../support/httpServer.ts'
import { card, lanesOf, mapOf, point, stagesOf } from '../support/mapBuilder.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('[HANDS29] the worst of a map is told with its title; an unchanged map is not read again', async () => {
  const map = mapOf({
    title: 'The visit',
    stages: stagesOf({ Repair: ['Wait'] }),
    lanes: lanesOf('emotion', 'pains'),
    cards: [card('Long queue', { step: 'Wait', lane: 'pains' }, { severity: 3 })],
    emotions: [point('Wait', { experienced: -2 })],
  })
  const { id } = await createMap(server, JSON.parse(toMapFile(map)))
  const first = await server.fetch(`/api/maps/${id}/worst`)
  expect(await first.json()).toEqual({
    title: 'The visit',
    experience: { level: -2, step: 'Wait', source: 'reported' },
    pain: { severity: 3, title: 'Long queue' },
  })
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await server.fetch(`/api/maps/${id}/worst`, { headers })).status).toBe(304)
  await server.fetch(`/api/maps/${id}`, { ...json({ title: 'Another' }), method: 'PATCH' })
  const again = await server.fetch(`/api/maps/${id}/worst`, { headers })
  expect(await again.json()).toMatchObject({ title: 'Another' })
})

test('[HANDS29] of a map without curves and pain points nothing is told but its title', async () => {
  const { id } = await createMap(server, { title: 'Blank' })
  const answer = await server.fetch(`/api/maps/${id}/worst`)
  expect(await answer.json()).toEqual({ title: 'Blank', experience: null, pain: null })
})
