// What travels of comments: rows, as the store has them. Whoever shows them makes threads of them, so that a list and a live
// event say the same thing in the same form. Knows no framework and no storage.
import * as z from 'zod/mini'
import { anchorSchema } from '../model/anchor.ts'
import { commentId, ID_PATTERN } from '../model/ids.ts'

const timestamp = z.iso.datetime().check(z.describe('UTC, ISO 8601'))

/** `perMap` counts deleted ones too, since their numbers stay taken. */
export const COMMENT_LIMITS = { chars: 4_000, mentions: 20, nameChars: 200, perMap: 5_000 } as const

/** A name as it was when it was written, since people are known here by nothing else. */
const byline = z.object({ id: z.string(), name: z.string() })

const mention = z
  .strictObject({
    id: z.string().check(z.regex(ID_PATTERN, 'an id is 1 to 64 letters, digits, hyphens or underscores')),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(COMMENT_LIMITS.nameChars)),
  })
  .check(z.describe('A person of the map, or a visitor; the text says `@` and the name'))

const words = {
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(COMMENT_LIMITS.chars)),
  mentions: z._default(z.array(mention).check(z.maxLength(COMMENT_LIMITS.mentions)), []),
}

export const commentSchema = z.object({
  id: commentId,
  threadId: commentId.check(z.describe('The id of the comment that began the thread')),
  number: z.int().check(z.describe('Counts from 1 within the map')),
  anchor: z.nullable(anchorSchema).check(z.describe('What the thread stands on; null: a reply')),
  author: byline,
  text: z.string(),
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  createdAt: timestamp,
  editedAt: z.nullable(timestamp),
  deletedAt: z.nullable(timestamp).check(z.describe('Its text is gone; the thread may go on')),
  resolved: z.nullable(z.object({ at: timestamp, by: byline })).check(z.describe('Of the thread; null in replies')),
})

export const commentListSchema = z.object({
  comments: z.array(commentSchema).check(z.describe('By number; a deleted one only where it began a thread')),
  seen: z
    .record(z.string(), z.int())
    .check(z.describe('By thread: the number up to which this visitor has looked. What is newer is unread')),
})

/** With `anchor` it begins a thread, with `threadId` it answers one. */
export const newCommentSchema = z
  .strictObject({
    id: z.optional(commentId).check(z.describe('Chosen by the sender, so that sending again writes nothing twice')),
    anchor: z.optional(anchorSchema),
    threadId: z.optional(commentId),
    ...words,
  })
  .check(
    z.refine(
      ({ anchor, threadId }) => (anchor === undefined) !== (threadId === undefined),
      'a comment has either an anchor, and begins a thread, or a threadId, and answers one',
    ),
  )

export const changeCommentSchema = z.union([
  z.strictObject(words),
  z.strictObject({ resolved: z.boolean().check(z.describe('Of the thread that this comment began')) }),
])

export const seenSchema = z.strictObject({
  seen: z
    .record(commentId, z.int().check(z.minimum(1)))
    .check(z.describe('By thread: the number of its latest comment that was looked at; never goes back')),
})

export type Comment = z.infer<typeof commentSchema>
export type CommentList = z.infer<typeof commentListSchema>
export type NewComment = z.infer<typeof newCommentSchema>
export type Mention = z.infer<typeof mention>
