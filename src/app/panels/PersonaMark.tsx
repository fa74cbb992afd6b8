// A persona as a ringed picture or initial in its colour; the ring is drawn in its line style, since colour is never the only sign.
import type { CSSProperties } from 'react'
import type { Persona } from '../../core/model/map.ts'
import { imageAddress } from '../api/images.ts'
import { useSession } from '../session/hooks.ts'
import { initialsOf } from '../ui/person.ts'
import styles from './PersonaMark.module.css'

interface PersonaMarkProps {
  readonly persona: Pick<Persona, 'name' | 'colour' | 'line' | 'picture'>
  readonly sizePx?: number
  /** Set where no name stands beside it. */
  readonly alt?: string
}

/** Decoration, unless it has words of its own: the name beside it says the same. */
export function PersonaMark({ persona, sizePx = 18, alt = '' }: PersonaMarkProps) {
  const { mapId } = useSession()
  const style = {
    '--size': `${sizePx}px`,
    '--colour': `var(--persona-${persona.colour})`,
    '--ground': `var(--persona-${persona.colour}-bg)`,
    borderStyle: persona.line,
  } as CSSProperties
  return (
    <span className={styles.mark} style={style} aria-hidden={alt === ''}>
      {persona.picture ? (
        <img className={styles.picture} src={imageAddress(mapId, persona.picture)} alt={alt} />
      ) : (
        Array.from(initialsOf(persona.name))[0]
      )}
    </span>
  )
}
