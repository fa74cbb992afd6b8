// Broken and hostile sockets: only that socket closes, nobody else notices, and nothing of it is shown or stored.
import { connect } from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../src/core/wire/close.ts'
import { seededRandom } from '../support/random.ts'
import { awareness, BareSocket, Client, readSync, sync } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

describe('a hostile socket', () => {
  let server: TestServer
  let good: Client
  let witness: Client
  const bare: BareSocket[] = []
  const intrude = async () => {
    const socket = new BareSocket(server, 'm1', { query: 'visitor=mallory&saved=1' })
    bare.push(socket)
    await socket.opened
    return socket
  }
  beforeEach(async () => {
    server = await startServer()
    await server.createMap('m1', (doc) => doc.getText('text').insert(0, 'calm'))
    good = new Client(server, 'm1')
    witness = new Client(server, 'm1', { visitor: 'witness' })
    await Promise.all([good.untilSaved(), witness.untilSaved()])
  })
  afterEach(async () => {
    for (const client of [good, witness]) client.leave()
    for (const socket of bare.splice(0)) socket.ws.terminate()
    await server.close()
  })

  const headOnDisk = async () => (await server.store.loadLog('m1' as never)).head
  /** The others are still connected, still see one another's work, and a newcomer sees the same. */
  const othersAreUnharmed = async () => {
    good.type('!')
    await good.untilSaved()
    await witness.until(() => witness.text.toString() === good.text.toString())
    expect([good.closes, witness.closes]).toEqual([[], []])
    const newcomer = new Client(server, 'm1')
    await newcomer.untilSynced()
    expect(newcomer.text.toString()).toBe(good.text.toString())
    expect(newcomer.doc.store.pendingStructs).toBeNull()
    newcomer.leave()
  }

  const update = (fill: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    fill(doc)
    return Y.encodeStateAsUpdate(doc)
  }
  const oneWord = update((doc) => doc.getText('text').insert(0, 'word'))
  const bytes = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    write(encoder)
    return encoding.toUint8Array(encoder)
  }
  const numbers = (...values: number[]) =>
    bytes((encoder) => {
      for (const value of values) encoding.writeVarUint(encoder, value)
    })

  it.each([
    ['an empty frame', new Uint8Array()],
    ['an unknown message type', Uint8Array.of(9, 1, 2)],
    ['an authentication message', Uint8Array.of(2, 0)],
    ['an unknown sync message', sync(7, oneWord)],
    ['bytes after the message', Uint8Array.of(...sync(2, oneWord), 0)],
    ['an update cut short', sync(2, oneWord.subarray(0, oneWord.length - 3))],
    ['an update of noise', sync(2, Uint8Array.of(200, 3, 99, 1, 1, 1))],
    ['a step 2 of noise', sync(1, Uint8Array.of(200, 3, 99, 1, 1, 1))],
    ['a state vector of noise', sync(0, Uint8Array.of(5, 1))],
    ['a number over what is exact', Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1)],
    ['awareness of noise', Uint8Array.of(1, 3, 4, 1, 1)],
    ['an awareness state that is no JSON', awareness([[7, 1, '{']])],
    ['an awareness state that is no object', awareness([[7, 1, '[1]']])],
    ['an awareness state over its limit', awareness([[7, 1, `{"a":"${'x'.repeat(20_000)}"}`]])],
    [
      'a document inside the document',
      sync(
        2,
        update((doc) => doc.getMap('m').set('d', new Y.Doc())),
      ),
    ],
    ['deletions out of order', sync(2, numbers(0, 1, 7, 2, 10, 5, 0, 5))],
  ])('[SYNC7] that sends %s is closed with 4400', async (_what, frame) => {
    const mallory = await intrude()
    mallory.ws.send(frame)
    expect((await mallory.closed).code).toBe(CLOSE.badFrame)
    await othersAreUnharmed()
  })

  it('[SYNC7] that sends text is closed with 4400', async () => {
    const mallory = await intrude()
    mallory.ws.send('hello')
    expect((await mallory.closed).code).toBe(CLOSE.badFrame)
    await othersAreUnharmed()
  })

  it('[SYNC7] that sends a message over 8 MiB is closed with 4413', async () => {
    const mallory = await intrude()
    mallory.ws.send(new Uint8Array(8 * 1024 * 1024 + 1))
    expect((await mallory.closed).code).toBe(CLOSE.tooLarge)
    await othersAreUnharmed()
  })

  it('[SYNC7] cannot read its neighbours by a length that points past its frame', async () => {
    const mallory = await intrude()
    const lying = awareness([[7, 1, '{}']])
    lying[lying.length - 3] = 100
    // In two fragments, which ws puts together in memory that is shared by the whole process.
    mallory.ws.send(lying.subarray(0, 4), { fin: false })
    mallory.ws.send(lying.subarray(4), { fin: true })
    // Not: that what was read there is no JSON.
    expect(await mallory.closed).toEqual({ code: CLOSE.badFrame, reason: 'This is not an awareness message.' })
    await othersAreUnharmed()
  })

  it.each([
    ['an unmasked frame', Uint8Array.of(0x82, 1, 0)],
    ['a reserved opcode', Uint8Array.of(0x83, 0x80, 0, 0, 0, 0)],
    ['reserved bits', Uint8Array.of(0xf2, 0x80, 0, 0, 0, 0)],
    ['a ping that is too long', Uint8Array.of(0x89, 0xfe, 1, 0, 0, 0, 0, 0)],
  ])('that breaks the WebSocket protocol with %s ends alone', async (_what, noise) => {
    const raw = connect(server.port, '127.0.0.1')
    const ended = new Promise<void>((resolve) => raw.once('close', () => resolve()))
    raw.on('error', () => undefined)
    raw.write(
      'GET /sync/m1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    await new Promise((resolve) => raw.once('data', resolve))
    raw.resume()
    raw.end(noise)
    await ended
    await othersAreUnharmed()
  })

  it.each([
    ['no key', 'GET /sync/m1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', '400'],
    ['another path', 'GET /else HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', '404'],
    ['another protocol', 'GET /sync/m1 HTTP/1.1\r\nHost: x\r\nUpgrade: irc\r\nConnection: Upgrade\r\n\r\n', '400'],
  ])('whose upgrade has %s is answered and ended', async (_what, request, status) => {
    const raw = connect(server.port, '127.0.0.1')
    const answer = new Promise<string>((resolve) => raw.once('data', (data) => resolve(data.toString())))
    raw.write(request)
    expect(await answer).toContain(`HTTP/1.1 ${status}`)
    raw.destroy()
    await othersAreUnharmed()
  })

  it('[SYNC6] that sends thousands of updates without their predecessor is asked once, then closed with 4503', async () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (one: Uint8Array) => updates.push(one))
    for (let at = 0; at < 4_000; at += 1) doc.getText('text').insert(0, 'x'.repeat(1_000))
    const before = await headOnDisk()
    const mallory = await intrude()
    mallory.sendStep2(Uint8Array.of(0, 0))
    for (const orphan of updates.slice(1)) mallory.sendUpdate(orphan)
    mallory.sendStep2(updates[1_000] ?? new Uint8Array())
    expect((await mallory.closed).code).toBe(CLOSE.retry)
    const questions = mallory.frames.filter((frame) => frame[0] === 0 && frame[1] === 0)
    expect(questions).toHaveLength(2)
    expect(await headOnDisk()).toBe(before)
    await othersAreUnharmed()
  })

  it('[SYNC6] an honest early update is counted as saved only with the answer that contains it', async () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'written offline, ')
    const updates: Uint8Array[] = []
    doc.on('update', (one: Uint8Array) => updates.push(one))
    doc.getText('text').insert(0, 'then online, ')
    const early = await intrude()
    for (const one of updates) early.sendUpdate(one)
    const independent = new Y.Doc()
    independent.getText('text').insert(0, 'unrelated, ')
    const before = await headOnDisk()
    early.sendUpdate(Y.encodeStateAsUpdate(independent))
    early.sendStep1(Uint8Array.of(0))
    await early.frame(0, 1)
    expect(early.frames.some((frame) => frame[0] === 100)).toBe(false)
    expect(await headOnDisk()).toBe(before)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(independent))
    early.sendStep2(Y.encodeStateAsUpdate(doc))
    expect([...(await early.frame(100))]).toEqual([100, 3])
    expect((await server.onDisk('m1' as never)).getText('text').toString()).toContain('then online, written offline')
  })

  it('with an update that only looks complete (a circle) shows nothing to anybody, now and after a reload', async () => {
    // Two letters, each of which claims to stand to the right of the other.
    const circle = bytes((encoder) => {
      encoding.writeVarUint(encoder, 2)
      for (const [client, other] of [
        [1, 2],
        [2, 1],
      ] as const) {
        for (const value of [1, client, 0]) encoding.writeVarUint(encoder, value)
        encoding.writeUint8(encoder, 0x84)
        for (const value of [other, 0]) encoding.writeVarUint(encoder, value)
        encoding.writeVarString(encoder, 'c')
      }
      encoding.writeVarUint(encoder, 0)
    })
    const mallory = await intrude()
    mallory.sendUpdate(circle)
    await mallory.frame(100)
    await othersAreUnharmed()
    for (const client of [good, witness]) client.leave()
    await server.rooms.closeRoom('m1' as never, CLOSE.retry)
    const later = await intrude()
    later.sendStep1(Uint8Array.of(0))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, readSync(await later.frame(0, 1)))
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.getText('text').toString()).toBe('calm!')
  })

  it('that asks for the document again and again is closed with 1013', async () => {
    const mallory = await intrude()
    for (let at = 0; at < 30; at += 1) mallory.sendStep1(Uint8Array.of(0))
    expect((await mallory.closed).code).toBe(CLOSE.tryLater)
    await othersAreUnharmed()
  })

  it.each([1, 2, 3, 4, 5])('of a fuzzer closes alone, whatever it sends (seed %i)', async (seed) => {
    const random = seededRandom(seed)
    const source = new Y.Doc()
    source.getText('text').insert(0, 'some words to break')
    source.getMap('cards').set('c', new Y.Map([['title', new Y.Text('a card')]]))
    source.getText('text').delete(3, 4)
    const whole = Y.encodeStateAsUpdate(source)
    const seeds = [
      sync(0, Y.encodeStateVector(source)),
      sync(1, whole),
      sync(2, whole),
      awareness([[source.clientID, 1, '{"cursor":{"x":1}}']]),
      Uint8Array.of(3),
    ]
    const broken = () => {
      const frame = Uint8Array.from(random.pick(seeds))
      for (let flips = 1 + random.below(4); flips > 0; flips -= 1) frame[random.below(frame.length)] = random.below(256)
      return random.chance(0.3) ? frame.subarray(0, random.below(frame.length + 1)) : frame
    }
    for (let socket = 0; socket < 40; socket += 1) {
      const mallory = await intrude()
      for (let at = 0; at < 25; at += 1) mallory.ws.send(broken())
      // Closed by the server, or still well-behaved enough to be answered.
      mallory.ws.close()
      await mallory.closed
    }
    await othersAreUnharmed()
    expect(server.logged.filter((line) => !line.startsWith('Forged updates'))).toEqual([])
    const disk = await server.onDisk('m1' as never)
    expect(disk.getText('text').toString()).toBe(good.text.toString())
  })
})
