// A value that many components follow though it changes often: watched once for all of them, and told to all of them together,
// at a pace. Knows neither documents nor React.

export interface Followed<T> {
  /** The value last told, or read now while nobody follows. */
  current(): T
  /** Returns its own undo. */
  subscribe(listener: () => void): () => void
}

interface Source<T> {
  readonly read: () => T
  /** Calls when something may have changed; returns its own undo. */
  readonly watch: (changed: () => void) => () => void
  /** Calls once, when it is time to tell; returns what calls it off. */
  readonly soon: (tell: () => void) => () => void
}

export function follow<T>({ read, watch, soon }: Source<T>): Followed<T> {
  const listeners = new Set<() => void>()
  let value: T
  let callOff: (() => void) | null = null
  let unwatch = (): void => {}
  const tell = (): void => {
    callOff = null
    const now = read()
    if (now === value) return
    value = now
    for (const listener of listeners) listener()
  }
  return {
    current: () => {
      if (listeners.size === 0) value = read()
      return value
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        value = read()
        unwatch = watch(() => {
          callOff ??= soon(tell)
        })
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        unwatch()
        callOff?.()
        callOff = null
      }
    },
  }
}
