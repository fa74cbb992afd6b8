// Who comes in, who is turned away and with which code, and what a reader may not do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Gate } from '../../server/sync/attachSync.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import { SUBPROTOCOL } from '../../src/core/wire/messages.ts'
import { BareSocket, Client } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

const oneWord = () => {
  const doc = new Y.Doc()
  doc.getText('text').insert(0, 'intruded')
  return Y.encodeStateAsUpdate(doc)
}

describe('at the door', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await startServer()
    await server.createMap('m1')
  })
  afterEach(() => server.close())

  it.each([
    ['an unknown map', 'm2', '', CLOSE.unknownMap],
    ['an id that no map can have', 'no%20map', '', CLOSE.unknownMap],
    ['a tab with an older schema', 'm1', 'schema=0', CLOSE.upgrade],
    ['a schema that is no number', 'm1', 'schema=latest', CLOSE.upgrade],
  ])('[SYNC8] %s is let in only to be told why not', async (_who, map, query, code) => {
    const socket = new BareSocket(server, map, { query })
    await socket.opened
    expect((await socket.closed).code).toBe(code)
    expect(socket.frames).toEqual([])
  })

  it('[SYNC21] a page newer than the server reads and writes nothing', async () => {
    const head = (await server.store.loadLog('m1' as never)).head
    const newer = new BareSocket(server, 'm1', { query: 'schema=99&saved=1' })
    await newer.opened
    newer.sendUpdate(oneWord())
    expect([...(await newer.frame(2))].slice(0, 2)).toEqual([2, 0])
    expect((await server.store.loadLog('m1' as never)).head).toBe(head)
    newer.ws.terminate()
    const reader = new Client(server, 'm1', { schema: 99 })
    await reader.untilSynced()
    reader.leave()
  })

  it('a map in the bin is closed like an unknown one', async () => {
    await server.store.setDeleted('m1' as never, '2026-01-01T00:00:00.000Z')
    expect((await new BareSocket(server, 'm1').closed).code).toBe(CLOSE.unknownMap)
    expect(await server.rooms.read('m1' as never, () => true)).toBeNull()
  })

  it('the present schema and programs that name none come in', async () => {
    const doc = new Y.Doc()
    const tab = new Client(server, 'm1', { schema: 1, doc })
    const program = new BareSocket(server, 'm1')
    await Promise.all([tab.untilSynced(), program.frame(0, 0)])
    tab.leave()
    program.ws.terminate()
  })

  it('the client that is told to stop does not come back by itself', async () => {
    const client = new Client(server, 'm2')
    await client.until(() => client.closes.length > 0)
    expect(client.closes).toEqual([CLOSE.unknownMap])
    expect(client.provider.shouldConnect).toBe(false)
    client.leave()
  })

  it('the subprotocol is answered and a key beside it is not', async () => {
    const socket = new BareSocket(server, 'm1', { protocols: [SUBPROTOCOL, 'key.very-secret'] })
    await socket.opened
    expect(socket.ws.protocol).toBe(SUBPROTOCOL)
    socket.ws.terminate()
  })
})

describe('the gate', () => {
  const close = (gate: Gate) => async () => {
    const server = await startServer({ authorize: gate })
    await server.createMap('m1')
    const code = (await new BareSocket(server, 'm1').closed).code
    const { logged } = server
    await server.close()
    return { code, logged }
  }

  it.each([CLOSE.signedOut, CLOSE.forbidden, CLOSE.unknownMap])('refuses with its own code %i', async (code) => {
    expect(await close(async () => ({ close: code }))()).toEqual({ code, logged: [] })
  })

  it('that breaks closes with 4503, and the log says so', async () => {
    const broken = close(() => Promise.reject(new Error('The store is away.')))
    expect(await broken()).toEqual({ code: CLOSE.retry, logged: ['A socket could not be let in: The store is away.'] })
  })
})

describe('a reader', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await startServer()
    await server.createMap('m1', (doc) => doc.getText('text').insert(0, 'for reading'))
  })
  afterEach(() => server.close())

  it.each(['view', 'comment', 'participate'])(
    '[SYNC5] with the role %s sees everything and writes nothing, by update or by step 2',
    async (role) => {
      const editor = new Client(server, 'm1')
      const witness = new Client(server, 'm1', { role })
      await Promise.all([editor.untilSynced(), witness.untilSynced()])
      const head = (await server.store.loadLog('m1' as never)).head

      const reader = new BareSocket(server, 'm1', { query: `role=${role}&saved=1` })
      await reader.opened
      reader.sendUpdate(oneWord())
      reader.sendStep2(oneWord())
      expect([...(await reader.frame(2))].slice(0, 2)).toEqual([2, 0])

      editor.type(', still')
      await editor.untilSaved()
      await witness.until(() => witness.text.toString() === 'for reading, still')
      expect((await server.store.loadLog('m1' as never)).head).toBe(head + 1)
      expect((await server.onDisk('m1' as never)).getText('text').toString()).toBe('for reading, still')
      // It is not asked for what it has, told once that it may not write, and never that anything of it is saved.
      const heard = (type: number) => reader.frames.filter((frame) => frame[0] === type).length
      expect([heard(2), heard(100)]).toEqual([1, 0])
      expect(reader.frames.some((frame) => frame[0] === 0 && frame[1] === 0)).toBe(false)
      for (const client of [editor, witness]) client.leave()
      reader.ws.terminate()
    },
  )

  it('with a document of its own sees the map, and its own words stay with it', async () => {
    const doc = new Y.Doc()
    doc.getText('mine').insert(0, 'kept')
    const reader = new Client(server, 'm1', { role: 'view', doc })
    await reader.untilSynced()
    expect(reader.text.toString()).toBe('for reading')
    expect(await server.rooms.read('m1' as never, (served) => served.getText('mine').toString())).toBe('')
    reader.leave()
  })

  it('is everybody where a newer version wrote the document', async () => {
    const later = await startServer({ hooks: { migrate: () => 'newer' } })
    await later.createMap('m1')
    const editor = new BareSocket(later, 'm1', { query: 'role=own' })
    await editor.opened
    editor.sendUpdate(oneWord())
    await editor.frame(2, 0)
    expect((await later.store.loadLog('m1' as never)).head).toBe(1)
    editor.ws.terminate()
    await later.close()
  })
})
