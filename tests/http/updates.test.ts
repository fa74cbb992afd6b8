// Updates of a document over HTTP, part after part: who may send them, what is taken, and that nothing is half-done. How the
// editor uses it is tests/sync/largeUpdate.test.ts.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { UPDATE_PART_BYTES } from '../../src/core/wire/messages.ts'
import {
  ADMIN_KEY,
  bearer,
  createMap,
  keyOf,
  type NewMap,
  openTestServer,
  problemOf,
  type TestServer,
} from '../support/httpServer.ts'

let server: TestServer
let map: NewMap
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY })
})
afterAll(() => server.close())
beforeEach(async () => {
  map = await createMap(server, {}, ADMIN_KEY)
})

const UPLOAD = 'upload-0123456789'
const edited = (...edits: ((text: Y.Text) => void)[]): Uint8Array[] => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const edit of edits) edit(doc.getText('draft'))
  return updates
}
const large = (): Uint8Array => edited((text) => text.insert(0, 'x'.repeat(UPDATE_PART_BYTES)))[0] ?? new Uint8Array()

const sendPart = (bytes: Uint8Array, part: number, parts: number, link = map.links.edit) =>
  server.fetch(`/api/maps/${map.id}/updates?upload=${UPLOAD}&part=${part}&parts=${parts}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...bearer(keyOf(link)) },
    body: Uint8Array.from(bytes),
  })
const halves = (update: Uint8Array) => [
  update.subarray(0, UPDATE_PART_BYTES - 7),
  update.subarray(UPDATE_PART_BYTES - 7),
]
const entries = async () => (await server.store.loadLog(map.id)).head

test('[HTTP45] an update in parts is saved with its last part', async () => {
  const update = large()
  const [first = update, last = update] = halves(update)
  const before = await entries()
  const accepted = await sendPart(first, 0, 2)
  expect([accepted.status, await accepted.json()]).toEqual([202, { saved: false }])
  expect(await entries()).toBe(before)
  const saved = await sendPart(last, 1, 2)
  expect([saved.status, await saved.json()]).toEqual([200, { saved: true }])
  const { updates } = await server.store.loadLog(map.id)
  expect(updates.at(-1)).toEqual(Buffer.from(update))
})

test('[HTTP45] sent again it is saved already, and writes nothing', async () => {
  const [update = new Uint8Array()] = edited((text) => text.insert(0, 'once'))
  await sendPart(update, 0, 1)
  const before = await entries()
  expect((await sendPart(update, 0, 1)).status).toBe(200)
  expect(await entries()).toBe(before)
})

test('[HTTP45] a part that does not come next is refused, and the upload begins again', async () => {
  const update = large()
  const [first = update, last = update] = halves(update)
  expect((await problemOf(await sendPart(last, 1, 2))).code).toBe('upload-lost')
  await sendPart(first, 0, 3)
  expect((await problemOf(await sendPart(last, 2, 3))).code).toBe('upload-lost')
  await sendPart(first, 0, 2)
  expect((await sendPart(last, 1, 2)).status).toBe(200)
})

test('[HTTP45] a part that is too large, or counted wrong, is refused', async () => {
  const tooLarge = await sendPart(new Uint8Array(UPDATE_PART_BYTES + 1), 0, 2)
  expect([tooLarge.status, (await problemOf(tooLarge)).code]).toEqual([413, 'update-too-large'])
  expect((await problemOf(await sendPart(Uint8Array.of(0, 0), 2, 2))).problems?.[0]?.path).toBe('part')
})

test.each(['view', 'comment', 'participate'] as const)('[HTTP46] the link "%s" may not send updates', async (role) => {
  const before = await entries()
  expect((await problemOf(await sendPart(large(), 0, 1, map.links[role]))).code).toBe('not-allowed')
  expect(await entries()).toBe(before)
})

test('[HTTP46] what is no update, or builds on what is missing, is refused and not stored', async () => {
  const before = await entries()
  const [, second = new Uint8Array()] = edited(
    (text) => text.insert(0, 'one'),
    (text) => text.insert(3, 'two'),
  )
  expect((await problemOf(await sendPart(Uint8Array.of(9, 9, 9), 0, 1))).code).toBe('not-an-update')
  expect((await problemOf(await sendPart(new Uint8Array(), 0, 1))).code).toBe('not-an-update')
  expect((await problemOf(await sendPart(second, 0, 1))).code).toBe('update-out-of-order')
  expect(await entries()).toBe(before)
})
