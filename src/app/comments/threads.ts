// Threads made of comments as they come from the server: what is open, what is unread for somebody, what is theirs. Pure.
import type { Anchor } from '../../core/model/anchor.ts'
import type { CommentId } from '../../core/model/ids.ts'
import type { Comment } from '../../core/wire/comments.ts'

export interface Thread {
  readonly id: CommentId
  readonly anchor: Anchor
  /** Without those that were deleted; at least one. */
  readonly comments: readonly Comment[]
  readonly resolved: Comment['resolved']
  readonly beganWithDeleted: boolean
}

/** Who looks: their id, and the name by which others mention them. */
export interface Me {
  readonly id: string
  readonly name: string | null
}

/** By thread: the number up to which somebody has looked. */
export type Seen = Readonly<Record<string, number>>

/** The latest word first. */
export function threadsOf(comments: Iterable<Comment>): readonly Thread[] {
  const byThread = new Map<CommentId, Comment[]>()
  for (const comment of comments) {
    const known = byThread.get(comment.threadId)
    if (known) known.push(comment)
    else byThread.set(comment.threadId, [comment])
  }
  return [...byThread.values()].flatMap((all) => threadOf(all) ?? []).sort((a, b) => lastNumber(b) - lastNumber(a))
}

/** Null where nothing of it is left, or its beginning has not come yet. */
function threadOf(all: readonly Comment[]): Thread | null {
  const first = all.find(({ id, threadId }) => id === threadId)
  const comments = all.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.number - b.number)
  if (!first?.anchor || comments.length === 0) return null
  const { id, anchor, resolved, deletedAt } = first
  return { id, anchor, comments, resolved, beganWithDeleted: deletedAt !== null }
}

export const lastNumber = ({ comments }: Thread): number => comments.at(-1)?.number ?? 0

/** Nobody has to read their own words. */
export const isUnread = (comment: Comment, seen: Seen, me: Me): boolean =>
  comment.author.id !== me.id && comment.number > (seen[comment.threadId] ?? 0)

/** A resolved thread asks for nobody's attention. */
export const unreadIn = (thread: Thread, seen: Seen, me: Me): number =>
  thread.resolved ? 0 : thread.comments.filter((comment) => isUnread(comment, seen, me)).length

/** People here are known by id or by name: a colleague of the map may be mentioned before they ever came. */
export const isMe = ({ id, name }: { readonly id: string; readonly name: string }, me: Me): boolean =>
  id === me.id || (me.name !== null && name.trim().toLowerCase() === me.name.trim().toLowerCase())

export type ThreadFilter = 'open' | 'resolved' | 'mine'

export function isShown(thread: Thread, filter: ThreadFilter, me: Me): boolean {
  if (filter === 'mine') {
    return thread.comments.some(({ author, mentions }) => author.id === me.id || mentions.some((one) => isMe(one, me)))
  }
  return (thread.resolved !== null) === (filter === 'resolved')
}

/** What a card shows: how much is said in its open threads, and how much of that is news. */
export interface Mark {
  readonly open: number
  readonly unread: number
}

export function marksOf(threads: readonly Thread[], seen: Seen, me: Me): Readonly<Record<Anchor, Mark>> {
  const marks: Record<Anchor, Mark> = {}
  for (const thread of threads) {
    if (thread.resolved) continue
    const { open, unread } = marks[thread.anchor] ?? { open: 0, unread: 0 }
    marks[thread.anchor] = { open: open + thread.comments.length, unread: unread + unreadIn(thread, seen, me) }
  }
  return marks
}
