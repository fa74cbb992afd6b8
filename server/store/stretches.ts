// Stretches of work in SQLite: who edited which map from when to when, kept beside the log and in its transactions, since the
// log itself is too long to read for it. Knows authors and times; reads no update.
import type Database from 'better-sqlite3'
import { WORK_BREAK_MS, WORK_GRAIN_MS } from './activityPort.ts'
import { type LogEntry, SERVER_AUTHOR } from './port.ts'
import type { Timestamp } from './timestamp.ts'

interface Stretch {
  readonly beganAt: Timestamp
  readonly endedAt: Timestamp
}

/** So many are remembered; then the table is asked again. */
const FRESH_MOST = 10_000

/** To be called within the transaction that appends the entries. */
export function stretchesOf(sqlite: Database.Database): (entries: readonly LogEntry[]) => void {
  const selectLast = sqlite.prepare<[string, string], Stretch>(
    `SELECT began_at AS beganAt, ended_at AS endedAt FROM stretches
     WHERE map_id = ? AND visitor_id = ? ORDER BY began_at DESC LIMIT 1`,
  )
  const upsert = sqlite.prepare(
    `INSERT INTO stretches (map_id, visitor_id, began_at, ended_at) VALUES (:mapId, :by, :beganAt, :at)
     ON CONFLICT (map_id, visitor_id, began_at) DO UPDATE SET ended_at = excluded.ended_at`,
  )
  // Stretches found to be up to date, with their ends: asking the table for every entry is a twentieth of a busy server's work.
  // Only what was read is remembered, never what was just written, which may still be rolled back.
  const fresh = new Map<string, Timestamp>()
  const note = (key: string, { mapId, by, at }: LogEntry) => {
    const stale = before(at, WORK_GRAIN_MS)
    if ((fresh.get(key) ?? stale) > stale) return
    const last = selectLast.get(mapId, by)
    if (last && last.endedAt > stale) {
      if (fresh.size >= FRESH_MOST) fresh.clear()
      fresh.set(key, last.endedAt)
      return
    }
    const goesOn = last !== undefined && last.endedAt >= before(at, WORK_BREAK_MS)
    upsert.run({ mapId, by, at, beganAt: goesOn ? last.beganAt : at })
  }
  return (entries) => {
    // Of a commit with hundreds of updates by a few people, one for each of them and each map.
    const last = new Map(entries.map((entry) => [`${entry.mapId}/${entry.by}`, entry]))
    for (const [key, entry] of last) if (entry.by !== SERVER_AUTHOR) note(key, entry)
  }
}

const before = (at: Timestamp, ms: number): Timestamp => new Date(Date.parse(at) - ms).toISOString()
