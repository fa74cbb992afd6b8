// Repeats something so many times a second, whatever the timers do: late ticks are made up for, none is dropped.

/** Returns what stops it. */
export function pace(perSecond: number, tick: (count: number) => void): () => void {
  const startedMs = performance.now()
  let count = 0
  const timer = setInterval(() => {
    const due = ((performance.now() - startedMs) / 1_000) * perSecond
    for (; count < due; count += 1) tick(count)
  }, 1)
  return () => clearInterval(timer)
}

export const seconds = (duration: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, duration * 1_000)
  })
