// The disk fails: nobody is shown what is not on it, and nothing that was shown is missing from it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../../server/store/port.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import { type FaultStore, faultStore } from '../support/faultStore.ts'
import { seededRandom } from '../support/random.ts'
import { BareSocket, Client, readSync } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

describe('when a write fails', () => {
  let server: TestServer
  let disk: FaultStore
  const clients: Client[] = []
  const join = async (mapId: string, visitor: string) => {
    const client = new Client(server, mapId, { visitor })
    clients.push(client)
    await client.untilSynced()
    return client
  }
  beforeEach(async () => {
    server = await startServer({
      wrapStore(store: Store) {
        disk = faultStore(store)
        return disk
      },
    })
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) client.leave()
    await server.close()
  })

  it('[SYNC2] nobody is shown the update, its socket closes with 4503, and the client brings it again', async () => {
    const map = await server.createMap('m1')
    const ada = await join(map, 'ada')
    const ben = await join(map, 'ben')
    ada.type('one ')
    await ben.until(() => ben.text.toString() === 'one ')
    const benHeard: string[] = []
    ben.doc.on('update', () => benHeard.push(ben.text.toString()))

    disk.failWrites(1)
    ada.type('two ')
    await ada.until(() => ada.closes.length > 0)
    expect(ada.closes).toEqual([CLOSE.retry])
    expect(benHeard).toEqual([])
    expect(await server.rooms.read(map, (doc) => doc.getText('text').toString())).toBe('one ')
    expect((await server.onDisk(map)).getText('text').toString()).toBe('one ')

    await ada.untilSaved()
    await ben.until(() => ben.text.toString() === 'one two ')
    expect((await server.onDisk(map)).getText('text').toString()).toBe('one two ')
    expect(ben.closes).toEqual([])
  })

  it('what built on the lost update is lost with it, and only their sockets close', async () => {
    const map = await server.createMap('m1')
    const other = await server.createMap('m2')
    const ada = await join(map, 'ada')
    const ben = await join(other, 'ben')
    const cem = await join(other, 'cem')
    await ada.untilSaved()
    await ben.untilSaved()
    await cem.untilSaved()
    disk.failWrites(1)
    for (const letter of 'abcdefghij') ada.type(letter)
    ben.type('in another room, the same commit')
    await ada.untilSaved()
    await ben.untilSaved()
    expect(new Set([...ada.closes, ...ben.closes])).toEqual(new Set([CLOSE.retry]))
    expect(cem.closes).toEqual([])
    expect((await server.onDisk(map)).getText('text').toString()).toBe('abcdefghij')
    expect((await server.onDisk(other)).getText('text').toString()).toBe('in another room, the same commit')
  })

  it('at every n-th write of a session, everything arrives in the end, once', async () => {
    const map = await server.createMap('m1')
    const ada = await join(map, 'ada')
    const ben = await join(map, 'ben')
    for (let word = 0; word < 30; word += 1) {
      if (word % 3 === 0) disk.failWrites(1 + (word % 2))
      const writer = word % 2 === 0 ? ada : ben
      writer.type(`${word};`)
      await writer.untilSaved()
    }
    await Promise.all([ada, ben].map((person) => person.until(() => person.text.toString().split(';').length === 31)))
    expect(ada.text.toString()).toBe(ben.text.toString())
    expect((await server.onDisk(map)).getText('text').toString()).toBe(ada.text.toString())
    expect(ada.closes.length + ben.closes.length).toBeGreaterThanOrEqual(5)
  })

  it('a map that cannot be loaded closes with 4503 and opens when the store is back', async () => {
    const map = await server.createMap('m1', (doc) => doc.getText('text').insert(0, 'here'))
    const { loadLog } = disk
    disk.loadLog = () => Promise.reject(new Error('The disk cannot be read.'))
    const refused = new BareSocket(server, map)
    expect(await refused.closed).toMatchObject({ code: CLOSE.retry })
    disk.loadLog = loadLog
    const ada = await join(map, 'ada')
    expect(ada.text.toString()).toBe('here')
  })

  it('a server command answers not-saved and changes nothing', async () => {
    const map = await server.createMap('m1')
    disk.failWrites(1)
    const visitor = { id: 'owner', name: 'Owner' }
    const rename = (doc: Y.Doc) => doc.getText('title').insert(0, 'New ')
    expect(await server.rooms.transact(map, visitor, rename)).toEqual({ ok: false, error: 'not-saved' })
    expect(await server.rooms.read(map, (doc) => doc.getText('title').toString())).toBe('Map m1')
    expect(await server.rooms.transact(map, visitor, rename)).toMatchObject({ ok: true })
    expect(await server.rooms.read(map, (doc) => doc.getText('title').toString())).toBe('New Map m1')
  })

  it('[SYNC1] [SYNC13] until the disk has synced nobody sees, joins or is told; what a crash forgets nobody had', async () => {
    const map = await server.createMap('m1')
    const ada = await join(map, 'ada')
    const ben = await join(map, 'ben')
    await ada.untilSaved()
    const savedBefore = ada.saved
    disk.holdWrites()
    const asked = disk.nextWrite()
    ada.type('in the cache of the disk')
    await asked
    const bare = new BareSocket(server, map)
    await bare.opened
    bare.sendStep1(Uint8Array.of(0))
    const joiner = new Y.Doc()
    Y.applyUpdate(joiner, readSync(await bare.frame(0, 1)))
    expect(joiner.getText('title').toString()).toBe('Map m1')
    expect(joiner.getText('text').toString()).toBe('')
    expect(ben.text.toString()).toBe('')
    expect(ada.saved).toBe(savedBefore)
    expect(await server.rooms.read(map, (doc) => doc.getText('text').toString())).toBe('')

    await disk.release()
    await ben.until(() => ben.text.toString() === 'in the cache of the disk')
    await ada.untilSaved()
    bare.ws.terminate()
  })

  it('[SYNC4] who comes while a room that is closed still writes gets it with what is written', async () => {
    const map = await server.createMap('m1')
    const other = await server.createMap('m2')
    const ada = await join(map, 'ada')
    await ada.untilSaved()
    disk.holdWrites()
    const asked = disk.nextWrite()
    ada.type('last words')
    await asked
    const closing = server.rooms.closeRoom(map, CLOSE.retry)
    await ada.until(() => ada.closes.length > 0)
    ada.leave()
    const ben = new Client(server, map, { visitor: 'ben' })
    clients.push(ben)
    // Another map opens in the meantime.
    const meanwhile = new BareSocket(server, other)
    await meanwhile.frame(0, 0)
    expect(ben.provider.wsconnected).toBe(false)
    await disk.release()
    await closing
    await ben.untilSynced()
    expect(ben.text.toString()).toBe('last words')
    meanwhile.ws.terminate()
  })

  it('[SYNC17] draining waits for the disk, and says `saved` before it closes', async () => {
    const map = await server.createMap('m1')
    const socket = new BareSocket(server, map, { query: 'saved=1' })
    await socket.opened
    disk.holdWrites()
    const asked = disk.nextWrite()
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'last words')
    socket.sendUpdate(Y.encodeStateAsUpdate(doc))
    await asked
    const drained = server.rooms.close()
    expect((await new BareSocket(server, map).closed).code).toBe(CLOSE.retry)
    expect(socket.ws.readyState).toBe(socket.ws.OPEN)
    await disk.release()
    expect((await socket.closed).code).toBe(CLOSE.retry)
    await drained
    expect([...(await socket.frame(100))]).toEqual([100, 1])
    expect((await server.onDisk(map)).getText('text').toString()).toBe('last words')
  })

  /** Lets the disk sync, commit after commit, until this person has been shown these last words. */
  const syncUntil = async (person: Client, words: string) => {
    const shown = person.until(() => person.text.toString().endsWith(words)).then(() => true)
    do await disk.sync()
    while (!(await Promise.race([shown, disk.nextWrite().then(() => false)])))
  }

  it.each(Array.from({ length: 10 }, (_, seed) => seed))(
    '[SYNC1] a crash that forgets what was not synced takes nothing that anybody had seen or was told (seed %i)',
    async (seed) => {
      const random = seededRandom(seed)
      const map = await server.createMap('m1')
      const ada = await join(map, 'ada')
      const ben = await join(map, 'ben')
      await Promise.all([ada.untilSaved(), ben.untilSaved()])
      disk.holdWrites()
      for (let word = 0; word < 20; word += 1) {
        ada.type(`${word};`)
        if (random.chance(0.5)) await syncUntil(ben, `${word};`)
      }
      ada.type('never synced')
      const seen = ben.text.toString()
      const told = ada.saved
      ada.leave()
      ben.leave()
      disk.crash()
      const recovered = (await server.onDisk(map)).getText('text').toString()
      expect(seen).not.toContain('never synced')
      expect(recovered.startsWith(seen)).toBe(true)
      expect(told).toBeLessThanOrEqual(recovered.split(';').length)
    },
  )
})
