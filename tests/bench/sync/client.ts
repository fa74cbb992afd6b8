// A client as light as one can be: a socket, a document, the messages of sync and awareness. The same code talks to every
// server, so what differs between two figures is the server. Knows no scenario.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { ServerUnderTest } from './serverUnderTest.ts'

const SYNC = 0
const AWARENESS = 1
/** Hocuspocus' name for a sync message that answers one. */
const SYNC_REPLY = 4
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

const REMOTE = Symbol('remote')

export interface ClientOptions {
  readonly server: ServerUnderTest
  readonly port: number
  readonly room: string
  /** Takes an update instead of the document, for who only wants to know that it came. */
  readonly receive?: (update: Uint8Array) => void
  /** Runs after an update of somebody else is in the document. */
  readonly afterUpdate?: (doc: Y.Doc) => void
  readonly onAwareness?: (states: Uint8Array) => void
}

export interface Client {
  readonly doc: Y.Doc
  readonly socket: WebSocket
  /** Resolves when the server has answered step 1; rejects when the socket closes before. */
  readonly synced: Promise<void>
  sendUpdate(update: Uint8Array): void
  /** `states` is encoded as y-protocols encodes them. */
  sendAwareness(states: Uint8Array): void
  /** Bytes that have arrived, the handshake left out. */
  receivedBytes(): number
  close(): Promise<void>
}

export function connect(options: ClientOptions): Client {
  const { server, port, room, afterUpdate, onAwareness } = options
  const doc = new Y.Doc()
  const socket = new WebSocket(`ws://127.0.0.1:${port}${server.path(room)}`, { perMessageDeflate: false })
  const envelope = server.envelope(room)
  const receive = options.receive ?? ((update: Uint8Array) => Y.applyUpdate(doc, update, REMOTE))
  let receivedBytes = 0

  const send = (write: (encoder: encoding.Encoder) => void) => {
    if (socket.readyState !== WebSocket.OPEN) return
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, envelope)
    write(encoder)
    socket.send(encoding.toUint8Array(encoder))
  }
  const sendSync = (step: number, content: Uint8Array) =>
    send((encoder) => {
      encoding.writeVarUint(encoder, SYNC)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, content)
    })

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) sendSync(UPDATE, update)
  })
  socket.on('open', () => {
    const greeting = server.greeting(room)
    if (greeting) socket.send(greeting)
    sendSync(STEP_1, Y.encodeStateVector(doc))
  })

  const synced = new Promise<void>((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`${server.name} closed the socket (${code})`)))
    socket.on('error', () => undefined)
    socket.on('message', (data: Buffer) => {
      receivedBytes += data.length
      const decoder = decoding.createDecoder(data)
      decoder.pos = envelope.length
      const type = decoding.readVarUint(decoder)
      if (type === AWARENESS) onAwareness?.(decoding.readVarUint8Array(decoder))
      if (type !== SYNC && type !== SYNC_REPLY) return
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === STEP_1) return sendSync(STEP_2, Y.encodeStateAsUpdate(doc, content))
      receive(content)
      afterUpdate?.(doc)
      if (step === STEP_2) resolve()
    })
  })
  // Who waits for it hears of the failure; who does not must not end the run.
  synced.catch(() => undefined)

  return {
    doc,
    socket,
    synced,
    sendUpdate: (update) => sendSync(UPDATE, update),
    sendAwareness: (states) =>
      send((encoder) => {
        encoding.writeVarUint(encoder, AWARENESS)
        encoding.writeVarUint8Array(encoder, states)
      }),
    receivedBytes: () => receivedBytes,
    close: () => closeSocket(socket),
  }
}

/** Many sockets, no more than a crowd at the door at a time. */
export async function connectAll(all: readonly ClientOptions[]): Promise<Client[]> {
  const AT_ONCE = 100
  const clients: Client[] = []
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const batch = all.slice(first, first + AT_ONCE).map(connect)
    await Promise.all(batch.map((client) => client.synced))
    clients.push(...batch)
  }
  return clients
}

export const closeAll = async (clients: readonly Client[]): Promise<void> => {
  await Promise.all(clients.map((client) => client.close()))
}

function closeSocket(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
    socket.close()
  })
}
