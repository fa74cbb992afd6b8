// Whom this person follows, if anybody. One's own, told to the others so that whoever is followed tells where they look.
import { create } from 'zustand'
import { say } from '../canvas/spoken.ts'
import type { Peer } from '../session/presence.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'

interface Following {
  readonly clientId: number
  readonly name: string
}

export const useFollowed = create<{ readonly who: Following | null }>()(() => ({ who: null }))

export function follow({ announce }: Session, { clientId, name }: Peer): void {
  useFollowed.setState({ who: { clientId, name } })
  announce({ following: clientId })
  say(`Following ${name}`)
}

/** `why`: a sentence where it was not by one's own move. */
export function stopFollowing({ announce }: Session, why?: string): void {
  const { who } = useFollowed.getState()
  if (!who) return
  useFollowed.setState({ who: null })
  announce({ following: null })
  if (why) showToast({ id: 'follow', message: why })
  else say(`No longer following ${who.name}`)
}

/** By key: the first of the others, then the next one, and after the last nobody. */
export function followNext(session: Session): void {
  const { who } = useFollowed.getState()
  const others = everybodyOnce(session.peers.current())
  const next = others[others.findIndex(({ clientId }) => clientId === who?.clientId) + 1]
  if (next) follow(session, next)
  else if (who) stopFollowing(session)
  else showToast({ id: 'follow', message: 'Nobody else is on this map now.' })
}

/** However many tabs somebody has. */
export const everybodyOnce = (peers: readonly Peer[]): readonly Peer[] => [
  ...new Map(peers.map((peer) => [peer.id, peer])).values(),
]
