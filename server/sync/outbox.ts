// Writes to one socket and knows how far behind its reader is. A slow reader first gets no awareness, then no updates but one
// diff when it has caught up, and is closed when it stands still; so it costs a bounded amount of memory. Knows no rooms.
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE, type CloseCode } from '../../src/core/wire/close.ts'
import type { Clock } from './clock.ts'
import { awarenessFrame, type Frame } from './frames.ts'
import { SYNC_LIMITS } from './limits.ts'

const KEEP_ALIVE = awarenessFrame([])

/** Where a reader that fell behind catches up from. */
export interface Source {
  stateVector(): Uint8Array
  diff(stateVector: Uint8Array, kind: DiffKind): Frame
  presence(): Frame | null
}

/** The same bytes as an answer to sync step 1, or as one more update. */
export type DiffKind = 'step2' | 'update'

interface Diff {
  readonly stateVector: Uint8Array
  readonly kind: DiffKind
}

/** What a reader who fell behind is owed once its backlog is gone. */
interface Debt {
  diff: Diff | null
  presence: boolean
  lowestBytes: number
  progressMs: number
}

export interface OutboxOptions {
  readonly ws: WebSocket
  /** The connection under `ws`. Frames are written to it directly: encoded once, they are the same bytes for everybody. */
  readonly socket: Duplex
  readonly room: Source
  readonly clock: Clock
}

/** Who must end when its reader is too far behind. */
interface Owner {
  close(code: CloseCode, reason: string): void
}

export class Outbox {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #room: Source
  readonly #clock: Clock
  readonly #owner: Owner
  #debt: Debt | null = null
  /** Since the last tick, which notes when: asking the clock for every frame costs more than all else here. */
  #hasSent = true
  #sentMs: number
  /** The largest diff that was sent. It may be as large as the document, however slow its reader. */
  #diffBytes = 0

  constructor(options: OutboxOptions, owner: Owner) {
    this.#ws = options.ws
    this.#socket = options.socket
    this.#room = options.room
    this.#clock = options.clock
    this.#owner = owner
    this.#sentMs = options.clock.now()
  }

  /** For what is small and must arrive. */
  send(frame: Frame): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    if (this.#socket.writableLength > SYNC_LIMITS.closeBacklogBytes + this.#diffBytes) {
      this.#owner.close(CLOSE.tryLater, 'This connection is too far behind.')
      return
    }
    this.#hasSent = true
    this.#socket.write(frame)
  }

  sendUpdate(frame: Frame): void {
    if (this.#debt?.diff) return
    this.send(frame)
    // Everything up to here is on its way, so the diff will start from here.
    if (this.#isOver(SYNC_LIMITS.updateBacklogBytes)) this.#oweDiff(this.#room.stateVector(), 'update')
  }

  sendPresence(frame: Frame): void {
    if (this.#isOver(SYNC_LIMITS.awarenessBacklogBytes)) this.#owe().presence = true
    else this.send(frame)
  }

  /** Answers sync step 1. */
  answer(stateVector: Uint8Array): void {
    if (this.#debt?.diff || this.#isOver(SYNC_LIMITS.updateBacklogBytes)) this.#oweDiff(stateVector, 'step2')
    else this.#sendDiff({ stateVector, kind: 'step2' })
  }

  tick(): void {
    const now = this.#clock.now()
    if (this.#debt) this.#watch(this.#debt, now)
    if (this.#hasSent) this.#sentMs = now
    this.#hasSent = false
    if (now - this.#sentMs >= SYNC_LIMITS.keepAliveMs) this.send(KEEP_ALIVE)
  }

  #isOver(bytes: number): boolean {
    return this.#socket.writableLength > bytes
  }

  #oweDiff(stateVector: Uint8Array, kind: DiffKind): void {
    this.#owe().diff = { stateVector, kind }
  }

  #owe(): Debt {
    if (this.#debt) return this.#debt
    // Node says `drain` when everything that was waiting has been handed to the network.
    this.#socket.once('drain', () => this.#settle())
    const lowestBytes = this.#socket.writableLength
    this.#debt = { diff: null, presence: false, lowestBytes, progressMs: this.#clock.now() }
    return this.#debt
  }

  #settle(): void {
    const debt = this.#debt
    this.#debt = null
    if (debt?.diff) this.#sendDiff(debt.diff)
    const presence = debt?.presence ? this.#room.presence() : null
    if (presence) this.send(presence)
  }

  #sendDiff({ stateVector, kind }: Diff): void {
    const frame = this.#room.diff(stateVector, kind)
    this.#diffBytes = Math.max(this.#diffBytes, frame.byteLength)
    this.send(frame)
  }

  #watch(debt: Debt, now: number): void {
    const bytes = this.#socket.writableLength
    if (bytes < debt.lowestBytes) {
      debt.lowestBytes = bytes
      debt.progressMs = now
    } else if (now - debt.progressMs >= SYNC_LIMITS.stalledMs) {
      this.#owner.close(CLOSE.tryLater, 'This connection stands still.')
    }
  }
}
