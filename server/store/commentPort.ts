// What the store does for comments: rows of a map, numbered as they come, and how far each visitor has looked. Knows nothing
// of who may write what.
import type { Anchor } from '../../src/core/model/anchor.ts'
import type { CommentId, MapId } from '../../src/core/model/ids.ts'
import type { Timestamp } from './timestamp.ts'

interface Byline {
  readonly id: string
  readonly name: string
}

export interface CommentRow {
  readonly id: CommentId
  /** The comment that began the thread; its own id where it did. */
  readonly threadId: CommentId
  /** 1, 2, 3 within the map, in the order in which they came; never given twice. */
  readonly number: number
  /** Of the comment that began the thread; null in replies. */
  readonly anchor: Anchor | null
  readonly author: Byline
  readonly text: string
  readonly mentions: readonly Byline[]
  readonly createdAt: Timestamp
  readonly editedAt: Timestamp | null
  readonly deletedAt: Timestamp | null
  readonly resolved: { readonly at: Timestamp; readonly by: Byline } | null
}

export type NewCommentRow = Pick<
  CommentRow,
  'id' | 'threadId' | 'anchor' | 'author' | 'text' | 'mentions' | 'createdAt'
>
export type CommentChange = Partial<Pick<CommentRow, 'text' | 'mentions' | 'editedAt' | 'deletedAt' | 'resolved'>>

export interface CommentStore {
  /** Gives it the next number of its map. Null: the map has a comment of this id. Rejects when there is no such map. */
  addComment(mapId: MapId, comment: NewCommentRow): Promise<CommentRow | null>
  findComment(mapId: MapId, id: CommentId): Promise<CommentRow | null>
  /** By number. A deleted one is listed only where it began a thread. */
  listComments(mapId: MapId): Promise<readonly CommentRow[]>
  /** The highest number of the map; 0 for none. */
  lastCommentNumber(mapId: MapId): Promise<number>
  /** The row as it is then; null: there is none. */
  changeComment(mapId: MapId, id: CommentId, change: CommentChange): Promise<CommentRow | null>
  /** By thread: the number up to which the visitor has looked. */
  seenComments(mapId: MapId, visitorId: string): Promise<Readonly<Record<string, number>>>
  /** Never goes back. Threads that the map does not have are left out. */
  markSeen(mapId: MapId, visitorId: string, seen: Readonly<Record<string, number>>): Promise<void>
}
