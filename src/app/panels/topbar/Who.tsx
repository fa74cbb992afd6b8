// Who is on this map now: oneself first, who may take another name, then the others, each once however many tabs they have. A
// press on a face follows that person.
import { useState } from 'react'
import { everybodyOnce, follow, stopFollowing, useFollowed } from '../../follow/followStore.ts'
import { usePeers, useSession } from '../../session/hooks.ts'
import { usePeerColours } from '../../session/peerColours.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PartFence } from '../../ui/PartFence.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { NameDialog } from '../../visitor/NameDialog.tsx'
import { useVisitor } from '../../visitor/visitor.ts'
import styles from './Who.module.css'

const FollowPart = lazyPart(async () => (await import('../../follow/FollowPart.tsx')).FollowPart)

const SIZE_PX = 26
/** Beyond it the rest is a number, with their names beside it. */
const SHOWN = 4

export function Who() {
  const visitor = useVisitor()
  usePeerColours()
  const [naming, setNaming] = useState(false)
  const session = useSession()
  const peers = usePeers()
  const followed = useFollowed(({ who }) => who)
  const others = everybodyOnce(peers).filter(({ id }) => id !== visitor?.id)
  const isFollowed = peers.some(({ following }) => following === session.awareness.clientID)
  const rest = others.slice(SHOWN)
  const name = visitor?.name ?? 'Somebody'
  return (
    <>
      <ul className={styles.who} aria-label="Who is here">
        <li>
          <Tooltip label={`${name} (you)`}>
            <button type="button" className={styles.self} onClick={() => setNaming(true)}>
              <Avatar name={name} visitorId={visitor?.id} sizePx={SIZE_PX} />
              <span className={styles.spoken}>{name}, you. Change your name</span>
            </button>
          </Tooltip>
        </li>
        {others.slice(0, SHOWN).map((peer) => {
          const isOn = peer.clientId === followed?.clientId
          return (
            <li key={peer.id} className={styles.other}>
              <Tooltip label={isOn ? `Following ${peer.name}` : `Follow ${peer.name}`} shortcut="F">
                <button
                  type="button"
                  className={styles.face}
                  aria-pressed={isOn}
                  data-follow
                  onClick={() => (isOn ? stopFollowing(session) : follow(session, peer))}
                >
                  <Avatar name={peer.name} visitorId={peer.id} sizePx={SIZE_PX} />
                  <span className={styles.spoken}>Follow {peer.name}</span>
                </button>
              </Tooltip>
            </li>
          )
        })}
        {rest.length > 0 && (
          <li className={styles.other}>
            <Tooltip label={rest.map((peer) => peer.name).join(', ')}>
              <span className={styles.rest}>+{rest.length}</span>
            </Tooltip>
            <span className={styles.spoken}>{rest.map((peer) => peer.name).join(', ')}</span>
          </li>
        )}
      </ul>
      {(followed || isFollowed) && (
        <PartFence onLost={() => stopFollowing(session)}>
          <FollowPart />
        </PartFence>
      )}
      <NameDialog open={naming} onClose={() => setNaming(false)} />
    </>
  )
}
