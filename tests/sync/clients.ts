// Clients for tests: the real y-websocket provider with a document, and a bare socket that can send anything. Waiting is for
// an event, never for a time.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE_SAVED } from '../../src/core/wire/messages.ts'
import type { TestServer } from './server.ts'

// Each provider listens to the end of the process.
process.setMaxListeners(0)

export interface ClientOptions {
  readonly role?: string
  readonly visitor?: string
  readonly doc?: Y.Doc
  readonly schema?: number
}

type Where = Pick<TestServer, 'url'>

export class Client {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The codes with which the server has closed this client's sockets. */
  readonly closes: number[] = []
  /** What the server last said is durable, and how many update and step-2 messages went over the present socket. */
  saved = 0
  sent = 0
  /** The last count of any socket. */
  savedOnce = 0
  /** Hears of every message that goes out. */
  onSend: (frame: Uint8Array) => void = () => undefined
  readonly #waiting = new Set<() => void>()

  constructor(server: Where, mapId: string, options: ClientOptions = {}) {
    this.doc = options.doc ?? new Y.Doc()
    const note = (frame: Uint8Array) => {
      if (frame[0] === 0 && frame[1] !== 0) this.sent += 1
      this.onSend(frame)
    }
    class CountingSocket extends WebSocket {
      override send(data: Uint8Array) {
        note(data)
        super.send(data)
      }
    }
    const params: Record<string, string> = {
      saved: '1',
      role: options.role ?? 'edit',
      visitor: options.visitor ?? 'ada',
    }
    if (options.schema !== undefined) params.schema = String(options.schema)
    this.provider = new WebsocketProvider(server.url, mapId, this.doc, {
      params,
      disableBc: true,
      maxBackoffTime: 50,
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    })
    this.provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
      this.saved = decoding.readVarUint(decoder)
      this.savedOnce = this.saved
      this.#check()
    }
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push(event.code)
      this.sent = 0
      this.saved = 0
      this.#check()
    })
    this.provider.on('sync', () => this.#check())
    this.provider.on('status', () => this.#check())
    this.provider.awareness.on('change', () => this.#check())
    this.doc.on('update', () => this.#check())
  }

  get text(): Y.Text {
    return this.doc.getText('text')
  }

  /** Resolves as soon as something that this client hears of makes the condition true. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return
        this.#waiting.delete(check)
        resolve()
      }
      this.#waiting.add(check)
      check()
    })
  }

  untilSynced = (): Promise<void> => this.until(() => this.provider.synced)
  /** Everything this client has sent over its present socket is durable. */
  untilSaved = (): Promise<void> => this.until(() => this.provider.synced && this.sent > 0 && this.saved === this.sent)

  type(words: string): void {
    this.text.insert(this.text.length, words)
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }

  #check(): void {
    for (const check of [...this.#waiting]) check()
  }
}

/** A socket without manners. */
export class BareSocket {
  readonly ws: WebSocket
  readonly frames: Uint8Array[] = []
  readonly closed: Promise<{ code: number; reason: string }>
  readonly opened: Promise<void>
  readonly #waiting = new Set<() => void>()

  constructor(server: Where, mapId: string, options: { query?: string; protocols?: string[] } = {}) {
    this.ws = new WebSocket(`${server.url}/${mapId}?${options.query ?? ''}`, options.protocols ?? [])
    this.opened = new Promise((resolve) => this.ws.once('open', () => resolve()))
    this.closed = new Promise((resolve) =>
      this.ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    )
    this.ws.on('error', () => undefined)
    this.ws.on('message', (data: Buffer) => {
      this.frames.push(new Uint8Array(data))
      for (const check of [...this.#waiting]) check()
    })
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return
        this.#waiting.delete(check)
        resolve()
      }
      this.#waiting.add(check)
      check()
    })
  }

  /** The first frame that begins with these bytes, now or later. */
  async frame(...start: number[]): Promise<Uint8Array> {
    const matches = (frame: Uint8Array) => start.every((byte, at) => frame[at] === byte)
    await this.until(() => this.frames.some(matches))
    return this.frames.find(matches) ?? new Uint8Array()
  }

  sendUpdate(update: Uint8Array): void {
    this.ws.send(sync(2, update))
  }

  sendStep2(update: Uint8Array): void {
    this.ws.send(sync(1, update))
  }

  sendStep1(stateVector: Uint8Array): void {
    this.ws.send(sync(0, stateVector))
  }

  sendAwareness(...states: readonly (readonly [clientId: number, clock: number, json: string])[]): void {
    this.ws.send(awareness(states))
  }
}

export function sync(step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}

/** The content of a sync message: a state vector or an update. */
export function readSync(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

export function awareness(states: readonly (readonly [number, number, string])[]): Uint8Array {
  const content = encoding.createEncoder()
  encoding.writeVarUint(content, states.length)
  for (const [clientId, clock, json] of states) {
    encoding.writeVarUint(content, clientId)
    encoding.writeVarUint(content, clock)
    encoding.writeVarString(content, json)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(content))
  return encoding.toUint8Array(encoder)
}

export interface HeardState {
  readonly clientId: number
  readonly clock: number
  readonly state: Record<string, unknown> | null
}

/** The states in an awareness frame. */
export function readAwareness(frame: Uint8Array): HeardState[] {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  const content = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return Array.from({ length: decoding.readVarUint(content) }, () => ({
    clientId: decoding.readVarUint(content),
    clock: decoding.readVarUint(content),
    state: JSON.parse(decoding.readVarString(content)) as HeardState['state'],
  }))
}
