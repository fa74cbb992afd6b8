// What a broken or malicious client may send: whether the server, and everybody else's socket, is still there afterwards.
import { connect as connectTcp } from 'node:net'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { seconds } from '../../pace.ts'
import { type Client, connect } from '../client.ts'
import { emptyRooms, roomName } from '../rooms.ts'
import type { Stage, SyncScenario } from '../scenario.ts'
import type { ServerProcess } from '../serverProcess.ts'

export const hostileFrames: SyncScenario = {
  title: 'malformed and hostile frames',
  rounds: 1,
  hasFloor: false,
  goals: {
    died: { label: 'server died', unit: 'times', reach: { atMost: 0 } },
    dropped: { label: 'bystanders that lost their socket or an edit', unit: 'of 2', reach: { atMost: 0 } },
  },
  async run(stage) {
    const process = await stage.open(emptyRooms(1))
    const place = { server: stage.server, port: process.port, room: roomName(0) }
    const bystanders = [connect(place), connect(place)]
    await Promise.all(bystanders.map(({ synced }) => synced))
    for (const frame of hostileMessages(stage)) await attack(stage, process, frame)
    for (const bytes of brokenWebSocketFrames) await attackRaw(stage, process, bytes)
    return { died: process.isRunning() ? 0 : 1, dropped: await countDropped(bystanders) }
  },
}

/** How long a server may take to close a hostile socket, or not. */
const PATIENCE_SECONDS = 0.3

const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

function hostileMessages({ server }: Stage): readonly (Uint8Array | string)[] {
  const inRoom = (...content: number[]) => Buffer.concat([server.envelope(roomName(0)), Buffer.from(content)])
  const update = Y.encodeStateAsUpdate(new Y.Doc())
  return [
    'text, where only bytes are spoken',
    new Uint8Array(),
    inRoom(),
    inRoom(0),
    inRoom(0, 7, 1, 0),
    inRoom(99, 1, 2, 3),
    // Lengths that promise more than there is.
    inRoom(0, 0, 0xff, 0xff, 0xff, 0x7f),
    inRoom(0, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f),
    inRoom(1, 0xff, 0xff, 0xff, 0x7f),
    // Updates that are none.
    inRoom(0, 2, 4, 0xff, 0xff, 0xff, 0xff),
    inRoom(0, 1, 5, 1, 200, 1, 0, 0),
    inRoom(0, 0, 3, 0xff, 0xff, 0xff),
    // Awareness whose state is not JSON.
    inRoom(1, 6, 1, 5, 1, 2, 0x7b, 0x7b),
    bytes((encoder) => {
      encoding.writeUint8Array(encoder, inRoom(0, 2))
      encoding.writeVarUint8Array(encoder, update.slice(0, -1))
    }),
    Buffer.concat([inRoom(0, 2), Buffer.alloc(17 * 1024 * 1024, 0x7f)]),
  ]
}

/** A reserved bit, a control frame of 200 bytes, an unmasked frame, a length over 2^53. */
const brokenWebSocketFrames = [
  Buffer.of(0xf2, 0x80, 0, 0, 0, 0),
  Buffer.concat([Buffer.of(0x89, 0xfe, 0, 200, 0, 0, 0, 0), Buffer.alloc(200)]),
  Buffer.of(0x82, 0x01, 0x00),
  Buffer.of(0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0),
]

async function attack(stage: Stage, process: ServerProcess, message: Uint8Array | string): Promise<void> {
  if (!process.isRunning()) return
  const attacker = connect({ server: stage.server, port: process.port, room: roomName(0) })
  await attacker.synced.catch(() => undefined)
  if (attacker.socket.readyState === WebSocket.OPEN) attacker.socket.send(message)
  await closedOr(PATIENCE_SECONDS, (closed) => attacker.socket.once('close', closed))
  attacker.socket.terminate()
}

async function attackRaw(stage: Stage, process: ServerProcess, frame: Buffer): Promise<void> {
  if (!process.isRunning()) return
  const socket = connectTcp(process.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.on('data', () => socket.write(frame))
  socket.write(
    `GET ${stage.server.path(roomName(0))} HTTP/1.1\r\nHost: 127.0.0.1:${process.port}\r\nConnection: Upgrade\r\n` +
      'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  )
  await closedOr(PATIENCE_SECONDS, (closed) => socket.once('close', closed))
  socket.destroy()
}

const closedOr = (patienceSeconds: number, onClose: (closed: () => void) => void): Promise<void> =>
  Promise.race([new Promise<void>(onClose), seconds(patienceSeconds)])

/** Whoever cannot see the other's next edit has been harmed. */
async function countDropped(bystanders: readonly Client[]): Promise<number> {
  const open = bystanders.filter(({ socket }) => socket.readyState === WebSocket.OPEN)
  for (const { doc } of open) doc.getText('bench').insert(0, 'x')
  await seconds(1)
  const whole = open.filter(({ doc }) => doc.getText('bench').length === bystanders.length)
  return bystanders.length - whole.length
}
