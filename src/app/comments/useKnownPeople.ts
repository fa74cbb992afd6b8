// Whom one may mention: the people of the map, who is here now, and who has written before; each once, oneself not.
import { useMemo } from 'react'
import type { Mention } from '../../core/wire/comments.ts'
import { usePeers, useReading } from '../session/hooks.ts'
import { useVisitor } from '../visitor/visitor.ts'
import { useComments } from './commentStore.ts'
import { isMe, type Me } from './threads.ts'

const NOBODY: Me = { id: '', name: null }

export function useKnownPeople(): readonly Mention[] {
  const { people } = useReading().map
  const peers = usePeers()
  const threads = useComments((state) => state.threads)
  const visitor = useVisitor() ?? NOBODY
  return useMemo(() => {
    const authors = threads.flatMap(({ comments }) => comments.map(({ author }) => author))
    const known = new Map<string, Mention>()
    // By name, for that is all that people are known by here; who has been here has an id that “mine” finds them by.
    for (const { id, name } of [...peers, ...authors, ...people]) {
      const key = name.trim().toLowerCase()
      if (key !== '' && !known.has(key) && !isMe({ id, name }, visitor)) known.set(key, { id, name: name.trim() })
    }
    return [...known.values()].sort((a, b) => a.name.localeCompare(b.name))
  }, [people, peers, threads, visitor])
}
