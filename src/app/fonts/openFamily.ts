// One family of fonts made ready: for the page's own drawing, and for measuring words before they are drawn. Comes to the
// browser with the first text of a map that Inter cannot draw. Knows files and HarfBuzz; nothing of maps.
import * as hb from 'harfbuzzjs'
import type { Family } from '../../core/scene/families.ts'
import type { Face } from '../../core/scene/node.ts'
import { Shaper } from '../../core/shape/shaper.ts'
import { showFamily } from './familyFaces.ts'

export { typesetting } from '../../core/shape/typeset.ts'

/** undefined: its widths need no font, they are in a table. */
export type OpenFamily = ((face: Face) => Shaper) | undefined

export async function openFamily(family: Family): Promise<OpenFamily> {
  const files = await showFamily(family)
  if (!files) return undefined
  const open = (weight: keyof typeof files): Shaper => new Shaper(hb, new Uint8Array(files[weight]))
  const regular = open(400)
  const shapers: Readonly<Record<Face, Shaper>> = { regular, medium: open(500), semibold: open(600), italic: regular }
  return (face) => shapers[face]
}
