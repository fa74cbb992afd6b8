// What happened, read from the rows of maps, comments and stretches of work together, written once for every database.
import { type Kysely, sql } from 'kysely'
import type { ActivityRow, ActivityStore } from './activityPort.ts'
import type { Tables } from './tables.ts'

export function activityQueries(db: Kysely<Tables>): ActivityStore {
  return {
    async rememberVisitor({ id, name }) {
      await db
        .insertInto('visitors')
        .values({ id, name })
        // Said once more, it costs no write.
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ name }).whereRef('visitors.name', '<>', 'excluded.name'),
        )
        .execute()
    },

    async listActivity(limit) {
      // Each kind by its own index, and no more of it than the whole may show.
      const { rows } = await sql<ActivityRow>`
        SELECT done.kind, done.map_id AS "mapId", maps.title AS "mapTitle", done.visitor_id AS "visitorId",
          coalesce(visitors.name, done.name) AS name, done.began_at AS "beganAt", done.ended_at AS "endedAt"
        FROM (
          SELECT * FROM (SELECT 'edited' AS kind, map_id, visitor_id, NULL AS name, began_at, ended_at
            FROM stretches ORDER BY ended_at DESC LIMIT ${limit}) AS edited
          UNION ALL SELECT * FROM (SELECT 'commented', map_id, author_id, author_name, created_at, created_at
            FROM comments WHERE deleted_at IS NULL ORDER BY created_at DESC LIMIT ${limit}) AS commented
          UNION ALL SELECT * FROM (SELECT 'created', id,
            (SELECT author FROM log WHERE map_id = maps.id AND seq = 1), NULL, created_at, created_at
            FROM maps ORDER BY created_at DESC LIMIT ${limit}) AS created
          UNION ALL SELECT * FROM (SELECT 'binned', id, deleted_by, NULL, deleted_at, deleted_at
            FROM maps WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC LIMIT ${limit}) AS binned
        ) AS done
        JOIN maps ON maps.id = done.map_id
        LEFT JOIN visitors ON visitors.id = done.visitor_id
        ORDER BY done.ended_at DESC, done.kind, done.map_id LIMIT ${limit}`.execute(db)
      return rows
    },
  }
}
