// The real clock with a way to jump ahead: what would have been due by then runs at once. Short waits stay real, so that
// sockets and disks work as ever. Knows nothing of what is timed.
import { type Clock, systemClock } from '../../server/sync/clock.ts'

export interface JumpingClock extends Clock {
  jump(ms: number): void
}

export function jumpingClock(): JumpingClock {
  const waiting = new Map<object, { dueMs: number; runNow: () => void }>()
  let aheadMs = 0
  const elapsedMs = () => systemClock.elapsedMs() + aheadMs
  return {
    now: () => systemClock.now() + aheadMs,
    elapsedMs,
    after(delayMs, run) {
      const key = {}
      const cancel = systemClock.after(delayMs, () => {
        waiting.delete(key)
        run()
      })
      const runNow = () => {
        cancel()
        waiting.delete(key)
        run()
      }
      waiting.set(key, { dueMs: elapsedMs() + delayMs, runNow })
      return () => {
        cancel()
        waiting.delete(key)
      }
    },
    jump(ms) {
      aheadMs += ms
      for (const { dueMs, runNow } of [...waiting.values()]) if (dueMs <= elapsedMs()) runNow()
    },
  }
}
