// A persona as a ringed initial in its colour; the ring is drawn in its line style, since colour is never the only sign.
import type { CSSProperties } from 'react'
import type { Persona } from '../../core/model/map.ts'
import { initialsOf } from '../ui/person.ts'
import styles from './PersonaMark.module.css'

/** Decoration: the name beside it says the same. */
export function PersonaMark({ persona, sizePx = 18 }: { readonly persona: Persona; readonly sizePx?: number }) {
  const style = {
    '--size': `${sizePx}px`,
    '--colour': `var(--persona-${persona.colour})`,
    '--ground': `var(--persona-${persona.colour}-bg)`,
    borderStyle: persona.line,
  } as CSSProperties
  return (
    <span className={styles.mark} style={style} aria-hidden="true">
      {initialsOf(persona.name).slice(0, 1)}
    </span>
  )
}
