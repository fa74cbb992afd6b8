// The threads that pass the filter, the latest word first.
import { useMemo } from 'react'
import { useVisitor } from '../visitor/visitor.ts'
import { me, useComments } from './commentStore.ts'
import { useCommentsView } from './commentsView.ts'
import { isShown, type Thread } from './threads.ts'

export function useShownThreads(): readonly Thread[] {
  const threads = useComments((state) => state.threads)
  const filter = useCommentsView((view) => view.filter)
  const visitor = useVisitor()
  return useMemo(() => {
    void visitor
    return threads.filter((thread) => isShown(thread, filter, me()))
  }, [threads, filter, visitor])
}
