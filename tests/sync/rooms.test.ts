// What HTTP does with rooms: read the committed document, run a command on it, close it, drain all of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Timestamp } from '../../server/store/timestamp.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import { BareSocket, Client } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

const M1 = 'm1' as MapId
const OWNER = { id: 'owner', name: 'Owner' }
const textOf = (doc: Y.Doc) => doc.getText('text').toString()

describe('rooms, for HTTP', () => {
  let server: TestServer
  let ada: Client
  beforeEach(async () => {
    server = await startServer()
    await server.createMap(M1, (doc) => doc.getText('text').insert(0, 'start'))
    ada = new Client(server, M1)
    await ada.untilSaved()
  })
  afterEach(async () => {
    ada.leave()
    await server.close()
  })

  it('read what is committed, with nobody in the room as well', async () => {
    ada.type('ed')
    await ada.untilSaved()
    expect(await server.rooms.read(M1, textOf)).toBe('started')
    await server.createMap('quiet', (doc) => doc.getText('text').insert(0, 'hush'))
    expect(await server.rooms.read('quiet' as MapId, textOf)).toBe('hush')
    expect(await server.rooms.read('unknown' as MapId, textOf)).toBeNull()
  })

  it('[SYNC15] run a command: durable, shown to everybody, written under its author', async () => {
    const result = await server.rooms.transact(M1, OWNER, (doc) => {
      doc.getText('text').insert(0, 're')
      doc.getText('text').insert(7, '!')
      return 'done'
    })
    expect(result).toEqual({ ok: true, value: 'done' })
    expect(textOf(await server.onDisk(M1))).toBe('restart!')
    await ada.until(() => ada.text.toString() === 'restart!')
    expect(await server.rooms.transact('unknown' as MapId, OWNER, () => 1)).toEqual({ ok: false, error: 'map-missing' })
  })

  it('[SYNC15] write nothing for a command that changes nothing or throws', async () => {
    const { head } = await server.store.loadLog(M1)
    expect(await server.rooms.transact(M1, OWNER, textOf)).toEqual({ ok: true, value: 'start' })
    const breaking = server.rooms.transact(M1, OWNER, (doc) => {
      doc.getText('text').insert(0, 'half ')
      throw new Error('The command broke.')
    })
    await expect(breaking).rejects.toThrow('The command broke.')
    expect((await server.store.loadLog(M1)).head).toBe(head)
    expect(await server.rooms.read(M1, textOf)).toBe('start')
  })

  it('merge a command with what people write meanwhile, none of it lost', async () => {
    ada.type(' by ada')
    const command = server.rooms.transact(M1, OWNER, (doc) => doc.getText('text').insert(0, 'by owner: '))
    ada.type(', twice')
    await Promise.all([command, ada.untilSaved()])
    await ada.until(() => ada.text.toString().startsWith('by owner'))
    expect(ada.text.toString()).toBe('by owner: start by ada, twice')
    expect(textOf(await server.onDisk(M1))).toBe('by owner: start by ada, twice')
  })

  it('keep the title that lists show', async () => {
    ada.doc.getText('title').insert(0, 'The ')
    await ada.untilSaved()
    await server.rooms.closeRoom(M1, CLOSE.retry)
    expect((await server.store.findMap(M1))?.title).toBe('The Map m1')
  })

  it('close the sockets of one map with the code given, and no others', async () => {
    await server.createMap('m2')
    const other = new Client(server, 'm2')
    await other.untilSynced()
    await server.rooms.closeRoom(M1, CLOSE.unknownMap)
    await ada.until(() => ada.closes.length > 0)
    expect(ada.closes).toEqual([CLOSE.unknownMap])
    other.type('goes on')
    await other.untilSaved()
    expect(other.closes).toEqual([])
    other.leave()
  })

  it('[SYNC17] drained, close their sockets with 4503 and let nobody in', async () => {
    const socket = new BareSocket(server, M1)
    await socket.opened
    await server.rooms.close()
    expect((await socket.closed).code).toBe(CLOSE.retry)
    expect((await new BareSocket(server, M1).closed).code).toBe(CLOSE.retry)
    await expect(server.rooms.read(M1, textOf)).rejects.toThrow('stopping')
  })
})

describe('a document that the server must change when it loads it', () => {
  it('[SYNC16] is purged of what was deleted 30 days ago and migrated, on disk before anybody sees it, once', async () => {
    const asked: Timestamp[] = []
    const server = await startServer({
      hooks: {
        migrate(doc) {
          if (!doc.getMap('meta').has('version')) doc.getMap('meta').set('version', 1)
          return 'current'
        },
        purge(doc, before) {
          asked.push(before)
          doc.getMap('cards').delete('old')
        },
      },
    })
    await server.createMap(M1, (doc) => doc.getMap('cards').set('old', 'deleted long ago'))
    const ada = new Client(server, M1)
    await ada.untilSynced()
    expect(ada.doc.getMap('cards').size).toBe(0)
    expect(ada.doc.getMap('meta').get('version')).toBe(1)
    const disk = await server.onDisk(M1)
    expect([disk.getMap('cards').size, disk.getMap('meta').get('version')]).toEqual([0, 1])
    const days = (Date.now() - Date.parse(asked[0] ?? '')) / 86_400_000
    expect(days).toBeCloseTo(30, 1)
    ada.leave()
    const { head } = await server.store.loadLog(M1)
    await server.rooms.closeRoom(M1, CLOSE.retry)
    await server.rooms.read(M1, () => undefined)
    expect((await server.store.loadLog(M1)).head).toBe(head)
    await server.close()
  })
})
