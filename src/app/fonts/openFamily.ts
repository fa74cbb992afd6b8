// One family of fonts made ready: for the page's own drawing, and for measuring words before they are drawn. Comes to the
// browser with the first text that Inter cannot draw. Knows files and HarfBuzz; nothing of maps.
import * as hb from 'harfbuzzjs'
import { type Family, isShaped, type ShapedFamily } from '../../core/scene/families.ts'
import type { Face } from '../../core/scene/node.ts'
import { Shaper } from '../../core/shape/shaper.ts'
import { familyFiles } from './familyFiles.ts'

export { typesetting } from '../../core/shape/typeset.ts'

/** undefined: its widths need no font. */
export type OpenFamily = ((face: Face) => Shaper) | undefined

export async function openFamily(family: Family): Promise<OpenFamily> {
  if (isShaped(family)) return openShaped(family)
  await SHEETS[family]()
  return undefined
}

/** Fonts that nobody has to measure, since their widths are in a table: the browser fetches what it draws. */
const SHEETS = {
  cjk: () => import('./cjkFaces.css'),
  emoji: () => import('./emojiFace.css'),
} as const

async function openShaped(family: ShapedFamily): Promise<OpenFamily> {
  const { name, weights } = familyFiles[family]
  const open = async (weight: 400 | 500 | 600): Promise<Shaper> => {
    const response = await fetch(weights[weight])
    if (!response.ok) throw new Error(`${name} ${weight}: ${response.status}`)
    const bytes = await response.arrayBuffer()
    document.fonts.add(new FontFace(name, bytes, { weight: String(weight) }))
    return new Shaper(hb, new Uint8Array(bytes))
  }
  const [regular, medium, semibold] = await Promise.all([open(400), open(500), open(600)])
  const shapers: Readonly<Record<Face, Shaper>> = { regular, medium, semibold, italic: regular }
  return (face) => shapers[face]
}
