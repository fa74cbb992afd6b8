// A network between copies of a document that delivers nothing by itself: every message waits in a queue until a test lets it
// through, and is lost when its sender or receiver disconnects. Knows Yjs updates; knows no maps.
import * as Y from 'yjs'

/** Origin of what arrives: never sent on, since every copy is linked to every other. */
export const NETWORK = Symbol('network')

export class TestNetwork {
  readonly docs: readonly Y.Doc[]
  /** Every update that any copy ever made, whether it arrived anywhere or not. */
  readonly made: Uint8Array[] = []
  readonly #connected = new Set<Y.Doc>()
  readonly #queues = new Map<string, Uint8Array[]>()

  constructor(docs: readonly Y.Doc[]) {
    this.docs = docs
    for (const doc of docs) {
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === NETWORK) return
        this.made.push(update)
        if (this.#connected.has(doc)) this.#send(doc, () => update)
      })
    }
  }

  isConnected(doc: Y.Doc): boolean {
    return this.#connected.has(doc)
  }

  /** Both sides send each other what the other lacks at this moment, as after a sync handshake. */
  connect(doc: Y.Doc): void {
    if (this.#connected.has(doc)) return
    this.#connected.add(doc)
    this.#send(doc, (peer) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer)))
    for (const peer of this.#peers(doc)) {
      this.#queue(peer, doc).push(Y.encodeStateAsUpdate(peer, Y.encodeStateVector(doc)))
    }
  }

  /** What is under way to it and from it is lost. */
  disconnect(doc: Y.Doc): void {
    this.#connected.delete(doc)
    for (const peer of this.docs) {
      this.#queues.delete(this.#key(doc, peer))
      this.#queues.delete(this.#key(peer, doc))
    }
  }

  /** Lets the first few messages on one way through; returns how many there were. */
  deliver(from: Y.Doc, to: Y.Doc, most: number): number {
    const messages = this.#queue(from, to).splice(0, most)
    for (const message of messages) Y.applyUpdate(to, message, NETWORK)
    return messages.length
  }

  /** Connects every copy and delivers until nothing is under way. */
  settle(): void {
    for (const doc of this.docs) this.connect(doc)
    for (const from of this.docs) for (const to of this.docs) this.deliver(from, to, Number.POSITIVE_INFINITY)
  }

  #send(from: Y.Doc, message: (to: Y.Doc) => Uint8Array): void {
    for (const peer of this.#peers(from)) this.#queue(from, peer).push(message(peer))
  }

  #peers(doc: Y.Doc): Y.Doc[] {
    return this.docs.filter((peer) => peer !== doc && this.#connected.has(peer))
  }

  #queue(from: Y.Doc, to: Y.Doc): Uint8Array[] {
    const key = this.#key(from, to)
    const queue = this.#queues.get(key) ?? []
    this.#queues.set(key, queue)
    return queue
  }

  #key(from: Y.Doc, to: Y.Doc): string {
    return `${this.docs.indexOf(from)}>${this.docs.indexOf(to)}`
  }
}
