// What the bin gives back, and what it has let go.
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyBin } from '../../server/bin.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { PNG } from './mapFiles.ts'

const DELETED = Date.parse('2026-10-01T12:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000
const log = pino({ level: 'silent' })

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ now: () => new Date(DELETED) })
})
afterAll(() => server.close())

const emptyAfter = (days: number) => emptyBin({ ...server, log, now: () => new Date(DELETED + days * DAY_MS + 1) })

test('[HTTP19] a map stays in the bin for 30 days and is then removed for good, with its links and pictures', async () => {
  const kept = await createMap(server)
  const { id } = await createMap(server)
  await server.fetch(`/api/maps/${id}/images`, { method: 'POST', body: PNG })
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  await emptyAfter(29)
  expect(await problemOf(await server.fetch(`/api/maps/${id}`))).toMatchObject({ code: 'map-in-bin' })
  await emptyAfter(30)
  expect(await problemOf(await server.fetch(`/api/maps/${id}`))).toMatchObject({ code: 'unknown-map' })
  expect(await server.store.listLinks(id)).toEqual([])
  expect((await server.fetch(`/api/maps/${kept.id}`)).status).toBe(200)
})

test('[EVENT6] what customers sent for a map goes with it, and not before it', async () => {
  const { id } = await createMap(server)
  const sent = { step: 'wait', at: '2026-05-01T10:00:00Z' }
  const days = { from: '2026-05-01', to: '2026-05-31' }
  await server.fetch(`/api/maps/${id}/answers`, json({ ...sent, id: 'a', metric: 'csat', score: 4, comment: 'Late' }))
  await server.fetch(`/api/maps/${id}/events`, json({ ...sent, id: 'e', respondent: 'meera', kind: 'entered' }))
  await server.fetch(
    `/api/maps/${id}/aggregates`,
    json({ id: 'g', question: 'How?', ...days, shares: { Well: 80 }, source: 'Panel' }),
  )
  const settings = { timeZone: 'UTC', enough: { n: 30, halfWidth: 7.5 } }
  const query = { filter: { solicited: 'all' }, words: [], after: null, limit: 9 } as const
  const summarise = () =>
    server.feedback.summarise({
      ...{ mapId: id, filter: { solicited: 'all' }, withTrend: false },
      settings,
    })
  const rules = { returnDays: 30, capWeek: 3, capMonth: 8 }
  const kept = async () => [
    (await summarise()).length,
    (await server.feedback.listVerbatims({ mapId: id, settings, query })).rows.length,
    (await server.feedback.flow({ mapId: id, timeZone: 'UTC', filter: {}, rules, now: DELETED })).steps.length,
    (await server.feedback.listAggregates(id, { limit: 9 })).length,
  ]
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  await emptyAfter(29)
  expect(await kept()).toEqual([1, 1, 1, 1])
  await emptyAfter(30)
  expect(await kept()).toEqual([0, 0, 0, 0])
})
