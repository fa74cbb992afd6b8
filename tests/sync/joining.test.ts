// Coming into a room that is not in memory: it is loaded once, nobody is told anything before that, and a room on its way out
// is never in the way.
import { EventEmitter, once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, assert, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../../server/store/port.ts'
import type { DocumentHooks } from '../../server/sync/hooks.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import { jumpingClock } from '../support/jumpingClock.ts'
import { seededRandom } from '../support/random.ts'
import { BareSocket, Client, readSync } from './clients.ts'
import { startServer, type TestServer, type TestServerOptions } from './server.ts'

describe('joining', () => {
  let server: TestServer
  const clients: Client[] = []
  const join = (mapId = 'm1', visitor = 'ada') => {
    const client = new Client(server, mapId, { visitor })
    clients.push(client)
    return client
  }
  let loads = 0
  /** Counts loads and lets a test hold them. */
  const start = async (options: TestServerOptions & { held?: Promise<unknown> } = {}) => {
    loads = 0
    server = await startServer({
      wrapStore: (store: Store) => ({
        ...store,
        async loadLog(id) {
          loads += 1
          await options.held
          return store.loadLog(id)
        },
      }),
      ...options,
    })
  }
  afterEach(async () => {
    for (const client of clients.splice(0)) client.leave()
    await server.close()
  })

  it('[SYNC3] a cold room loads once for 200 who come at the same time, and none is synced while empty', async () => {
    await start()
    await server.createMap('m1', (doc) => {
      for (let at = 0; at < 300; at += 1) doc.getMap('cards').set(`c${at}`, `card ${at}`)
    })
    const cardsWhenSynced: number[] = []
    await Promise.all(
      Array.from({ length: 200 }, () => {
        const client = join()
        // y-websocket sends every state it hears back to the server, which is another test's matter.
        client.provider.awareness.setLocalState(null)
        client.provider.on('sync', (synced) => synced && cardsWhenSynced.push(client.doc.getMap('cards').size))
        return client.untilSynced()
      }),
    )
    expect(cardsWhenSynced).toEqual(Array.from({ length: 200 }, () => 300))
    expect(loads).toBe(1)
  }, 20_000)

  it('[SYNC3] nothing is answered before the room has loaded, and what is written then is newer than what was there', async () => {
    const hold = new EventEmitter()
    await start({ held: once(hold, 'release') })
    await server.createMap('m1', (doc) => doc.getMap('cards').set('c1', 'old'))
    const early = new BareSocket(server, 'm1')
    const client = join()
    client.provider.on('sync', () => client.doc.getMap('cards').set('c1', 'new'))
    // Another map's whole life fits in the meantime.
    const meanwhile = new BareSocket(server, 'nowhere')
    expect((await meanwhile.closed).code).toBe(CLOSE.unknownMap)
    expect(early.ws.readyState).toBe(early.ws.CONNECTING)
    expect(client.provider.synced).toBe(false)
    hold.emit('release')
    await client.untilSaved()
    const cards = (await server.onDisk('m1' as never)).getMap('cards')
    expect(cards.get('c1')).toBe('new')
    early.ws.terminate()
  })

  it('a room stays for a while after the last has left, then leaves memory, and comes back whole', async () => {
    const clock = jumpingClock()
    await start({ clock })
    await server.createMap('m1')
    const ada = join()
    await ada.untilSynced()
    ada.type('still here')
    await ada.untilSaved()
    const gone = new Promise((resolve) => ada.provider.ws?.addEventListener('close', resolve))
    ada.provider.ws?.close()
    ada.provider.shouldConnect = false
    await gone
    expect(await server.rooms.read('m1' as never, (doc) => doc.getText('text').toString())).toBe('still here')
    expect(loads).toBe(1)
    clock.jump(60_000)
    await turn()
    expect(await server.rooms.read('m1' as never, (doc) => doc.getText('text').toString())).toBe('still here')
    expect(loads).toBe(2)
  })

  it.each([1, 2, 3])(
    '[SYNC4] coming, writing and leaving while the room leaves memory loses nothing (seed %i)',
    async (seed) => {
      const random = seededRandom(seed)
      // A store that takes its time widens every gap between two steps.
      const slowly = async <T>(result: Promise<T>) => {
        for (let turns = random.below(4); turns > 0; turns -= 1) await turn()
        return result
      }
      server = await startServer({
        wrapStore: (store) => ({
          ...store,
          findMap: (id) => slowly(store.findMap(id)),
          loadLog: (id) => slowly(store.loadLog(id)),
          append: (entries) => slowly(store.append(entries)),
          writeSnapshot: (id, snapshot, head) => slowly(store.writeSnapshot(id, snapshot, head)),
        }),
      })
      await server.createMap('m1')
      const written: string[] = []
      const visit = async (word: string) => {
        const client = join('m1', word)
        await client.untilSynced()
        client.type(`${word};`)
        await client.untilSaved()
        written.push(word)
        if (random.chance(0.5)) client.leave()
      }
      const visits: Promise<void>[] = []
      for (let at = 0; at < 40; at += 1) {
        visits.push(visit(`w${at}`))
        if (random.chance(0.4)) visits.push(server.rooms.closeRoom('m1' as never, CLOSE.retry))
        if (random.chance(0.5)) await turn()
      }
      await Promise.all(visits)
      const text = (await server.onDisk('m1' as never)).getText('text').toString()
      expect(new Set(text.split(';').filter(Boolean))).toEqual(new Set(written))
      expect(written).toHaveLength(40)
      expect(await server.rooms.read('m1' as never, (doc) => doc.getText('text').toString())).toBe(text)
    },
    20_000,
  )

  it('[SYNC18] a room in use is compacted, and what is loaded later is short', async () => {
    await start()
    await server.createMap('m1')
    const ada = join()
    await ada.untilSynced()
    for (let at = 0; at < 1_200; at += 1) {
      ada.type('x')
      if (at % 10 === 0) await ada.untilSaved()
    }
    await ada.untilSaved()
    const stored = await server.store.loadLog('m1' as never)
    expect(stored.snapshot).not.toBeNull()
    expect(stored.updates.length).toBeLessThan(1_000)
    expect((await server.onDisk('m1' as never)).getText('text').length).toBe(1_200)
  }, 20_000)

  it('[SYNC18] a room that leaves memory changed is compacted, and loaded from its snapshot alone', async () => {
    await start()
    await server.createMap('m1')
    const ada = join()
    await ada.untilSynced()
    ada.type('x')
    await ada.untilSaved()
    ada.leave()
    await server.rooms.closeRoom('m1' as never, CLOSE.retry)
    const stored = await server.store.loadLog('m1' as never)
    expect(stored.updates).toEqual([])
    const ben = join('m1', 'ben')
    await ben.untilSynced()
    expect(ben.text.toString()).toBe('x')
    ben.type('y')
    await ben.untilSaved()
    expect((await server.onDisk('m1' as never)).getText('text').toString()).toBe('xy')
  })

  it('[SYNC18] who comes back with the same history writes nothing to the log', async () => {
    await start()
    await server.createMap('m1')
    const doc = new Y.Doc()
    const first = new Client(server, 'm1', { doc })
    await first.untilSynced()
    first.type('some words')
    first.text.delete(0, 5)
    await first.untilSaved()
    const { head } = await server.store.loadLog('m1' as never)
    first.provider.disconnect()
    first.provider.connect()
    await first.untilSaved()
    expect((await server.store.loadLog('m1' as never)).head).toBe(head)
    first.leave()
  })
})

describe('joining a map that is stored whole', () => {
  /** A map that was opened, changed and left, on a server that notes when it looks into the document. */
  const begin = async (hooks: Partial<DocumentHooks> = {}) => {
    const looks: string[] = []
    const server = await startServer({
      hooks: {
        migrate: () => {
          looks.push('migrate')
          return 'current'
        },
        purge: () => void looks.push('purge'),
        ...hooks,
      },
    })
    await server.createMap('m1')
    const ada = new Client(server, 'm1')
    await ada.untilSynced()
    ada.type('stored')
    await ada.untilSaved()
    ada.leave()
    await server.rooms.closeRoom('m1' as MapId, CLOSE.retry)
    looks.length = 0
    return { server, looks }
  }

  it('[SYNC16] gives newcomers its bytes as they are, and looks into them for nobody', async () => {
    const { server, looks } = await begin()
    const { snapshot, head } = await server.store.loadLog('m1' as MapId)
    assert(snapshot)
    // Nobody could build a document of these.
    const update = Uint8Array.of(7, 7, 7)
    await server.store.writeSnapshot('m1' as MapId, { ...snapshot, update }, head)
    const newcomer = new BareSocket(server, 'm1', { query: 'saved=1' })
    const asked = await newcomer.frame(0, 0)
    expect(readSync(asked)).toEqual(new Uint8Array(snapshot.stateVector))
    newcomer.sendStep1(Uint8Array.of(0))
    newcomer.sendStep2(Uint8Array.of(0, 0))
    expect(readSync(await newcomer.frame(0, 1))).toEqual(update)
    expect(await newcomer.frame(100)).toEqual(Uint8Array.of(100, 1))
    expect(await server.rooms.encode('m1' as MapId)).toEqual(Buffer.from(update))
    expect([...looks, ...server.logged]).toEqual([])
    newcomer.ws.terminate()
    await server.close()
  })

  it('[SYNC16] takes, merges and stores what is brought to it', async () => {
    const { server } = await begin()
    const ben = new Client(server, 'm1', { visitor: 'ben' })
    await ben.untilSynced()
    const cleo = new Client(server, 'm1', { visitor: 'cleo', doc: new Y.Doc() })
    cleo.type('brought; ')
    await cleo.untilSaved()
    ben.type('!')
    await ben.untilSaved()
    await cleo.until(() => cleo.text.toString() === ben.text.toString())
    expect([...cleo.text.toString()].sort().join('')).toBe([...'storedbrought; !'].sort().join(''))
    expect((await server.onDisk('m1' as MapId)).getText('text').toString()).toBe(cleo.text.toString())
    ben.leave()
    cleo.leave()
    await server.close()
  })

  it.each<[string, Partial<DocumentHooks>]>([
    ['something in it was deleted 30 days ago', { oldestDeletion: () => '2020-01-01T00:00:00.000Z' }],
    ['another version wrote it', { versionOf: () => 0 }],
  ])('[SYNC16] looks into it first when %s', async (_, hooks) => {
    const { server, looks } = await begin(hooks)
    const ben = new Client(server, 'm1', { visitor: 'ben' })
    await ben.untilSynced()
    expect(ben.text.toString()).toBe('stored')
    expect(looks).toEqual(['migrate', 'purge'])
    ben.leave()
    await server.close()
  })
})
