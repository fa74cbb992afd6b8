// What one does with comments, over HTTP: what the server took stands in the store at once, without waiting to hear of it.
import { useMemo } from 'react'
import type { Anchor } from '../../core/model/anchor.ts'
import type { CommentId } from '../../core/model/ids.ts'
import type { Comment } from '../../core/wire/comments.ts'
import { deleteComment, patchResolved, patchWords, postComment, type Words } from '../api/comments.ts'
import type { Answer } from '../api/request.ts'
import { useSession } from '../session/hooks.ts'
import { newId } from '../session/newId.ts'
import { takeComment } from './commentStore.ts'

type Target = { readonly anchor: Anchor } | { readonly threadId: CommentId }

export function useCommentActions() {
  const { mapId } = useSession()
  return useMemo(() => {
    /** By its target and words: sent again after a lost answer, a comment keeps its id and is there once. */
    const attempts = new Map<string, CommentId>()
    const taken = async (asked: Promise<Answer<Comment>>): Promise<Answer<Comment>> => {
      const answer = await asked
      if (answer.ok) takeComment(answer.value)
      return answer
    }
    return {
      write: async (target: Target, { text, mentions }: Words): Promise<Answer<Comment>> => {
        const key = JSON.stringify([target, text])
        const id = attempts.get(key) ?? newId<CommentId>()
        attempts.set(key, id)
        const answer = await taken(postComment(mapId, { id, ...target, text, mentions: [...mentions] }))
        if (answer.ok) attempts.delete(key)
        return answer
      },
      edit: (id: CommentId, words: Words) => taken(patchWords(mapId, id, words)),
      settle: (id: CommentId, resolved: boolean) => taken(patchResolved(mapId, id, resolved)),
      remove: async (comment: Comment): Promise<Answer<void>> => {
        const answer = await deleteComment(mapId, comment.id)
        if (answer.ok) takeComment({ ...comment, text: '', mentions: [], deletedAt: new Date().toISOString() })
        return answer
      },
    }
  }, [mapId])
}
