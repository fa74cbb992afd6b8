// Keeps the comment store in step with the server for as long as a map is open: the whole list with every new socket, and what
// is told in between.
import { useEffect } from 'react'
import { useSession } from '../session/hooks.ts'
import { useVisitor } from '../visitor/visitor.ts'
import { loadComments, openComments, remark, settleAnew, takeEvent } from './commentStore.ts'
import { anchorNow, followMerges } from './merges.ts'

export function useLiveComments(): void {
  const { mapId, live, doc } = useSession()
  useEffect(() => {
    openComments(mapId, (anchor) => anchorNow(doc, anchor))
    const stopFollowing = followMerges(doc, settleAnew)
    const load = (): void => void loadComments(mapId)
    // Only with a socket: what is written between an earlier list and the socket would never be told.
    const unlisten = live.listen({ onConnect: load, onEvent: takeEvent })
    if (live.connected) load()
    const unsubscribe = useVisitor.subscribe(remark)
    return () => {
      unlisten()
      unsubscribe()
      stopFollowing()
      openComments(null)
    }
  }, [mapId, live, doc])
}
