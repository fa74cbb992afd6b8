// The names of the others on one card, header or row, each in the colour of its person. Knows nothing of where it stands.
import { colourOf } from '../ui/person.ts'
import styles from './PeerTags.module.css'
import type { PeerMark } from './peerMarks.ts'

interface PeerTagsProps {
  readonly peers: readonly PeerMark[]
  readonly className: string | undefined
  readonly side?: 'above' | 'below'
}

/** More names would hide what they stand on. */
const SHOWN = 2

export function PeerTags({ peers, className, side = 'above' }: PeerTagsProps) {
  const named = peers.filter((peer) => peer.named)
  if (named.length === 0) return null
  const rest = named.slice(SHOWN)
  return (
    <span className={`${styles.tags} ${className}`} data-side={side}>
      {named.slice(0, SHOWN).map(({ id, name, typing }) => (
        <span key={id} className={styles.tag} style={{ background: colourOf(name, id) }}>
          {name}
          {typing && ' is typing'}
        </span>
      ))}
      {rest.length > 0 && <span className={styles.rest}>and {rest.length} more</span>}
    </span>
  )
}
