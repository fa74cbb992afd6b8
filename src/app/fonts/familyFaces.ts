// The faces of a family of fonts given to the page, once: whatever is written in its script is drawn with them from then on.
// Knows files; nothing of measuring.
import { type Family, isShaped, type ShapedFamily } from '../../core/scene/families.ts'
import { familyFiles } from './familyFiles.ts'

type Weight = 400 | 500 | 600
export type FaceFiles = Readonly<Record<Weight, ArrayBuffer>>

const shown = new Map<Family, Promise<FaceFiles | undefined>>()

/** Fonts that come as style sheets: the browser fetches what it draws, and nobody has to measure with them. */
const SHEETS = {
  cjk: () => import('./cjkFaces.css'),
  emoji: () => import('./emojiFace.css'),
} as const

/** The files, for whoever measures with them; undefined for families that come as style sheets. */
export function showFamily(family: Family): Promise<FaceFiles | undefined> {
  const before = shown.get(family)
  if (before) return before
  const coming = isShaped(family) ? showShaped(family) : SHEETS[family]().then(() => undefined)
  shown.set(family, coming)
  // Text in it is drawn in the fonts of the system; whoever asks next tries again.
  coming.catch(() => shown.delete(family))
  return coming
}

async function showShaped(family: ShapedFamily): Promise<FaceFiles> {
  const { name, weights } = familyFiles[family]
  const fetchFace = async (weight: Weight): Promise<ArrayBuffer> => {
    const response = await fetch(weights[weight])
    if (!response.ok) throw new Error(`${name} ${weight}: ${response.status}`)
    const bytes = await response.arrayBuffer()
    document.fonts.add(new FontFace(name, bytes, { weight: String(weight) }))
    return bytes
  }
  const [regular, medium, semibold] = await Promise.all([fetchFace(400), fetchFace(500), fetchFace(600)])
  return { 400: regular, 500: medium, 600: semibold }
}
