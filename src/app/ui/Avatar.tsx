// A person as a disc with initials: a colour never stands for somebody alone.
import type { CSSProperties } from 'react'
import styles from './Avatar.module.css'
import { hueOf, initialsOf } from './person.ts'

interface AvatarProps {
  readonly name: string
  /** Whose colour it is; without one, the name's. */
  readonly id?: string
  /** A colour given elsewhere, 1 to 7: people of a map have theirs from their place in its list. */
  readonly hue?: number
  readonly sizePx?: number
}

/** The name is spoken by what stands beside it. */
export function Avatar({ name, id = name, hue, sizePx = 28 }: AvatarProps) {
  const style = {
    '--size': `${sizePx}px`,
    '--hue': hue === undefined ? hueOf(id) : `var(--who-${hue})`,
  } as CSSProperties
  return (
    <span className={styles.avatar} style={style} title={name} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
