// Time as the sync server sees it, so that tests can hold it. Knows nothing of what is timed.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds since some moment, with fractions; never set back. */
  elapsedMs(): number
  /** Runs once, later; 0 means after everything that has already arrived is read. Returns its own undo. */
  after(delayMs: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsedMs: () => performance.now(),
  after(delayMs, run) {
    if (delayMs <= 0) {
      const immediate = setImmediate(run)
      return () => clearImmediate(immediate)
    }
    const timeout = setTimeout(run, delayMs)
    return () => clearTimeout(timeout)
  },
}
