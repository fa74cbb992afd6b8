// The pointers of the others as elements of the page, all moved together in one step after another while any of them is on its
// way: six hundred tellings a second are thirty changes of the page. Knows awareness, no React.
import type { Awareness } from 'y-protocols/awareness'
import type { CardId } from '../../core/model/ids.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import { type Peer, readPeer } from '../session/presence.ts'
import { CursorMark } from './cursorMark.ts'

interface Surroundings {
  readonly awareness: Awareness
  readonly zoom: () => number
  readonly boxOf: (cardId: CardId) => CardBox | undefined
}

interface AwarenessChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** Smooth to the eye, and half of what every frame would cost. */
const STEP_MS = 33

export class CursorLayer {
  readonly #parent: HTMLElement
  readonly #around: Surroundings
  readonly #marks = new Map<number, CursorMark>()
  /** Who has said something that is not shown yet. */
  readonly #changed: Set<number>
  #step: ReturnType<typeof setTimeout> | undefined

  constructor(parent: HTMLElement, around: Surroundings) {
    this.#parent = parent
    this.#around = around
    this.#changed = new Set(around.awareness.getStates().keys())
    around.awareness.on('change', this.#handleChange)
    this.#show()
  }

  /** After the zoom has changed: pointers keep their size on the screen. */
  resize(): void {
    const nowMs = performance.now()
    const zoom = this.#around.zoom()
    for (const mark of this.#marks.values()) mark.resize(zoom, nowMs)
  }

  close(): void {
    this.#around.awareness.off('change', this.#handleChange)
    clearTimeout(this.#step)
    for (const mark of this.#marks.values()) mark.remove()
  }

  readonly #handleChange = ({ added, updated, removed }: AwarenessChange): void => {
    for (const clientId of [...added, ...updated, ...removed]) this.#changed.add(clientId)
    this.#step ??= setTimeout(this.#show)
  }

  readonly #show = (): void => {
    this.#step = undefined
    const nowMs = performance.now()
    for (const clientId of this.#changed) this.#hear(clientId, readPeer(this.#around.awareness, clientId), nowMs)
    this.#changed.clear()
    let moving = false
    for (const mark of this.#marks.values()) moving = mark.move(nowMs) || moving
    if (moving) this.#step ??= setTimeout(this.#show, STEP_MS)
  }

  #hear(clientId: number, peer: Peer | null, nowMs: number): void {
    const known = this.#marks.get(clientId)
    if (!peer?.cursor) {
      known?.remove()
      this.#marks.delete(clientId)
      return
    }
    const mark = known ?? new CursorMark(this.#parent, { at: peer.cursor, zoom: this.#around.zoom() })
    this.#marks.set(clientId, mark)
    const box = peer.dragging ? this.#around.boxOf(peer.dragging.cardId as CardId) : undefined
    mark.head({ ...peer, cursor: peer.cursor }, box, nowMs)
  }
}
