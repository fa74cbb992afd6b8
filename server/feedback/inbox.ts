// Responses that no step of the map holds: sent without one, or of a step that is gone. They are listed, and put where they
// belong. Knows rows; which steps the map has is told.
import type { Database } from 'better-sqlite3'
import type { Move } from '../../src/core/wire/inbox.ts'
import { type AnswerRow, COLUMNS, type StoredRow, toRow } from './answerRows.ts'

export interface InboxQuery {
  /** Those that the map has. */
  readonly steps: readonly string[]
  readonly after: { readonly at: number; readonly id: string } | null
  readonly limit: number
}

export interface Moved {
  /** As they are now. */
  readonly rows: readonly AnswerRow[]
  /** What would put them back. */
  readonly before: readonly Move[]
}

export interface Inbox {
  /** Newest first, with how many there are in all. */
  list(mapId: string, query: InboxQuery): { readonly rows: readonly AnswerRow[]; readonly count: number }
  /** On disk when it returns. Those that are not there, or are there already, are left out. */
  assign(mapId: string, moves: readonly Move[]): Moved
}

export function openInbox(sqlite: Database): Inbox {
  // From one step to the next by the index, whatever number of responses lies between.
  const stepsOf = sqlite.prepare<{ mapId: string }, { id: string }>(
    `WITH RECURSIVE steps(id) AS (
       SELECT min(step_id) FROM answers WHERE map_id = :mapId
       UNION ALL
       SELECT (SELECT min(step_id) FROM answers WHERE map_id = :mapId AND step_id > steps.id) FROM steps WHERE id IS NOT NULL
     ) SELECT id FROM steps WHERE id IS NOT NULL`,
  )
  const nowhere = 'map_id = :mapId AND (step_id IS NULL OR step_id IN (SELECT value FROM json_each(:gone)))'
  const page = sqlite.prepare<unknown[], StoredRow>(
    `SELECT ${COLUMNS} FROM answers WHERE ${nowhere} AND (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit`,
  )
  const counted = sqlite.prepare<unknown[], { count: number }>(`SELECT count(*) AS count FROM answers WHERE ${nowhere}`)
  const find = sqlite.prepare<[string, string], StoredRow>(`SELECT ${COLUMNS} FROM answers WHERE map_id = ? AND id = ?`)
  const put = sqlite.prepare('UPDATE answers SET step_id = ? WHERE map_id = ? AND id = ?')
  const assign = sqlite.transaction((mapId: string, moves: readonly Move[]): Moved => {
    const rows: AnswerRow[] = []
    const before: Move[] = []
    for (const { id, stepId } of moves) {
      const stored = find.get(mapId, id)
      if (!stored || stored.stepId === stepId) continue
      put.run(stepId, mapId, id)
      rows.push({ ...toRow(stored), stepId })
      before.push({ id, stepId: stored.stepId as Move['stepId'] })
    }
    return { rows, before }
  })
  return {
    list(mapId, { steps, after, limit }) {
      const here = new Set(steps)
      const gone = JSON.stringify(stepsOf.all({ mapId }).flatMap(({ id }) => (here.has(id) ? [] : [id])))
      const { at, id } = after ?? { at: Number.MAX_SAFE_INTEGER, id: '' }
      const rows = page.all({ mapId, gone, at, id, limit })
      return { rows: rows.map(toRow), count: counted.get({ mapId, gone })?.count ?? 0 }
    },
    assign,
  }
}
