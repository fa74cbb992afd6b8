// What is being done, so that all of it has ended before what it stands on is closed. Knows nothing of what it is.

export class Ending extends Error {
  override readonly name = 'Ending'
}

export interface UnderWay {
  /** Rejects with Ending once the end has begun. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Long work asks between its parts. Throws Ending. */
  check(): void
  /** Resolves when nothing is done any more. */
  end(): Promise<void>
}

export function openUnderWay(): UnderWay {
  const running = new Set<Promise<unknown>>()
  let ending = false

  function check(): void {
    if (ending) throw new Ending('no more is done: this is being closed')
  }

  return {
    async run(work) {
      check()
      const done = work()
      running.add(done)
      try {
        return await done
      } finally {
        running.delete(done)
      }
    },
    check,
    async end() {
      ending = true
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
