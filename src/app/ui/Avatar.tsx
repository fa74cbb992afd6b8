// A person as a disc with initials: a colour never stands for somebody alone.
import type { CSSProperties } from 'react'
import styles from './Avatar.module.css'
import { colourOf, initialsOf } from './person.ts'

interface AvatarProps {
  readonly name: string
  /** Of somebody who may be here now. */
  readonly visitorId?: string | undefined
  readonly sizePx?: number
}

/** The name is spoken by what stands beside it. */
export function Avatar({ name, visitorId, sizePx = 28 }: AvatarProps) {
  const style = {
    '--size': `${sizePx}px`,
    '--hue': colourOf(name, visitorId),
  } as CSSProperties
  return (
    <span className={styles.avatar} style={style} title={name} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
