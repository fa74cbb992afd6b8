// When group commit writes, and what with. The clock is held, so a test decides when a pause is over.
import { beforeEach, describe, expect, it } from 'vitest'
import type { MapId } from '../../src/core/model/ids.ts'
import type { LogEntry, Store } from '../store/port.ts'
import type { Clock } from './clock.ts'
import { type CommitTarget, Committer, type Staged } from './commit.ts'
import { SYNC_LIMITS } from './limits.ts'

/** Time stands still until it is moved. */
class HeldClock implements Clock {
  elapsed = 0
  #waiting: { dueMs: number; run: () => void }[] = []

  now = () => 1_767_225_600_000 + this.elapsed
  elapsedMs = () => this.elapsed

  after(delayMs: number, run: () => void): () => void {
    const entry = { dueMs: this.elapsed + Math.max(0, delayMs), run }
    this.#waiting.push(entry)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry)
    }
  }

  async move(ms: number): Promise<void> {
    this.elapsed += ms
    const due = this.#waiting.filter(({ dueMs }) => dueMs <= this.elapsed)
    this.#waiting = this.#waiting.filter(({ dueMs }) => dueMs > this.elapsed)
    for (const { run } of due) run()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('[SYNC14] group commit', () => {
  let clock: HeldClock
  let committer: Committer
  let appended: (readonly LogEntry[])[]
  let commitTakesMs: number
  let showingTakesMs: number
  let diskIsFull: boolean
  let events: string[]

  const room = (name: string): CommitTarget => ({
    mapId: name as MapId,
    committed: (batch) => {
      clock.elapsed += showingTakesMs
      events.push(`${name} shows ${batch.length}`)
    },
    failed: (batch) => events.push(`${name} loses ${batch.length}`),
  })
  const a = room('a')
  const b = room('b')
  const stage = (target: CommitTarget, bytes = 10) => committer.stage(staged(target, new Uint8Array(bytes)))
  const staged = (target: CommitTarget, update: Uint8Array | null): Staged => ({
    target,
    update,
    by: 'ada',
    author: null,
    done: () => undefined,
  })

  beforeEach(() => {
    clock = new HeldClock()
    appended = []
    events = []
    commitTakesMs = 0.2
    showingTakesMs = 0
    diskIsFull = false
    const append: Store['append'] = async (entries) => {
      clock.elapsed += commitTakesMs
      if (diskIsFull) throw new Error('The disk is full.')
      appended.push(entries)
      events.push('written')
    }
    committer = new Committer({ append } as Store, clock)
  })

  it('writes at once when nothing was written lately, all that has arrived in one commit', async () => {
    stage(a)
    stage(b)
    stage(a)
    expect(appended).toEqual([])
    await clock.move(0)
    expect(appended.map((entries) => entries.map(({ mapId }) => mapId))).toEqual([['a', 'b', 'a']])
    expect(appended[0]?.[0]).toMatchObject({ by: 'ada', at: '2026-01-01T00:00:00.000Z' })
    expect(events).toEqual(['written', 'a shows 2', 'b shows 1'])
  })

  it('then pauses for as long as the commit took: not at all after a quick one, and never for more than 10 ms', async () => {
    const pauseAfter = async (tookMs: number, shownMs = 0) => {
      commitTakesMs = tookMs
      showingTakesMs = shownMs
      await clock.move(1_000)
      stage(a)
      await clock.move(0)
      const before = appended.length
      stage(a)
      await clock.move(0)
      let waitedMs = 0
      for (; appended.length === before; waitedMs += 0.5) await clock.move(0.5)
      return waitedMs
    }
    expect(await pauseAfter(0.9)).toBe(0)
    expect(await pauseAfter(1)).toBe(1)
    expect(await pauseAfter(4)).toBe(4)
    expect(await pauseAfter(0.5, 3)).toBe(3.5)
    expect(await pauseAfter(50)).toBe(10)
  })

  it.each([
    ['200 updates', SYNC_LIMITS.commitUpdates, 10],
    ['64 KiB', 4, 16 * 1024],
  ])('does not wait with %s staged', async (_what, count, bytes) => {
    commitTakesMs = 2
    stage(a)
    await clock.move(0)
    for (let at = 1; at < count; at += 1) stage(a, bytes)
    await clock.move(0)
    expect(appended).toHaveLength(1)
    stage(a, bytes)
    await clock.move(0)
    expect(appended.map((entries) => entries.length)).toEqual([1, count])
  })

  it('writes one commit at a time, in order', async () => {
    stage(a)
    const first = clock.move(0)
    for (let at = 0; at < 300; at += 1) stage(b)
    await first
    await clock.move(10)
    expect(events).toEqual(['written', 'a shows 1', 'written', 'b shows 300'])
  })

  it('lets what has nothing to write wait its turn without a write', async () => {
    committer.stage(staged(a, null))
    await clock.move(0)
    expect(events).toEqual(['a shows 1'])
  })

  it('loses everything staged when a write fails, and goes on', async () => {
    diskIsFull = true
    stage(a)
    const failing = clock.move(0)
    stage(b)
    await failing
    expect(events).toEqual(['a loses 1', 'b loses 1'])
    diskIsFull = false
    stage(a)
    await clock.move(10)
    expect(events.slice(2)).toEqual(['written', 'a shows 1'])
  })
})
