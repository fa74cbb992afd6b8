// Who is where: states are bound to their socket, the server says who somebody is, and nothing overtakes an edit.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../../server/store/port.ts'
import { speakForOneself } from '../../src/app/session/ownPresence.ts'
import { type FaultStore, faultStore } from '../support/faultStore.ts'
import { BareSocket, Client, readAwareness } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

describe('presence', () => {
  let server: TestServer
  let disk: FaultStore
  const open: (Client | BareSocket)[] = []
  const join = async (visitor: string, doc = new Y.Doc()) => {
    const client = new Client(server, 'm1', { visitor, doc })
    open.push(client)
    await client.untilSaved()
    // y-protocols takes no state with clock 0, which is the one a client has before it ever sets one.
    client.provider.awareness.setLocalState({})
    return client
  }
  const watch = async (visitor = 'watcher') => {
    const socket = new BareSocket(server, 'm1', { query: `visitor=${visitor}` })
    open.push(socket)
    await socket.opened
    return socket
  }
  const states = (socket: BareSocket) => socket.frames.filter((frame) => frame[0] === 1).flatMap(readAwareness)
  const stateOf = (client: Client, of: Client) => client.provider.awareness.getStates().get(of.doc.clientID)

  beforeEach(async () => {
    server = await startServer({
      wrapStore(store: Store) {
        disk = faultStore(store)
        return disk
      },
    })
    await server.createMap('m1')
  })
  afterEach(async () => {
    for (const one of open.splice(0)) one instanceof Client ? one.leave() : one.ws.terminate()
    await server.close()
  })

  it('shows a state to the others with the name that the server knows, whatever the client claims', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    ada.provider.awareness.setLocalState({ cursor: { x: 3 }, user: { id: 'owner', name: 'The Owner' } })
    await ben.until(() => stateOf(ben, ada) !== undefined && 'cursor' in (stateOf(ben, ada) ?? {}))
    expect(stateOf(ben, ada)).toEqual({ cursor: { x: 3 }, user: { id: 'ada', name: 'ADA' } })
    // One's own state is one's own; what comes back from the server does not undo it.
    expect(stateOf(ada, ada)).toEqual({ cursor: { x: 3 }, user: { id: 'owner', name: 'The Owner' } })
  })

  it('tells a newcomer who is here, and the others who has left', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    await ada.until(() => stateOf(ada, ben) !== undefined)
    const watcher = await watch()
    await watcher.until(() => states(watcher).length >= 2)
    expect(new Set(states(watcher).map(({ state }) => (state?.user as { id: string } | undefined)?.id))).toEqual(
      new Set(['ada', 'ben']),
    )
    ben.leave()
    await ada.until(() => stateOf(ada, ben) === undefined)
    await watcher.until(() =>
      states(watcher).some(({ clientId, state }) => clientId === ben.doc.clientID && state === null),
    )
  })

  it('[SYNC10] cannot be changed or removed by another visitor', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    ada.provider.awareness.setLocalState({ cursor: 1 })
    await ben.until(() => stateOf(ben, ada)?.cursor === 1)
    const mallory = await watch('mallory')
    mallory.sendAwareness([ada.doc.clientID, 1_000, '{"cursor":"stolen"}'])
    mallory.sendAwareness([ada.doc.clientID, 2_000, 'null'])
    mallory.sendAwareness([42, 1, '{"cursor":"mine"}'])
    await ben.until(() => ben.provider.awareness.getStates().has(42))
    expect(stateOf(ben, ada)).toEqual({ cursor: 1, user: { id: 'ada', name: 'ADA' } })
    expect(ben.provider.awareness.getStates().get(42)).toEqual({
      cursor: 'mine',
      user: { id: 'mallory', name: 'MALLORY' },
    })
  })

  it('moves with its visitor to a new socket while the old one is still open', async () => {
    const ben = await join('ben')
    const old = await watch('ada')
    old.sendAwareness([42, 5, '{"at":"old"}'])
    await ben.until(() => ben.provider.awareness.getStates().get(42)?.at === 'old')
    const fresh = await watch('ada')
    fresh.sendAwareness([42, 6, '{"at":"new"}'])
    await ben.until(() => ben.provider.awareness.getStates().get(42)?.at === 'new')
    old.ws.close()
    await old.closed
    fresh.sendAwareness([42, 7, '{"at":"newer"}'])
    await ben.until(() => ben.provider.awareness.getStates().get(42)?.at === 'newer')
  })

  it('holds a few clients for each socket and no more', async () => {
    const watcher = await watch()
    const crowd = await watch('crowd')
    crowd.sendAwareness(...Array.from({ length: 20 }, (_, at) => [100 + at, 1, '{}'] as const))
    await watcher.until(() => states(watcher).length > 0)
    expect(states(watcher).map(({ clientId }) => clientId)).toEqual([100, 101, 102, 103, 104, 105, 106, 107])
  })

  it('is sent as the latest state of everybody in one frame, not as every step', async () => {
    const watcher = await watch()
    const movers = await Promise.all([watch('a'), watch('b'), watch('c')])
    for (let step = 1; step <= 200; step += 1) {
      for (const [at, mover] of movers.entries()) mover.sendAwareness([at + 1, step, `{"step":${step}}`])
    }
    await watcher.until(() => states(watcher).filter(({ state }) => state?.step === 200).length === 3)
    expect(watcher.frames.filter((frame) => frame[0] === 1).length).toBeLessThan(60)
  })

  it("[SYNC9] comes after its speaker's earlier updates, and before those of nobody else", async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    const watcher = await watch()
    const frameWith = (words: string) =>
      watcher.frames.findIndex((frame) => new TextDecoder().decode(frame).includes(words))
    disk.holdWrites()
    const asked = disk.nextWrite()
    ada.type('dropped card')
    await asked
    ada.provider.awareness.setLocalState({ note: 'hand is empty' })
    ben.provider.awareness.setLocalState({ note: 'first mark' })
    await watcher.until(() => frameWith('first mark') >= 0)
    ben.provider.awareness.setLocalState({ note: 'second mark' })
    await watcher.until(() => frameWith('second mark') >= 0)
    expect(frameWith('hand is empty')).toBe(-1)
    await disk.release()
    await watcher.until(() => frameWith('hand is empty') >= 0)
    expect(frameWith('dropped card')).toBeGreaterThanOrEqual(0)
    expect(frameWith('dropped card')).toBeLessThan(frameWith('hand is empty'))
  })
  it('[SYNC19] of the editor is told by itself alone, and anew after each connection', async () => {
    const ada = await join('ada')
    const ben = new Client(server, 'm1', { visitor: 'ben' })
    open.push(ben)
    speakForOneself(ben.provider)
    const spoken: number[] = []
    ben.onSend = (frame) => {
      if (frame[0] === 1) spoken.push(...readAwareness(frame).map(({ clientId }) => clientId))
    }
    await ben.untilSaved()
    await ada.until(() => stateOf(ada, ben) !== undefined)
    ada.provider.awareness.setLocalState({ cursor: 1 })
    await ben.until(() => stateOf(ben, ada)?.cursor === 1)
    ben.provider.awareness.setLocalState({ cursor: 2 })
    await ada.until(() => stateOf(ada, ben)?.cursor === 2)

    ben.provider.disconnect()
    await ada.until(() => stateOf(ada, ben) === undefined)
    ben.provider.connect()
    await ada.until(() => stateOf(ada, ben)?.cursor === 2)
    expect(new Set(spoken)).toEqual(new Set([ben.doc.clientID]))
  })
})
