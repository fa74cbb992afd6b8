// A few people at one map: each with a copy, an undo history and a reader, doing random things while the network fails them.
import * as Y from 'yjs'
import { type MapReader, openReader } from '../../src/core/doc/read.ts'
import { openUndo } from '../../src/core/doc/undo.ts'
import { docOf } from '../../src/core/doc/write.ts'
import { sampleMap } from '../support/builders.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { TestNetwork } from '../support/TestNetwork.ts'
import { mutations } from './mutations.ts'

export interface Participant {
  readonly name: string
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  readonly reader: MapReader
}

const NAMES = ['Asha', 'Vikram', 'Nilima']
const CHOICES = Object.entries(mutations).flatMap(([name, [weight]]) => Array.from({ length: weight }, () => name))

export class Session {
  readonly people: readonly Participant[]
  readonly network: TestNetwork
  /** What happened, for whoever must understand a failure. */
  readonly log: string[] = []
  readonly #random: Random
  #steps = 0

  constructor(seed: number) {
    this.#random = seededRandom(seed)
    const origin = Y.encodeStateAsUpdate(docOf(sampleMap))
    this.people = NAMES.map((name) => participant(name, origin, 1 + this.#random.below(2 ** 31)))
    this.network = new TestNetwork(this.people.map((person) => person.doc))
    this.network.made.push(origin)
    this.network.settle()
  }

  /** One thing happens: somebody edits, undoes or redoes, or the network delivers, fails or recovers. */
  step(): void {
    this.#steps += 1
    const person = this.#random.pick(this.people)
    const dice = this.#random.below(100)
    if (dice < 60) this.#mutate(person)
    else if (dice < 72) this.#log(person, 'undo', person.undo.undo() !== null)
    else if (dice < 78) this.#log(person, 'redo', person.undo.redo() !== null)
    else if (dice < 96) this.#deliver(person)
    else this.#toggleConnection(person)
  }

  close(): void {
    for (const { doc, undo, reader } of this.people) {
      reader.close()
      undo.destroy()
      doc.destroy()
    }
  }

  #mutate(person: Participant): void {
    const name = this.#random.pick(CHOICES)
    const stamp = { at: new Date(Date.UTC(2026, 0, 1) + this.#steps * 1_000).toISOString(), by: person.name }
    // Each thing a person does is a step of undo of its own, however fast the test runs.
    person.undo.stopCapturing()
    const outcome = mutations[name]?.[1]({ doc: person.doc, random: this.#random, stamp, newId: `n${this.#steps}` })
    this.#log(person, name, JSON.stringify(outcome))
  }

  #deliver(to: Participant): void {
    const from = this.#random.pick(this.people.filter((person) => person !== to))
    this.#log(to, `receives from ${from.name}`, this.network.deliver(from.doc, to.doc, 1 + this.#random.below(8)))
  }

  #toggleConnection({ doc, ...person }: Participant): void {
    const online = this.network.isConnected(doc)
    if (online) this.network.disconnect(doc)
    else this.network.connect(doc)
    this.#log({ doc, ...person }, online ? 'loses the network' : 'is back', '')
  }

  #log(person: Participant, what: string, outcome: unknown): void {
    this.log.push(`${this.#steps} ${person.name} ${what} ${outcome}`)
  }
}

function participant(name: string, origin: Uint8Array, clientID: number): Participant {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, origin)
  return { name, doc, undo: openUndo(doc), reader: openReader(doc) }
}
