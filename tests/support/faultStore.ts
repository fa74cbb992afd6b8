// A store that breaks on demand: it rejects chosen writes, or keeps writes as a disk's cache does until they are synced, and
// forgets them in a crash. Wraps any store and knows nothing of what is written.
import type { Store } from '../../server/store/port.ts'

export interface FaultStore extends Store {
  /** Writes that were asked for since the store was opened. */
  readonly writes: number
  /** Rejects the n-th write from now (1: the next) and as many after it. */
  failWrites(nth: number, times?: number): void
  /** From now on a write is durable, and resolves, only at the next `sync`. */
  holdWrites(): void
  sync(): Promise<void>
  /** Syncs, and holds nothing any more. */
  release(): Promise<void>
  /** Resolves when the next write has been asked for. */
  nextWrite(): Promise<void>
  /** The machine dies: what was held is gone, and every later write fails. */
  crash(): void
}

const WRITES = [
  'createMap',
  'setDeleted',
  'purgeMaps',
  'setTitle',
  'append',
  'writeSnapshot',
  'putImage',
  'addComment',
  'changeComment',
  'rememberVisitor',
  'addGuest',
] as const

export function faultStore(store: Store): FaultStore {
  let writes = 0
  let failing = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY }
  let held: { run: () => Promise<void>; forget: (error: Error) => void }[] | null = null
  const asked: (() => void)[] = []

  const write = <T>(run: () => Promise<T>): Promise<T> => {
    writes += 1
    for (const resolve of asked.splice(0)) resolve()
    if (writes >= failing.from && writes < failing.until) return Promise.reject(new Error('The disk is full.'))
    const queue = held
    if (!queue) return run()
    return new Promise((resolve, forget) => queue.push({ run: () => run().then(resolve, forget), forget }))
  }
  const guarded = Object.fromEntries(
    WRITES.map((name) => {
      const original = store[name] as (...args: unknown[]) => Promise<unknown>
      return [name, (...args: unknown[]) => write(() => original(...args))]
    }),
  ) as Pick<Store, (typeof WRITES)[number]>

  const sync = async () => {
    for (const { run } of held?.splice(0) ?? []) await run()
  }

  return {
    ...store,
    ...guarded,
    get writes() {
      return writes
    },
    failWrites(nth, times = 1) {
      failing = { from: writes + nth, until: writes + nth + times }
    },
    holdWrites() {
      held ??= []
    },
    sync,
    async release() {
      const waiting = sync()
      held = null
      await waiting
    },
    nextWrite() {
      return new Promise((resolve) => asked.push(resolve))
    },
    crash() {
      failing = { from: 0, until: Number.POSITIVE_INFINITY }
      for (const { forget } of held?.splice(0) ?? []) forget(new Error('The machine died.'))
    },
  }
}
