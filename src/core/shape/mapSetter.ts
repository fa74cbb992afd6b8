// How the text of a map is set in a picture: by Inter's table alone, or with the fonts of the other scripts that are in it,
// asked for only then and kept. Knows which fonts a text needs; not where they lie.
import type * as HarfBuzz from 'harfbuzzjs'
import type { JourneyMap } from '../model/map.ts'
import { type CjkStyle, cjkStyleOf, familiesIn, isShaped, type ShapedFamily } from '../scene/families.ts'
import { measure } from '../scene/metrics.ts'
import type { Face } from '../scene/node.ts'
import type { FontLibrary, Slice } from './fontLibrary.ts'
import { Shaper } from './shaper.ts'
import { type FontOf, type Typesetting, typesetting } from './typeset.ts'

/** `more`: what the picture says beside the map. */
export type SetMap = (map: JourneyMap, more: string) => Promise<Typesetting>

/** Whoever draws the same few maps again and again keeps one: opening a font takes as long as drawing a card. */
export function mapSetter(library: FontLibrary): SetMap {
  const shapers = new Map<string, Shaper>()
  const remember = (key: string, open: () => Shaper): Shaper => {
    const known = shapers.get(key) ?? open()
    shapers.set(key, known)
    return known
  }

  return async (map, more) => {
    const text = JSON.stringify(map) + more
    const families = familiesIn(text)
    if (families.size === 0) return { measure, typeset: () => null }
    const hb = await library.harfbuzz()
    const emoji = families.has('emoji') ? await library.emoji() : null
    const shaped = await shapedFonts([...families].filter(isShaped), library)
    const sliceOf = families.has('cjk')
      ? await slicesFor(text, cjkStyleOf(text, map.settings.locale), library)
      : () => undefined
    const fontOf: FontOf = (character, family, face) => {
      if (family === 'emoji') return emoji ? remember('emoji', () => new Shaper(hb, emoji)) : undefined
      if (family === 'cjk') return shaperOfSlice(hb, sliceOf(character), face)
      const font = shaped.get(`${family} ${face}`)
      return font && remember(`${family} ${face}`, () => new Shaper(hb, font))
    }
    return typesetting(fontOf)
  }

  function shaperOfSlice(hb: typeof HarfBuzz, slice: OpenSlice | undefined, face: Face): Shaper | undefined {
    return slice && remember(`${slice.file} ${WEIGHTS[face]}`, () => new Shaper(hb, slice.font, WEIGHTS[face]))
  }
}

/** Scripts that have no italic are upright. */
export const WEIGHTS: Readonly<Record<Face, 400 | 500 | 600>> = {
  regular: 400,
  medium: 500,
  semibold: 600,
  italic: 400,
}

const FACES: readonly Face[] = ['regular', 'medium', 'semibold', 'italic']

async function shapedFonts(
  families: readonly ShapedFamily[],
  library: FontLibrary,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = families.flatMap((family) => FACES.map((face) => ({ family, face })))
  const fonts = wanted.map(
    async ({ family, face }) => [`${family} ${face}`, await library.shaped(family, face)] as const,
  )
  return new Map(await Promise.all(fonts))
}

interface OpenSlice {
  readonly file: string
  readonly font: Uint8Array
}

/** The slices that hold the characters of a text, those of the style that it means before those of the others. */
async function slicesFor(
  text: string,
  style: CjkStyle,
  library: FontLibrary,
): Promise<(character: string) => OpenSlice | undefined> {
  const [sc, jp, kr] = await Promise.all([library.slices('sc'), library.slices('jp'), library.slices('kr')])
  const slices = { sc, jp, kr }
  const inOrder = (first: CjkStyle) => [...slices[first], ...slices.sc, ...slices.jp, ...slices.kr]
  const places = new Map<string, Slice>()
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0
    // The slices of Chinese claim some syllables of Hangul that they lack.
    const candidates = code < FIRST_CJK ? [] : inOrder(HANGUL.test(character) ? 'kr' : style)
    const slice = candidates.find(({ has }) => has(code))
    if (slice) places.set(character, slice)
  }
  const files = [...new Set(Array.from(places.values(), ({ file }) => file))]
  const fonts = new Map(await Promise.all(files.map(async (file) => [file, await library.openSlice(file)] as const)))
  return (character) => {
    const file = places.get(character)?.file
    const font = file === undefined ? undefined : fonts.get(file)
    return file !== undefined && font ? { file, font } : undefined
  }
}

/** Below it Inter draws whatever these fonts would. */
const FIRST_CJK = 0x1100
const HANGUL = /\p{Script=Hangul}/u

/** Of a list as style sheets have it, `U+20,U+3041-307f`: whether a character is in it. */
export function within(list: string): Slice['has'] {
  const ranges = list.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
  return (code) => ranges.some(([first, last]) => code >= first && code <= last)
}
