// How a persona is told from the others: a colour and, since colour is never the only sign, a line style.
import type { Persona } from '../model/map.ts'
import type { PathPaint } from './node.ts'
import type { ColourToken } from './theme.ts'

export const personaColour = (persona: Persona): ColourToken => `persona-${persona.colour}`

/** Line ends are round, so a dot is a dash of almost no length. Undefined: unbroken. */
export function personaDash(line: Persona['line'], widthPx: number): readonly number[] | undefined {
  if (line === 'dotted') return [0.1, widthPx * 2]
  if (line === 'dashed') return [widthPx * 2.4, widthPx * 2.4]
  return undefined
}

/** A second persona's curve is never unbroken: that is the first one's. */
export function otherPaint(persona: Persona): PathPaint {
  const dash = personaDash(persona.line === 'dashed' ? 'dashed' : 'dotted', 1.9) ?? []
  return { stroke: personaColour(persona), strokeWidth: 1.5, dash, opacity: 0.8 }
}
