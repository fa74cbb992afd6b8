// Comments as rows, one statement at a time, written once for every database through Kysely.
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Anchor } from '../../src/core/model/anchor.ts'
import type { CommentId } from '../../src/core/model/ids.ts'
import type { CommentChange, CommentRow, CommentStore } from './commentPort.ts'
import type { Tables } from './tables.ts'

export function commentQueries(db: Kysely<Tables>): CommentStore {
  return {
    async addComment(mapId, comment) {
      const row = await db
        .insertInto('comments')
        .values({
          map_id: mapId,
          id: comment.id,
          thread_id: comment.threadId,
          // In the statement that inserts, so that no two comments are given one number.
          number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM comments WHERE map_id = ${mapId})`,
          anchor: comment.anchor,
          author_id: comment.author.id,
          author_name: comment.author.name,
          text: comment.text,
          mentions: JSON.stringify(comment.mentions),
          created_at: comment.createdAt,
        })
        .onConflict((conflict) => conflict.columns(['map_id', 'id']).doNothing())
        .returningAll()
        .executeTakeFirst()
      return row ? toComment(row) : null
    },

    async findComment(mapId, id) {
      const row = await db
        .selectFrom('comments')
        .selectAll()
        .where('map_id', '=', mapId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row ? toComment(row) : null
    },

    async listComments(mapId) {
      const rows = await db
        .selectFrom('comments')
        .selectAll()
        .where('map_id', '=', mapId)
        .where((row) => row.or([row('deleted_at', 'is', null), row('id', '=', row.ref('thread_id'))]))
        .orderBy('number')
        .execute()
      return rows.map(toComment)
    },

    async lastCommentNumber(mapId) {
      const { last } = await db
        .selectFrom('comments')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('map_id', '=', mapId)
        .executeTakeFirstOrThrow()
      return last ?? 0
    },

    async changeComment(mapId, id, change) {
      const row = await db
        .updateTable('comments')
        .set(columnsOf(change))
        .where('map_id', '=', mapId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst()
      return row ? toComment(row) : null
    },

    ...seenQueries(db),
  }
}

function seenQueries(db: Kysely<Tables>): Pick<CommentStore, 'seenComments' | 'markSeen'> {
  return {
    async seenComments(mapId, visitorId) {
      const rows = await db
        .selectFrom('comments_seen')
        .select(['thread_id', 'number'])
        .where('map_id', '=', mapId)
        .where('visitor_id', '=', visitorId)
        .execute()
      return Object.fromEntries(rows.map((row) => [row.thread_id, row.number]))
    },

    async markSeen(mapId, visitorId, seen) {
      if (Object.keys(seen).length === 0) return
      const threads = await db
        .selectFrom('comments')
        .select('id')
        .where('map_id', '=', mapId)
        .where('id', 'in', Object.keys(seen))
        .whereRef('id', '=', 'thread_id')
        .execute()
      if (threads.length === 0) return
      await db
        .insertInto('comments_seen')
        .values(
          threads.map(({ id }) => ({ map_id: mapId, visitor_id: visitorId, thread_id: id, number: seen[id] ?? 0 })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['map_id', 'visitor_id', 'thread_id'])
            .doUpdateSet({ number: (row) => row.ref('excluded.number') })
            .whereRef('excluded.number', '>', 'comments_seen.number'),
        )
        .execute()
    },
  }
}

function columnsOf(change: CommentChange): Partial<Selectable<Tables['comments']>> {
  const { text, mentions, editedAt, deletedAt, resolved } = change
  return {
    ...(text !== undefined && { text }),
    ...(mentions !== undefined && { mentions: JSON.stringify(mentions) }),
    ...(editedAt !== undefined && { edited_at: editedAt }),
    ...(deletedAt !== undefined && { deleted_at: deletedAt }),
    ...(resolved !== undefined && {
      resolved_at: resolved?.at ?? null,
      resolved_by_id: resolved?.by.id ?? null,
      resolved_by_name: resolved?.by.name ?? null,
    }),
  }
}

const toComment = (row: Selectable<Tables['comments']>): CommentRow => ({
  id: row.id as CommentId,
  threadId: row.thread_id as CommentId,
  number: row.number,
  anchor: row.anchor as Anchor | null,
  author: { id: row.author_id, name: row.author_name },
  text: row.text,
  mentions: JSON.parse(row.mentions),
  createdAt: row.created_at,
  editedAt: row.edited_at,
  deletedAt: row.deleted_at,
  resolved:
    row.resolved_at === null
      ? null
      : { at: row.resolved_at, by: { id: row.resolved_by_id ?? '', name: row.resolved_by_name ?? '' } },
})
