// One socket in one room: decodes what its client sends, judges it and hands it on in order. Knows the protocol; knows neither
// the store nor how this visitor got in.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { unreachable } from '../../src/core/model/result.ts'
import { CLOSE, type CloseCode } from '../../src/core/wire/close.ts'
import type { Clock } from './clock.ts'
import { decodeMessage, deniedFrame, type Frame, type Message, savedFrame, step1Frame } from './frames.ts'
import type { Log } from './hooks.ts'
import { SYNC_LIMITS } from './limits.ts'
import { Outbox } from './outbox.ts'
import type { Member, Room } from './room.ts'
import type { Visitor } from './visitor.ts'

export interface ConnectionOptions {
  readonly ws: WebSocket
  readonly socket: Duplex
  readonly room: Room
  readonly visitor: Visitor
  readonly canWrite: boolean
  /** The client asked with `?saved=1` to hear what is durable, and of live events. */
  readonly wantsSaved: boolean
  readonly clock: Clock
  readonly log: Log
}

/** Seats a socket in its room, which has been loaded before. */
export function openConnection(options: ConnectionOptions): void {
  const connection = new Connection(options)
  const { ws, room } = options
  ws.on('message', (data: Buffer, isBinary) => connection.receive(data, isBinary))
  ws.on('pong', () => connection.heard())
  ws.on('close', () => connection.left())
  // A frame that breaks the WebSocket protocol ends here; ws itself has begun to close the socket.
  ws.on('error', () => connection.left())
  if (room.join(connection)) connection.greet()
  else void connection.close(CLOSE.retry, 'This room is closed.')
}

class Connection implements Member {
  readonly visitor: Visitor
  // Not one object of options: those are spread together, which makes them slow to read from, and every message does.
  readonly #ws: WebSocket
  readonly #room: Room
  readonly #canWrite: boolean
  readonly #wantsSaved: boolean
  readonly #clock: Clock
  readonly #log: Log
  readonly #outbox: Outbox
  #received = 0
  #staged = 0
  #shown = 0
  /** A sync step 1 of ours is on its way: the answer to it contains everything the client has sent until then. */
  #asked = false
  #askedForOrphan = false
  /** Something arrived whose predecessor is missing. Until the answer everything is dropped, for the answer contains it. */
  #dropping = false
  #toldReadOnly = false
  #answers: number = SYNC_LIMITS.answerBurst
  #answeredMs: number
  #heardMs: number
  #gone: Promise<void> | null = null

  constructor(options: ConnectionOptions) {
    this.#ws = options.ws
    this.#room = options.room
    this.#canWrite = options.canWrite
    this.#wantsSaved = options.wantsSaved
    this.#clock = options.clock
    this.#log = options.log
    this.visitor = options.visitor
    this.#heardMs = options.clock.now()
    this.#answeredMs = this.#heardMs
    this.#outbox = new Outbox(options, this)
  }

  get staged(): number {
    return this.#staged
  }

  get shown(): number {
    return this.#shown
  }

  greet(): void {
    // A reader is not asked what it has, so it has nothing to send.
    if (this.#canWrite) this.#ask()
    this.#sendPresences()
  }

  heard(): void {
    this.#heardMs = this.#clock.now()
  }

  receive(data: Buffer, isBinary: boolean): void {
    this.heard()
    if (this.#gone) return
    try {
      const message = isBinary ? attempt(() => decodeMessage(data)) : null
      if (message) this.#handle(message)
      else void this.close(CLOSE.badFrame, 'This is not a message of the sync protocol.')
    } catch (error) {
      this.#log.error({ err: error, mapId: this.#room.mapId }, 'A sync message could not be handled')
      void this.close(CLOSE.retry, 'The server met an error.')
    }
  }

  #handle(message: Message): void {
    switch (message.kind) {
      case 'step1':
        this.#answer(message.stateVector)
        break
      case 'step2':
      case 'update':
        this.#receiveUpdate(message)
        break
      case 'awareness':
        this.#receivePresence(message.states)
        break
      case 'queryAwareness':
        this.#sendPresences()
        break
      default:
        unreachable(message)
    }
  }

  #answer(stateVector: Uint8Array): void {
    const now = this.#clock.now()
    const regained = Math.floor((now - this.#answeredMs) / 1_000)
    this.#answers = Math.min(this.#answers + regained, SYNC_LIMITS.answerBurst) - 1
    if (regained > 0) this.#answeredMs = now
    if (this.#answers < 0) void this.close(CLOSE.tryLater, 'This client asks for the document too often.')
    else if (attempt(() => Y.decodeStateVector(stateVector))) this.#outbox.answer(stateVector)
    else void this.close(CLOSE.badFrame, 'This is not a state vector.')
  }

  #ask(): void {
    this.#asked = true
    this.#outbox.send(step1Frame(this.#room.stateVector()))
  }

  #receiveUpdate({ kind, update }: Extract<Message, { update: Uint8Array }>): void {
    this.#received += 1
    const isAnswer = kind === 'step2'
    if (!this.#canWrite) this.#refuse(update)
    else if (isAnswer || !this.#dropping) this.#take(update, isAnswer)
  }

  #take(update: Uint8Array, isAnswer: boolean): void {
    if (isAnswer) {
      this.#asked = false
      this.#dropping = false
    }
    const { verdict, ends } = this.#room.judge(update)
    if (verdict === 'malformed') void this.close(CLOSE.badFrame, 'This is not an update of a document.')
    else if (verdict === 'orphan') this.#missPredecessor(isAnswer)
    else {
      this.#staged = this.#received
      this.#room.stage(this, { message: this.#received, update: verdict === 'news' ? update : null, ends })
    }
  }

  /** Invariant [SYNC6]: nothing waits in memory for its predecessor. It is asked for once; who has not got it starts anew. */
  #missPredecessor(inAnswer: boolean): void {
    if (inAnswer || (this.#askedForOrphan && !this.#asked)) {
      void this.close(CLOSE.retry, 'Something that this update builds on is missing.')
      return
    }
    this.#dropping = true
    if (this.#asked) return
    this.#askedForOrphan = true
    this.#ask()
  }

  /** Invariant [SYNC5]: step 2 is dropped like an update; it would change the document just as well. */
  #refuse(update: Uint8Array): void {
    const EMPTY_UPDATE_BYTES = 2
    if (this.#toldReadOnly || update.byteLength <= EMPTY_UPDATE_BYTES) return
    this.#toldReadOnly = true
    this.#outbox.send(deniedFrame('This link may read the map but not change it.'))
  }

  #receivePresence(states: Uint8Array): void {
    if (attempt(() => this.#room.presences.receive(this, states) ?? true)) return
    void this.close(CLOSE.badFrame, 'This is not an awareness message.')
  }

  #sendPresences(): void {
    const frame = this.#room.presence()
    if (frame) this.#outbox.send(frame)
  }

  sendUpdate(frame: Frame): void {
    this.#outbox.sendUpdate(frame)
  }

  sendPresence(frame: Frame): void {
    this.#outbox.sendPresence(frame)
  }

  sendEvent(frame: Frame): void {
    if (this.#wantsSaved) this.#outbox.send(frame)
  }

  saved(messages: number): void {
    this.#shown = messages
    if (this.#wantsSaved) this.#outbox.send(savedFrame(messages))
  }

  tick(): void {
    const silentMs = this.#clock.now() - this.#heardMs
    if (silentMs >= SYNC_LIMITS.silentMs) this.#ws.terminate()
    else if (silentMs >= SYNC_LIMITS.keepAliveMs) this.#ws.ping()
    this.#outbox.tick()
  }

  close(code: CloseCode, reason: string): Promise<void> {
    if (this.#gone) return this.#gone
    this.#room.leave(this)
    this.#gone = new Promise((resolve) => this.#ws.once('close', () => resolve()))
    this.#ws.close(code, reason)
    return this.#gone
  }

  /** The socket has gone by itself. */
  left(): void {
    this.#gone ??= Promise.resolve()
    this.#room.leave(this)
  }
}

/** The value of something that throws on malformed bytes, or null. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
