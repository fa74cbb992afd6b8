// What the bin gives back, and what it has let go.
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyBin } from '../../server/bin.ts'
import { createMap, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { PNG } from './mapFiles.ts'

const DELETED = Date.parse('2026-10-01T12:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000
const log = pino({ level: 'silent' })

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ now: () => new Date(DELETED) })
})
afterAll(() => server.close())

test('[HTTP19] a map stays in the bin for 30 days and is then removed for good, with its links and pictures', async () => {
  const kept = await createMap(server)
  const { id } = await createMap(server)
  await server.fetch(`/api/maps/${id}/images`, { method: 'POST', body: PNG })
  await server.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  const emptyAfter = (days: number) =>
    emptyBin({ store: server.store, log, now: () => new Date(DELETED + days * DAY_MS + 1) })

  await emptyAfter(29)
  expect(await problemOf(await server.fetch(`/api/maps/${id}`))).toMatchObject({ code: 'map-in-bin' })
  await emptyAfter(30)
  expect(await problemOf(await server.fetch(`/api/maps/${id}`))).toMatchObject({ code: 'unknown-map' })
  expect(await server.store.listLinks(id)).toEqual([])
  expect((await server.fetch(`/api/maps/${kept.id}`)).status).toBe(200)
})
