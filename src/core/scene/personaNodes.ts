// A persona as a picture or an initial in a ring of its colour and line, as the app shows it beside names. Knows no places.
import type { Persona } from '../model/map.ts'
import { initials } from './format.ts'
import type { SceneNode } from './node.ts'
import { personaColour, personaDash } from './personas.ts'
import { TYPE, textLine } from './typography.ts'

export const PERSONA_PX = 20
const RING_PX = 1.5

interface Corner {
  readonly x: number
  readonly y: number
  /** Its picture is one of the map's. */
  readonly hasPicture: boolean
}

export function personaNodes(persona: Persona, { x, y, hasPicture }: Corner): SceneNode[] {
  const colour = personaColour(persona)
  const dash = personaDash(persona.line, RING_PX)
  const box = { x, y, width: PERSONA_PX, height: PERSONA_PX, radius: PERSONA_PX / 2 }
  const style = { ...TYPE.smallStrong, linePx: PERSONA_PX }
  const initial = Array.from(initials(persona.name))[0] ?? ''
  return [
    { kind: 'rect', ...box, fill: 'card' },
    ...(hasPicture && persona.picture
      ? [{ kind: 'image', ...box, image: persona.picture } as const]
      : textLine({ text: initial, x: x + PERSONA_PX / 2, y, style, fill: colour, anchor: 'middle' })),
    { kind: 'rect', ...box, stroke: colour, strokeWidth: RING_PX, ...(dash && { dash }) },
  ]
}
