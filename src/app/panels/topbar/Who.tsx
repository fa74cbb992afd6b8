// Who is on this map now: oneself first, who may take another name, then the others, each once however many tabs they have.
import { useState } from 'react'
import { usePeers } from '../../session/hooks.ts'
import { usePeerColours } from '../../session/peerColours.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { NameDialog } from '../../visitor/NameDialog.tsx'
import { useVisitor } from '../../visitor/visitor.ts'
import styles from './Who.module.css'

const SIZE_PX = 26
/** Beyond it the rest is a number, with their names beside it. */
const SHOWN = 4

export function Who() {
  const visitor = useVisitor()
  usePeerColours()
  const [naming, setNaming] = useState(false)
  const others = [...new Map(usePeers().map((peer) => [peer.id, peer])).values()].filter(({ id }) => id !== visitor?.id)
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
        {others.slice(0, SHOWN).map((peer) => (
          <li key={peer.id} className={styles.other}>
            <Tooltip label={peer.name}>
              <span>
                <Avatar name={peer.name} visitorId={peer.id} sizePx={SIZE_PX} />
              </span>
            </Tooltip>
            <span className={styles.spoken}>{peer.name}</span>
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.other}>
            <Tooltip label={rest.map((peer) => peer.name).join(', ')}>
              <span className={styles.rest}>+{rest.length}</span>
            </Tooltip>
            <span className={styles.spoken}>{rest.map((peer) => peer.name).join(', ')}</span>
          </li>
        )}
      </ul>
      <NameDialog open={naming} onClose={() => setNaming(false)} />
    </>
  )
}
