// Readers that do not read, and sockets on which nothing happens: they cost little, and they end.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../src/core/wire/close.ts'
import { type JumpingClock, jumpingClock } from '../support/jumpingClock.ts'
import { BareSocket, Client, readSync } from './clients.ts'
import { startServer, type TestServer } from './server.ts'

const MIB = 1024 * 1024
const LINE = 'x'.repeat(100_000)

describe('a reader that does not read', () => {
  let server: TestServer
  let clock: JumpingClock
  let writer: Client
  const stalled: BareSocket[] = []
  /** A reader that has the document and then stops reading. */
  const stall = async (visitor = 'stalled') => {
    const socket = new BareSocket(server, 'm1', { query: `visitor=${visitor}` })
    stalled.push(socket)
    await socket.opened
    socket.sendStep1(Uint8Array.of(0))
    await socket.frame(0, 1)
    socket.ws.pause()
    return socket
  }
  /** Every line replaces the last, so that the document stays small while the traffic does not. */
  const write = async (lines: number, eachLine: () => void = () => undefined) => {
    for (let line = 0; line < lines; line += 1) {
      writer.doc.getMap('page').set('line', `${line}${LINE}`)
      await writer.untilSaved()
      eachLine()
    }
  }
  beforeEach(async () => {
    clock = jumpingClock()
    server = await startServer({ clock })
    await server.createMap('m1')
    writer = new Client(server, 'm1')
    await writer.untilSaved()
  })
  afterEach(async () => {
    for (const socket of stalled.splice(0)) socket.ws.terminate()
    writer.leave()
    await server.close()
  })

  it('[SYNC11] costs a bounded amount: 20 of them while 30 MB are written', async () => {
    for (let reader = 0; reader < 20; reader += 1) await stall()
    let most = 0
    await write(300, () => {
      most = Math.max(most, ...server.backlogs())
    })
    // They did stall, and each holds no more than the limit and the message that went over it.
    expect(most).toBeGreaterThan(MIB)
    expect(most).toBeLessThan(MIB + 2 * LINE.length)
  }, 30_000)

  it('[SYNC11] gets one diff when it reads again, and has everything', async () => {
    const reader = await stall()
    await write(150)
    const before = reader.frames.length
    reader.ws.resume()
    const doc = new Y.Doc()
    const has = (line: string) => String(doc.getMap('page').get('line')).startsWith(line)
    let applied = 0
    await reader.until(() => {
      for (const frame of reader.frames.slice(applied)) {
        if (frame[0] === 0 && frame[1] !== 0) Y.applyUpdate(doc, readSync(frame))
      }
      applied = reader.frames.length
      return has('149x')
    })
    expect(doc.getMap('page').toJSON()).toEqual(writer.doc.getMap('page').toJSON())
    expect(reader.frames.length - before).toBeLessThan(120)
    // It is served like everybody else from here on.
    writer.doc.getMap('page').set('line', 'live again')
    const live = (frame: Uint8Array) => new TextDecoder().decode(frame).includes('live again')
    await reader.until(() => reader.frames.some(live))
  }, 20_000)

  it('[SYNC11] may take its time for a document that is larger than what it may be behind', async () => {
    await server.createMap('large', (doc) => doc.getText('text').insert(0, 'x'.repeat(24 * MIB)))
    const reader = new BareSocket(server, 'large', { query: 'saved=1' })
    stalled.push(reader)
    await reader.opened
    reader.ws.pause()
    reader.sendStep1(Uint8Array.of(0))
    reader.sendStep2(Uint8Array.of(0, 0))
    await expect.poll(() => Math.max(...server.backlogs())).toBeGreaterThan(8 * MIB)
    reader.ws.resume()
    expect(readSync(await reader.frame(0, 1)).byteLength).toBeGreaterThan(24 * MIB)
    expect(await reader.frame(100)).toEqual(Uint8Array.of(100, 1))
  }, 20_000)

  it('[SYNC11] that stands still for 30 s is closed with 1013, and nobody else is', async () => {
    const reader = await stall()
    await write(100)
    clock.jump(6_000)
    clock.jump(32_000)
    reader.ws.resume()
    expect((await reader.closed).code).toBe(CLOSE.tryLater)
    writer.type('still here')
    await writer.untilSaved()
    expect(writer.closes).toEqual([])
  }, 20_000)
})

describe('a socket on which nothing happens', () => {
  let server: TestServer
  let clock: JumpingClock
  let quiet: BareSocket
  beforeEach(async () => {
    clock = jumpingClock()
    server = await startServer({ clock })
    await server.createMap('m1')
    quiet = new BareSocket(server, 'm1')
    await quiet.frame(0, 0)
  })
  afterEach(async () => {
    quiet.ws.terminate()
    await server.close()
  })

  it('[SYNC12] hears an empty awareness message after 20 s, before y-websocket gives up at 30 s', async () => {
    expect(quiet.frames).toHaveLength(1)
    clock.jump(15_000)
    const pinged = new Promise((resolve) => quiet.ws.once('ping', resolve))
    clock.jump(6_000)
    await pinged
    expect([...(await quiet.frame(1))]).toEqual([1, 1, 0])
    expect(quiet.frames).toHaveLength(2)
  })

  it('[SYNC12] is ended when not even a pong has come for a minute', async () => {
    quiet.ws.pause()
    clock.jump(70_000)
    quiet.ws.resume()
    expect((await quiet.closed).code).toBe(1006)
  })
})
