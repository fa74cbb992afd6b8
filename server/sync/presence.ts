// Who is where in one room: the latest awareness state of every client, passed on at most once per interval for all of them
// together. A client id belongs to the socket that first used it, and who somebody is, the server says. Knows no document.
import * as decoding from 'lib0/decoding'
import { CLOSE, type CloseCode } from '../../src/core/wire/close.ts'
import type { Clock } from './clock.ts'
import { type AwarenessState, awarenessFrame, type Frame } from './frames.ts'
import { SYNC_LIMITS } from './limits.ts'
import type { Visitor } from './visitor.ts'

const GONE = 'null'
const utf8 = new TextDecoder()

/** A socket, as far as presence cares. */
export interface Speaker {
  readonly visitor: Visitor
  /** How many of its messages are staged, and how many of those everybody has been shown. */
  readonly staged: number
  readonly shown: number
  close(code: CloseCode, reason: string): void
}

interface Entry {
  clock: number
  /** As it came from the client; null when the client is gone. */
  json: string | null
  /** As others see it. */
  shownJson: string | null
  speaker: Speaker
  /** Invariant [SYNC9]: a state is sent after its speaker's earlier updates; a dropped card would jump back otherwise. */
  afterMessage: number
}

export class Presence {
  readonly #clock: Clock
  readonly #broadcast: (frame: Frame) => void
  readonly #entries = new Map<number, Entry>()
  readonly #changed = new Set<number>()
  #scheduled = false
  #sentMs = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, broadcast: (frame: Frame) => void) {
    this.#clock = clock
    this.#broadcast = broadcast
  }

  /** Throws when the bytes are no awareness message. What belongs to others is skipped: y-websocket echoes all it hears. */
  receive(speaker: Speaker, states: Uint8Array): void {
    const decoder = decoding.createDecoder(states)
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const text = decoding.readVarUint8Array(decoder)
      if (!this.#mayClaim(speaker, clientId)) continue
      if (text.byteLength > SYNC_LIMITS.awarenessStateBytes) throw new Error('the awareness state is too large')
      const state = { clientId, clock, json: utf8.decode(text) }
      if (this.#isNewer(speaker, state)) this.#set(speaker, state)
    }
  }

  leave(speaker: Speaker): void {
    for (const [clientId, entry] of this.#entries) {
      if (entry.speaker === speaker) this.#set(speaker, { clientId, clock: entry.clock, json: GONE })
    }
  }

  /** Everybody who is here, for somebody who just came. */
  frame(): Frame | null {
    const states: AwarenessState[] = []
    for (const [clientId, { clock, shownJson }] of this.#entries) {
      if (shownJson !== null) states.push({ clientId, clock, json: shownJson })
    }
    return states.length > 0 ? awarenessFrame(states) : null
  }

  #mayClaim(speaker: Speaker, clientId: number): boolean {
    const entry = this.#entries.get(clientId)
    // A visitor's new socket takes over from their old one, which may not have noticed yet that it is dead.
    if (entry) return entry.json === null || entry.speaker.visitor.id === speaker.visitor.id
    let owned = 0
    for (const other of this.#entries.values()) if (other.speaker === speaker) owned += 1
    return owned < SYNC_LIMITS.awarenessClientsPerSocket
  }

  #isNewer(speaker: Speaker, { clientId, clock, json }: AwarenessState): boolean {
    const entry = this.#entries.get(clientId)
    if (entry?.speaker !== speaker) return true
    return clock > entry.clock || (clock === entry.clock && json === GONE)
  }

  #set(speaker: Speaker, { clientId, clock, json }: AwarenessState): void {
    const shownJson = this.#entries.get(clientId)?.shownJson ?? null
    const gone = json === GONE
    if (gone && shownJson === null) {
      this.#entries.delete(clientId)
      this.#changed.delete(clientId)
      return
    }
    const afterMessage = gone ? 0 : speaker.staged
    this.#entries.set(clientId, { clock, json: gone ? null : json, shownJson, speaker, afterMessage })
    this.#changed.add(clientId)
    this.#schedule()
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    const dueMs = this.#sentMs + SYNC_LIMITS.awarenessIntervalMs
    this.#clock.after(dueMs - this.#clock.elapsedMs(), () => this.#send())
  }

  #send(): void {
    this.#scheduled = false
    this.#sentMs = this.#clock.elapsedMs()
    const states: AwarenessState[] = []
    for (const clientId of this.#changed) {
      const entry = this.#entries.get(clientId)
      if (!entry || entry.afterMessage > entry.speaker.shown) continue
      this.#changed.delete(clientId)
      const json = this.#show(clientId, entry)
      if (json !== null) states.push({ clientId, clock: entry.clock, json })
    }
    if (states.length > 0) this.#broadcast(awarenessFrame(states))
    if (this.#changed.size > 0) this.#schedule()
  }

  /** The state with the server's word on who this is, or `null` when the client is gone. */
  #show(clientId: number, entry: Entry): string | null {
    if (entry.json === null) {
      this.#entries.delete(clientId)
      return GONE
    }
    const state = parseState(entry.json)
    if (state === null) {
      entry.speaker.close(CLOSE.badFrame, 'An awareness state is a JSON object or null.')
      return null
    }
    entry.shownJson = JSON.stringify({ ...state, user: entry.speaker.visitor })
    return entry.shownJson
  }
}

function parseState(json: string): object | null {
  try {
    const state: unknown = JSON.parse(json)
    return typeof state === 'object' && !Array.isArray(state) ? state : null
  } catch {
    return null
  }
}
