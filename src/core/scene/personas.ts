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

/** A second curve is never unbroken: that is the first one's. Without a persona it is every customer's. */
export function otherPaint(persona: Persona | undefined): PathPaint {
  if (!persona) return { stroke: 'text-3', strokeWidth: 1.5, dash: [0.1, 3.8], opacity: 0.8 }
  const dash = personaDash(persona.line === 'dashed' ? 'dashed' : 'dotted', 1.9) ?? []
  return { stroke: personaColour(persona), strokeWidth: 1.5, dash, opacity: 0.8 }
}
