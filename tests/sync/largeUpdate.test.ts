// Work that no message of the socket can hold, over a whole server: it goes up by HTTP, and the socket goes on. The editor's
// own socket, detour and provider; nothing stands in for them.
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openDetour } from '../../src/app/session/largeUpdate.ts'
import { countingSocket, type Sent } from '../../src/app/session/sentCount.ts'
import { MESSAGE_BYTES, MESSAGE_SAVED } from '../../src/core/wire/messages.ts'
import { type FaultStore, faultStore } from '../support/faultStore.ts'
import { createMap, type NewMap, openTestServer, type TestServer } from '../support/httpServer.ts'

const LARGE = 'x'.repeat(MESSAGE_BYTES + 1)

describe('work that no message can hold', () => {
  let server: TestServer
  let disk: FaultStore
  let map: NewMap
  const providers: WebsocketProvider[] = []
  beforeEach(async () => {
    server = await openTestServer({
      wrapStore(store) {
        disk = faultStore(store)
        return disk
      },
    })
    map = await createMap(server)
  })
  afterEach(async () => {
    for (const provider of providers.splice(0)) provider.destroy()
    await server.close()
  })

  /** A document and its connection, as src/app/session/connection.ts makes them. */
  const join = (doc = new Y.Doc()) => {
    const sent: Sent = { messages: 0, answered: false }
    const detour = openDetour({ doc, address: `${server.url}/api/maps/${map.id}/updates` })
    const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, map.id, doc, {
      disableBc: true,
      maxBackoffTime: 50,
      params: { saved: '1' },
      WebSocketPolyfill: countingSocket(sent, detour, WebSocket as unknown as typeof globalThis.WebSocket),
    })
    providers.push(provider)
    provider.messageHandlers[MESSAGE_SAVED] = () => undefined
    let closes = 0
    provider.on('connection-close', () => {
      closes += 1
    })
    /** What is in the log when everything is called saved. */
    const saved = () =>
      new Promise<Y.Doc>((resolve) => {
        provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
          const durable = decoding.readVarUint(decoder)
          if (sent.answered && durable === sent.messages) resolve(stored())
        }
      })
    return { doc, text: doc.getText('draft'), provider, saved, closes: () => closes }
  }
  const stored = async () => {
    const { snapshot, updates } = await server.store.loadLog(map.id)
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot.update, ...updates] : updates) Y.applyUpdate(doc, update)
    return doc
  }
  const shows = (doc: Y.Doc, words: string) =>
    new Promise<void>((resolve) => {
      const check = () => doc.getText('draft').toString() === words && resolve()
      doc.on('update', check)
      check()
    })

  it('[SYNC20] done offline, it is saved, and so is what was typed meanwhile', async () => {
    const ben = join()
    const offline = new Y.Doc()
    offline.getText('draft').insert(0, LARGE)
    const ada = join(offline)
    const saved = ada.saved()
    ada.provider.once('sync', () => ada.text.insert(0, 'typed meanwhile; '))
    expect((await saved).getText('draft').toString()).toBe(`typed meanwhile; ${LARGE}`)
    await shows(ben.doc, ada.text.toString())
    ben.text.insert(0, 'seen; ')
    await shows(ada.doc, ben.text.toString())
    expect([ada.closes(), ben.closes()]).toEqual([0, 0])
  })

  it('[SYNC20] done at once while connected, it takes the same way', async () => {
    const ben = join()
    const ada = join()
    await ada.saved()
    const saved = ada.saved()
    ada.text.insert(0, LARGE)
    ada.text.insert(0, 'and more; ')
    expect((await saved).getText('draft').toString()).toBe(`and more; ${LARGE}`)
    await shows(ben.doc, ada.text.toString())
    expect(ada.closes()).toBe(0)
  })

  it('[SYNC20] that cannot be saved now is sent again with a new socket', async () => {
    const ada = join()
    await ada.saved()
    disk.failWrites(1, 2)
    const saved = ada.saved()
    ada.text.insert(0, LARGE)
    expect((await saved).getText('draft').toString()).toBe(LARGE)
    expect(ada.closes()).toBeGreaterThan(0)
  })
})
