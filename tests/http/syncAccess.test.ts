// The gate before the sync socket: which close code, or which role, an upgrade gets. What happens in the room is tests/sync.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../src/core/wire/close.ts'
import {
  ADMIN_KEY,
  createMap,
  json,
  keyOf,
  type NewMap,
  openTestServer,
  type TestServer,
} from '../support/httpServer.ts'

let server: TestServer
let open: TestServer
let map: NewMap
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY })
  open = await openTestServer()
  map = await createMap(server, {}, ADMIN_KEY)
})
afterAll(async () => {
  await server.close()
  await open.close()
})

interface Attempt {
  readonly on?: TestServer
  readonly id?: string
  readonly headers?: Record<string, string>
  readonly protocols?: readonly string[]
}

/** Sync step 1 of an empty document: whoever may read is answered. */
const STEP_1 = new Uint8Array([0, 0, 1, 0])

/** `in` when the server answers, or the code that it closes with. */
function knock({ on = server, id = map.id, headers = {}, protocols = [] }: Attempt): Promise<'in' | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${on.url.replace('http', 'ws')}/sync/${id}`, [...protocols], { headers })
    socket.on('error', reject)
    socket.on('open', () => socket.send(STEP_1))
    socket.on('close', resolve)
    socket.on('message', () => {
      resolve('in')
      socket.close()
    })
  })
}

const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } })
const cookieFor = async (key: string) => {
  const response = await server.fetch(`/api/maps/${map.id}/session`, json({ key }))
  return (
    response.headers
      .getSetCookie()
      .find((cookie) => cookie.includes('Path=/sync/'))
      ?.split(';')[0] ?? ''
  )
}

test('[HTTP41] a key opens the socket as Bearer, as a subprotocol, and as the cookie it was exchanged for', async () => {
  const key = keyOf(map.links.view)
  expect(await knock(bearer(key))).toBe('in')
  expect(await knock({ protocols: ['throughline.v1', `key.${key}`] })).toBe('in')
  expect(await knock({ headers: { cookie: await cookieFor(key), origin: server.url } })).toBe('in')
  expect(await knock(bearer(ADMIN_KEY))).toBe('in')
})

test('[HTTP41] the subprotocol that is agreed on never repeats the key', async () => {
  const protocols = ['throughline.v1', `key.${keyOf(map.links.view)}`]
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${map.id}`, protocols)
  await new Promise((resolve) => socket.on('open', resolve))
  expect(socket.protocol).toBe('throughline.v1')
  socket.close()
})

test('[HTTP42] without a key, or with that of another map, it is closed as not signed in', async () => {
  const other = await createMap(server, {}, ADMIN_KEY)
  expect(await knock({})).toBe(CLOSE.signedOut)
  expect(await knock(bearer(keyOf(other.links.own)))).toBe(CLOSE.signedOut)
  expect(await knock({ protocols: ['throughline.v1', 'key.wrong'] })).toBe(CLOSE.signedOut)
})

test('[HTTP42] a map that is not there, or in the bin, is closed as unknown', async () => {
  const binned = await createMap(server, {}, ADMIN_KEY)
  await server.fetch(`/api/maps/${binned.id}`, { method: 'DELETE', ...bearer(ADMIN_KEY) })
  expect(await knock({ id: 'nowhere', ...bearer(ADMIN_KEY) })).toBe(CLOSE.unknownMap)
  expect(await knock({ id: binned.id, ...bearer(ADMIN_KEY) })).toBe(CLOSE.unknownMap)
})

test('[HTTP43] a cookie opens the socket only from a page of this server', async () => {
  const cookie = await cookieFor(keyOf(map.links.edit))
  expect(await knock({ headers: { cookie, origin: 'https://evil.example' } })).toBe(CLOSE.forbidden)
  expect(await knock({ headers: { cookie } })).toBe(CLOSE.forbidden)
})

test('[HTTP43] an open server lets in this machine, and no page of another site, name or proxy', async () => {
  const { id } = await createMap(open)
  expect(await knock({ on: open, id })).toBe('in')
  expect(await knock({ on: open, id, headers: { origin: open.url } })).toBe('in')
  for (const headers of [
    { origin: 'https://evil.example' },
    { host: 'evil.example', origin: 'http://evil.example' },
    { 'x-forwarded-for': '10.0.0.1' },
  ]) {
    expect(await knock({ on: open, id, headers })).toBe(CLOSE.forbidden)
  }
})

test('[HTTP44] deleting a map sends everybody away who is in it', async () => {
  const { id } = await createMap(open)
  const socket = new WebSocket(`${open.url.replace('http', 'ws')}/sync/${id}`)
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve) => socket.once('message', resolve))
  await open.fetch(`/api/maps/${id}`, { method: 'DELETE' })
  expect(await closed).toBe(CLOSE.unknownMap)
})
