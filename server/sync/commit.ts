// Group commit: what every room has staged becomes durable in one commit, and only then does each room show it. Knows the
// store and the order of things; knows no documents and no sockets.
import type { MapId } from '../../src/core/model/ids.ts'
import type { LogEntry, Store } from '../store/port.ts'
import type { Clock } from './clock.ts'
import { SYNC_LIMITS } from './limits.ts'

/** An update on its way to the disk. Without one it only waits its turn, so that its author hears when all before it is saved. */
export interface Staged {
  readonly target: CommitTarget
  readonly update: Uint8Array | null
  /** Who wrote it: for the log by id, and as the member that gets no echo; null for the server itself. */
  readonly by: string
  readonly author: object | null
  /** Called once: when it is durable and shown, or when it is lost. */
  done(saved: boolean): void
}

export interface CommitTarget {
  readonly mapId: MapId
  committed(batch: readonly Staged[]): void
  /** Nothing of the batch is on disk, and nothing of it may ever be shown. */
  failed(batch: readonly Staged[], error: unknown): void
}

export class Committer {
  readonly #store: Store
  readonly #clock: Clock
  #staged: Staged[] = []
  #stagedBytes = 0
  #working = false
  #endedMs = Number.NEGATIVE_INFINITY
  #pauseMs = 0
  #scheduled: { readonly dueMs: number; readonly cancel: () => void } | null = null

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  stage(staged: Staged): void {
    this.#staged.push(staged)
    this.#stagedBytes += staged.update?.byteLength ?? 0
    this.#schedule()
  }

  /** At once after a quiet time or a quick commit; otherwise after a pause as long as the last one, unless much is staged. */
  #schedule(): void {
    if (this.#working || this.#staged.length === 0) return
    const full = this.#staged.length >= SYNC_LIMITS.commitUpdates || this.#stagedBytes >= SYNC_LIMITS.commitBytes
    const dueMs = full ? Number.NEGATIVE_INFINITY : this.#endedMs + this.#pauseMs
    if (this.#scheduled && this.#scheduled.dueMs <= dueMs) return
    this.#scheduled?.cancel()
    const cancel = this.#clock.after(dueMs - this.#clock.elapsedMs(), () => void this.#commit())
    this.#scheduled = { dueMs, cancel }
  }

  async #commit(): Promise<void> {
    this.#scheduled = null
    this.#working = true
    const batch = this.#take()
    const startedMs = this.#clock.elapsedMs()
    const written = await this.#write(batch)
    if (written.ok) {
      for (const [target, items] of byTarget(batch)) target.committed(items)
    } else {
      // What was staged meanwhile may build on what was lost, so it is lost as well; its authors still have it.
      const lost = byTarget([...batch, ...this.#take()])
      for (const [target, items] of lost) target.failed(items, written.error)
    }
    // Showing counts as well: to a full room it takes longer than the disk, and what came meanwhile is shown at once.
    this.#endedMs = this.#clock.elapsedMs()
    const tookMs = this.#endedMs - startedMs
    this.#pauseMs = tookMs < SYNC_LIMITS.commitPauseLeastMs ? 0 : Math.min(tookMs, SYNC_LIMITS.commitPauseMostMs)
    this.#working = false
    this.#schedule()
  }

  #take(): readonly Staged[] {
    const taken = this.#staged
    this.#staged = []
    this.#stagedBytes = 0
    return taken
  }

  async #write(batch: readonly Staged[]): Promise<{ ok: true } | { ok: false; error: unknown }> {
    const at = new Date(this.#clock.now()).toISOString()
    const entries: LogEntry[] = []
    for (const { target, update, by } of batch) {
      if (update) entries.push({ mapId: target.mapId, update, at, by })
    }
    try {
      if (entries.length > 0) await this.#store.append(entries)
      return { ok: true }
    } catch (error) {
      return { ok: false, error }
    }
  }
}

function byTarget(batch: readonly Staged[]): Map<CommitTarget, Staged[]> {
  const groups = new Map<CommitTarget, Staged[]>()
  for (const staged of batch) {
    const group = groups.get(staged.target)
    if (group) group.push(staged)
    else groups.set(staged.target, [staged])
  }
  return groups
}
