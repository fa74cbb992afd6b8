// Who may write, change and delete which comment, and what becomes of its row. What is done is on disk before anybody hears
// of it. Knows the store and the author; knows no requests and no sockets.
import type { CommentId, MapId } from '../../src/core/model/ids.ts'
import { err, ok, type Result } from '../../src/core/model/result.ts'
import { COMMENT_LIMITS, type NewComment } from '../../src/core/wire/comments.ts'
import type { CommentChange, CommentRow, NewCommentRow } from '../store/commentPort.ts'
import type { Store } from '../store/port.ts'
import type { Visitor } from '../sync/visitor.ts'

export type CommentRefusal =
  | 'unknown-comment'
  | 'comment-exists'
  | 'thread-resolved'
  | 'too-many-comments'
  | 'not-yours'

export interface DeskPorts {
  readonly store: Store
  readonly now: () => Date
  readonly newId: () => string
  /** Called once for each change, after it is on disk. */
  readonly tell: (mapId: MapId, comment: CommentRow) => void
}

/** Whose change it is, and of which comment. */
export interface Errand {
  readonly mapId: MapId
  readonly by: Visitor
  readonly id: CommentId
}

export type Words = Pick<CommentRow, 'text' | 'mentions'>
type Answer<T = CommentRow> = Promise<Result<T, CommentRefusal>>

export interface CommentDesk {
  /** `isNew` is false where the same comment came a second time. */
  write(mapId: MapId, by: Visitor, comment: NewComment): Answer<{ readonly row: CommentRow; readonly isNew: boolean }>
  edit(errand: Errand, words: Words): Answer
  /** Of the thread that the comment began; anybody who may comment settles it. */
  settle(errand: Errand, resolved: boolean): Answer
  /** Its words are gone for good; a thread goes on without its first comment. */
  remove(errand: Errand): Answer
}

export function openCommentDesk({ store, now, newId, tell }: DeskPorts): CommentDesk {
  const stamp = () => now().toISOString()

  async function change(mapId: MapId, id: CommentId, to: CommentChange): Answer {
    const row = await store.changeComment(mapId, id, to)
    if (row === null) return err('unknown-comment')
    tell(mapId, row)
    return ok(row)
  }

  return {
    async write(mapId, by, comment) {
      const row = rowOf(comment, { id: (comment.id ?? newId()) as CommentId, by, at: stamp() })
      const before = await store.findComment(mapId, row.id)
      if (before) return isAgain(before, row) ? ok({ row: before, isNew: false }) : err('comment-exists')
      const refusal = await refusalOf(store, mapId, row)
      if (refusal) return err(refusal)
      const added = await store.addComment(mapId, row)
      // Two of one id at the same time: the other came first.
      if (added === null) return this.write(mapId, by, { ...comment, id: row.id })
      tell(mapId, added)
      return ok({ row: added, isNew: true })
    },

    async edit({ mapId, by, id }, words) {
      const own = await ownComment(store, { mapId, by, id })
      if (!own.ok || hasWords(own.value, words)) return own
      return change(mapId, id, { ...words, editedAt: stamp() })
    },

    async settle({ mapId, by, id }, resolved) {
      const first = await store.findComment(mapId, id)
      if (first === null || first.threadId !== id) return err('unknown-comment')
      if ((first.resolved !== null) === resolved) return ok(first)
      return change(mapId, id, { resolved: resolved ? { at: stamp(), by: bylineOf(by) } : null })
    },

    async remove(errand) {
      const own = await ownComment(store, errand)
      return own.ok ? change(errand.mapId, errand.id, { text: '', mentions: [], deletedAt: stamp() }) : own
    },
  }
}

const bylineOf = ({ id, name }: Visitor) => ({ id, name })

interface Origin {
  readonly id: CommentId
  readonly by: Visitor
  readonly at: string
}

const rowOf = ({ threadId, anchor, text, mentions }: NewComment, { id, by, at }: Origin): NewCommentRow => ({
  id,
  threadId: threadId ?? id,
  anchor: anchor ?? null,
  author: bylineOf(by),
  text,
  mentions,
  createdAt: at,
})

/** Sent once more, since the answer to the first time was lost; or edited or deleted since, which changes nothing of that. */
const isAgain = (before: CommentRow, now: NewCommentRow): boolean =>
  before.author.id === now.author.id && before.threadId === now.threadId && before.anchor === now.anchor

const hasWords = (row: CommentRow, { text, mentions }: Words): boolean =>
  row.text === text && JSON.stringify(row.mentions) === JSON.stringify(mentions)

async function refusalOf(store: Store, mapId: MapId, row: NewCommentRow): Promise<CommentRefusal | null> {
  if ((await store.lastCommentNumber(mapId)) >= COMMENT_LIMITS.perMap) return 'too-many-comments'
  if (row.threadId === row.id) return null
  const first = await store.findComment(mapId, row.threadId)
  if (first === null || first.threadId !== first.id) return 'unknown-comment'
  return first.resolved === null ? null : 'thread-resolved'
}

/** Invariant [COMMENT4]: nobody changes the words of another, whatever their role. */
async function ownComment(store: Store, { mapId, by, id }: Errand): Answer {
  const row = await store.findComment(mapId, id)
  if (row === null || row.deletedAt !== null) return err('unknown-comment')
  return row.author.id === by.id ? ok(row) : err('not-yours')
}
