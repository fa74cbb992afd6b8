// What every store must do with comments. Part of the contract of stores (store.contract.ts), which gives it a store.
import { describe, expect, it } from 'vitest'
import type { NewCommentRow } from '../../server/store/commentPort.ts'
import type { Store } from '../../server/store/port.ts'
import type { Anchor } from '../../src/core/model/anchor.ts'
import type { CommentId, MapId } from '../../src/core/model/ids.ts'

const M1 = 'm1' as MapId
const M2 = 'm2' as MapId
const AT = '2026-01-01T00:00:00.000Z'
const LATER = '2026-01-02T00:00:00.000Z'
const ASHA = { id: 'asha', name: 'Asha' }

const begin = (id: string): NewCommentRow => ({
  id: id as CommentId,
  threadId: id as CommentId,
  anchor: 'card/queue' as Anchor,
  author: ASHA,
  text: `Words of ${id}`,
  mentions: [{ id: 'vikram', name: 'Vikram “V” Shah' }],
  createdAt: AT,
})
const answer = (id: string, threadId: string): NewCommentRow => ({
  ...begin(id),
  threadId: threadId as CommentId,
  anchor: null,
  mentions: [],
})

interface Place {
  readonly store: () => Store
  readonly createMap: (id: MapId) => Promise<void>
  readonly reopen: () => Promise<void>
}

export function commentContract({ store, createMap, reopen }: Place): void {
  const listed = async (id: MapId) => (await store().listComments(id)).map((row) => row.id)

  describe('comments', () => {
    it('[COMMENT2] are numbered as they come, in each map for itself, and come back as they were', async () => {
      await createMap(M1)
      await createMap(M2)
      const first = await store().addComment(M1, begin('a'))
      expect(first).toEqual({ ...begin('a'), number: 1, editedAt: null, deletedAt: null, resolved: null })
      await store().addComment(M2, begin('a'))
      expect(await store().addComment(M1, answer('b', 'a'))).toMatchObject({ number: 2, anchor: null })
      await reopen()
      expect(await listed(M1)).toEqual(['a', 'b'])
      expect(await store().findComment(M1, 'a' as CommentId)).toEqual(first)
      expect([await store().lastCommentNumber(M1), await store().lastCommentNumber(M2)]).toEqual([2, 1])
    })

    it('[COMMENT2] an id is taken once; a map that is not there takes none', async () => {
      await createMap(M1)
      await store().addComment(M1, begin('a'))
      expect(await store().addComment(M1, { ...begin('a'), text: 'Other' })).toBeNull()
      expect(await listed(M1)).toEqual(['a'])
      await expect(store().addComment('none' as MapId, begin('a'))).rejects.toThrow()
      expect(await store().lastCommentNumber('none' as MapId)).toBe(0)
    })

    it('[COMMENT6] change in the fields that are named, and in no others', async () => {
      await createMap(M1)
      await store().addComment(M1, begin('a'))
      const id = 'a' as CommentId
      const resolved = { at: LATER, by: { id: 'v', name: 'Vikram' } }
      expect(await store().changeComment(M1, id, { resolved })).toMatchObject({ text: 'Words of a', resolved })
      const edited = await store().changeComment(M1, id, { text: 'New', mentions: [], editedAt: LATER })
      expect(edited).toMatchObject({ text: 'New', mentions: [], editedAt: LATER, resolved })
      expect(await store().changeComment(M1, id, { resolved: null })).toMatchObject({ text: 'New', resolved: null })
      expect(await store().changeComment(M1, 'x' as CommentId, { text: 'New' })).toBeNull()
    })

    it('[COMMENT6] deleted ones are listed only where they began a thread, and keep their numbers', async () => {
      await createMap(M1)
      await store().addComment(M1, begin('a'))
      await store().addComment(M1, answer('b', 'a'))
      for (const id of ['a', 'b'] as CommentId[]) await store().changeComment(M1, id, { deletedAt: LATER })
      expect(await listed(M1)).toEqual(['a'])
      expect(await store().addComment(M1, answer('c', 'a'))).toMatchObject({ number: 3 })
    })

    it('[COMMENT8] how far somebody has looked is kept for each visitor and thread, and never goes back', async () => {
      await createMap(M1)
      await store().addComment(M1, begin('a'))
      await store().addComment(M1, answer('b', 'a'))
      await store().markSeen(M1, 'vikram', { a: 2, b: 2, unknown: 9 })
      await store().markSeen(M1, 'vikram', { a: 1 })
      await store().markSeen(M1, 'nilima', { a: 1 })
      await store().markSeen(M1, 'nilima', {})
      await reopen()
      expect(await store().seenComments(M1, 'vikram')).toEqual({ a: 2 })
      expect(await store().seenComments(M1, 'nilima')).toEqual({ a: 1 })
      expect(await store().seenComments(M2, 'vikram')).toEqual({})
    })

    it('[COMMENT2] go with their map', async () => {
      await createMap(M1)
      await store().addComment(M1, begin('a'))
      await store().markSeen(M1, 'vikram', { a: 1 })
      await store().setDeleted(M1, AT)
      await store().purgeMaps(LATER)
      await createMap(M1)
      expect(await listed(M1)).toEqual([])
      expect(await store().seenComments(M1, 'vikram')).toEqual({})
    })
  })
}
