// A room's document as committed, in the form that is needed: the stored bytes until somebody needs more than these, then a
// Y.Doc. Whoever comes with nothing is sent the bytes as they are, so a map that is only looked at is never built. Knows
// neither who is in the room nor what is on its way to the disk.
import * as Y from 'yjs'
import type { Snapshot } from '../store/port.ts'
import { type Frame, step2Frame, updateFrame } from './frames.ts'
import type { DocumentHooks } from './hooks.ts'
import type { DiffKind } from './outbox.ts'

export class ServedDocument {
  #content: Snapshot | Y.Doc
  /** Sync step 2 for somebody who has nothing, until the document changes or nobody has wanted it for a tick. */
  #wholeFrame: Frame | null = null
  #wholeFrameUsed = false
  #change: Uint8Array | null = null

  constructor(content: Snapshot | Y.Doc) {
    this.#content = content
    if (content instanceof Y.Doc) this.#watch(content)
  }

  /** Builds it where it is still only bytes. */
  get doc(): Y.Doc {
    if (this.#content instanceof Y.Doc) return this.#content
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.#content.update)
    this.#content = doc
    this.#watch(doc)
    return doc
  }

  encode(): Uint8Array {
    return this.#content instanceof Y.Doc ? Y.encodeStateAsUpdate(this.#content) : this.#content.update
  }

  stateVector(): Uint8Array {
    return this.#content instanceof Y.Doc ? Y.encodeStateVector(this.#content) : this.#content.stateVector
  }

  diff(stateVector: Uint8Array, kind: DiffKind): Frame {
    const hasNothing = stateVector.byteLength <= EMPTY_STATE_VECTOR_BYTES
    if (kind === 'step2' && hasNothing) return this.#whole()
    const diff = Y.encodeStateAsUpdate(this.doc, stateVector)
    return kind === 'step2' ? step2Frame(diff) : updateFrame(diff)
  }

  /** Applies what is committed, as one change. */
  apply(updates: readonly Uint8Array[]): { readonly change: Uint8Array | null; readonly leftOut: number } {
    this.#change = null
    const leftOut = applyAll(this.doc, updates)
    return { change: this.#change, leftOut }
  }

  snapshot({ versionOf, oldestDeletion }: DocumentHooks): Snapshot {
    if (!(this.#content instanceof Y.Doc)) return this.#content
    return {
      update: this.encode(),
      stateVector: this.stateVector(),
      schemaVersion: versionOf(this.#content),
      oldestDeletion: oldestDeletion(this.#content),
    }
  }

  /** Called now and then. */
  tick(): void {
    if (!this.#wholeFrameUsed) this.#wholeFrame = null
    this.#wholeFrameUsed = false
  }

  destroy(): void {
    if (this.#content instanceof Y.Doc) this.#content.destroy()
  }

  #whole(): Frame {
    this.#wholeFrameUsed = true
    this.#wholeFrame ??= step2Frame(this.encode())
    return this.#wholeFrame
  }

  #watch(doc: Y.Doc): void {
    doc.on('update', (update: Uint8Array) => {
      this.#change = update
      this.#wholeFrame = null
    })
  }
}

const EMPTY_STATE_VECTOR_BYTES = 1

/**
 * Applies committed updates in one transaction: a hundred thousand of them would take ten times as long. Returns how many
 * were left out, because they were forged so that they do not fit after all.
 */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  let leftOut = 0
  doc.transact(() => {
    for (const update of updates) {
      if (!applyWhole(doc, update)) leftOut += 1
    }
  })
  return leftOut
}

/** False when it does not fit: what of it hangs in the air is forgotten, for Yjs would hand it to everybody who joins. */
function applyWhole(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return false
  }
  const { store } = doc
  if (store.pendingStructs === null && store.pendingDs === null) return true
  store.pendingStructs = null
  store.pendingDs = null
  return false
}
