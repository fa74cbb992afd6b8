import { expect, test } from 'vitest'
import type { Anchor } from '../../core/model/anchor.ts'
import type { CommentId } from '../../core/model/ids.ts'
import type { Comment } from '../../core/wire/comments.ts'
import { isShown, marksOf, type Thread, threadsOf, unreadIn } from './threads.ts'

const AT = '2026-01-01T00:00:00.000Z'
const asha = { id: 'asha', name: 'Asha Menon' }
const vikram = { id: 'vikram', name: 'Vikram' }

let number = 0
function comment(id: string, fields: Partial<Comment> = {}): Comment {
  number += 1
  return {
    id: id as CommentId,
    threadId: id as CommentId,
    number,
    anchor: 'card/queue' as Anchor,
    author: asha,
    text: id,
    mentions: [],
    createdAt: AT,
    editedAt: null,
    deletedAt: null,
    resolved: null,
    ...fields,
  }
}
const answer = (id: string, to: string, fields: Partial<Comment> = {}): Comment =>
  comment(id, { threadId: to as CommentId, anchor: null, author: vikram, ...fields })
const only = (threads: readonly Thread[]): Thread => threads[0] as Thread
const ids = (threads: readonly Thread[]) => threads.map(({ id }) => id)

test('[COMMENT18] threads stand by their latest word, whatever the order in which comments come', () => {
  const comments = [comment('a'), comment('b'), answer('c', 'a')]
  for (const order of [comments, [...comments].reverse()]) {
    expect(ids(threadsOf(order))).toEqual(['a', 'b'])
    expect(only(threadsOf(order)).comments.map(({ id }) => id)).toEqual(['a', 'c'])
  }
})

test('[COMMENT18] a thread goes on without its first comment, and goes with its last', () => {
  const gone = comment('a', { text: '', deletedAt: AT })
  const reply = answer('b', 'a')
  expect(only(threadsOf([gone, reply]))).toMatchObject({ beganWithDeleted: true, comments: [{ id: 'b' }] })
  expect(threadsOf([gone, { ...reply, deletedAt: AT }])).toEqual([])
  expect(threadsOf([reply])).toEqual([])
})

test('[COMMENT18] what is newer than one’s look and by somebody else is unread, unless it is resolved', () => {
  const comments = [comment('a'), answer('b', 'a'), answer('c', 'a')]
  const thread = only(threadsOf(comments))
  const second = comments[1]?.number ?? 0
  expect([unreadIn(thread, {}, asha), unreadIn(thread, {}, vikram)]).toEqual([2, 1])
  expect(unreadIn(thread, { a: second }, asha)).toBe(1)
  const resolved = threadsOf([{ ...(comments[0] as Comment), resolved: { at: AT, by: vikram } }, ...comments.slice(1)])
  expect(unreadIn(only(resolved), {}, asha)).toBe(0)
  expect(marksOf(resolved, {}, asha)).toEqual({})
  expect(marksOf([thread], {}, asha)).toEqual({ 'card/queue': { open: 3, unread: 2 } })
})

test('[COMMENT18] mine are those I wrote in and those that name me, by id or by name', () => {
  const nilima = { id: 'nilima', name: 'Nilima Das' }
  const mentioning = (mention: { id: string; name: string }) => only(threadsOf([comment('a', { mentions: [mention] })]))
  expect(isShown(mentioning(nilima), 'mine', nilima)).toBe(true)
  expect(isShown(mentioning({ id: 'person-7', name: 'nilima das' }), 'mine', nilima)).toBe(true)
  expect(isShown(mentioning(vikram), 'mine', nilima)).toBe(false)
  expect(isShown(mentioning(vikram), 'mine', asha)).toBe(true)
})
