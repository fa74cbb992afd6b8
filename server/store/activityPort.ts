// What the store knows of who did what to which map, and when: made from the rows of maps, comments and the update log, and
// from the names that visitors gave. Knows nothing of who may see it.
import type { MapId } from '../../src/core/model/ids.ts'
import type { Timestamp } from './timestamp.ts'

/** One thing somebody did; an edit stands for a whole stretch of work. */
export interface ActivityRow {
  readonly kind: 'created' | 'edited' | 'commented' | 'binned'
  readonly mapId: MapId
  readonly mapTitle: string
  /** null: nobody knows. */
  readonly visitorId: string | null
  /** The name that the visitor gave last. null: none. */
  readonly name: string | null
  readonly beganAt: Timestamp
  readonly endedAt: Timestamp
}

/** Two edits of one visitor on one map that lie further apart are two stretches of work. */
export const WORK_BREAK_MS = 30 * 60_000
/** How exact the end of a stretch is: within it, an edit costs the log no second write. */
export const WORK_GRAIN_MS = 60_000

export interface ActivityStore {
  /** From now on the visitor is known by this name. */
  rememberVisitor(visitor: { readonly id: string; readonly name: string }): Promise<void>
  /** The latest first. Deleted comments are left out, and what the server writes by itself. */
  listActivity(limit: number): Promise<readonly ActivityRow[]>
}
