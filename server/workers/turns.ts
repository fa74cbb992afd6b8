// Whose picture is drawn next: one at a time for each visitor and a few in all, none for ever, so that whoever may look at a map
// cannot keep the threads from everybody else. Knows visitors by their name; nothing of pictures and of requests.
import { err, ok, type Result } from '../../src/core/model/result.ts'

export interface TurnLimits {
  /** Of all visitors together. */
  readonly atOnce: number
  /** Of one visitor, whose turn it is or who waits. */
  readonly ofEach: number
  readonly waitingInAll: number
  /** A turn ends then, done or not. */
  readonly longestMs: number
}

export type NoTurn = 'own-waiting' | 'all-waiting' | 'too-long' | 'gone'

export interface Turns {
  /** Does it when its turn has come; `work` ends when its signal says so, and nobody waits any more once `gone` is aborted. */
  take<T>(visitor: string, gone: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<Result<T, NoTurn>>
}

interface Waiting {
  readonly visitor: string
  readonly begin: () => void
}

export function openTurns({ atOnce, ofEach, waitingInAll, longestMs }: TurnLimits): Turns {
  const having = new Set<string>()
  let waiting: readonly Waiting[] = []

  function callNext(): void {
    while (having.size < atOnce) {
      const next = waiting.find(({ visitor }) => !having.has(visitor))
      if (!next) return
      waiting = waiting.filter((entry) => entry !== next)
      having.add(next.visitor)
      next.begin()
    }
  }

  /** Who would wait too long is told at once. */
  function queue(visitor: string, gone: AbortSignal): Promise<Result<void, NoTurn>> {
    return new Promise((resolve) => {
      const left = new AbortController()
      const entry: Waiting = {
        visitor,
        begin() {
          left.abort()
          resolve(ok(undefined))
        },
      }
      const leave = (why: NoTurn): void => {
        waiting = waiting.filter((other) => other !== entry)
        resolve(err(why))
      }
      waiting = [...waiting, entry]
      callNext()
      if (!waiting.includes(entry)) return
      const own = waiting.filter((other) => other.visitor === visitor).length + Number(having.has(visitor))
      if (own > ofEach) leave('own-waiting')
      else if (waiting.length > waitingInAll) leave('all-waiting')
      else gone.addEventListener('abort', () => leave('gone'), { signal: left.signal })
    })
  }

  return {
    async take(visitor, gone, work) {
      if (gone.aborted) return err('gone')
      const called = await queue(visitor, gone)
      if (!called.ok) return called
      const late = AbortSignal.timeout(longestMs)
      const ended = AbortSignal.any([gone, late])
      try {
        return ok(await work(ended))
      } catch (error) {
        if (!ended.aborted) throw error
        return err(gone.aborted ? 'gone' : 'too-long')
      } finally {
        having.delete(visitor)
        // Behind all others, so that many pictures for one visitor keep nobody waiting.
        const isTheirs = (entry: Waiting): boolean => entry.visitor === visitor
        waiting = [...waiting.filter((entry) => !isTheirs(entry)), ...waiting.filter(isTheirs)]
        callNext()
      }
    },
  }
}
