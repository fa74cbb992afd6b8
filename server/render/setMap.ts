// How the text of a map is set in a picture: by Inter's table alone, or with the fonts of the other scripts that are in it,
// read from disk only then and kept. Knows fonts; draws nothing.
import { readFileSync } from 'node:fs'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { type CjkStyle, cjkStyleOf, familiesIn } from '../../src/core/scene/families.ts'
import { measure } from '../../src/core/scene/metrics.ts'
import { Shaper } from '../../src/core/shape/shaper.ts'
import { type FontOf, type Typesetting, typesetting } from '../../src/core/shape/typeset.ts'
import { emojiFile, type Slice, shapedFile, slicesOf, WEIGHTS } from './familyFiles.ts'
import { openFont } from './openFont.ts'

/** `dateText`: what the picture says beside the map. */
export async function setMap(map: JourneyMap, dateText: string): Promise<Typesetting> {
  const text = JSON.stringify(map) + dateText
  const families = familiesIn(text)
  if (families.size === 0) return { measure, typeset: () => null }
  const hb = await import('harfbuzzjs')
  const emoji = families.has('emoji') ? await openFont(emojiFile()) : null
  const sliceOf = families.has('cjk') ? await slicesFor(text, cjkStyleOf(text, map.settings.locale)) : () => undefined
  const fontOf: FontOf = (character, family, face) => {
    if (family === 'emoji') return emoji ? remember(emojiFile(), () => new Shaper(hb, emoji)) : undefined
    if (family !== 'cjk') {
      const file = shapedFile(family, face)
      return remember(file, () => new Shaper(hb, readFileSync(file)))
    }
    const slice = sliceOf(character)
    if (slice === undefined) return undefined
    return remember(`${slice.file} ${WEIGHTS[face]}`, () => new Shaper(hb, slice.font, WEIGHTS[face]))
  }
  return typesetting(fontOf)
}

interface OpenSlice {
  readonly file: string
  readonly font: Uint8Array
}

/** The slices that hold the characters of a text, those of the style that it means before those of the others. */
async function slicesFor(text: string, style: CjkStyle): Promise<(character: string) => OpenSlice | undefined> {
  const slices = { sc: await slicesOf('sc'), jp: await slicesOf('jp'), kr: await slicesOf('kr') }
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
  const fonts = new Map(await Promise.all(files.map(async (file) => [file, await openFont(file)] as const)))
  return (character) => {
    const file = places.get(character)?.file
    const font = file === undefined ? undefined : fonts.get(file)
    return file !== undefined && font ? { file, font } : undefined
  }
}

/** Below it Inter draws whatever these fonts would. */
const FIRST_CJK = 0x1100
const HANGUL = /\p{Script=Hangul}/u

/** A worker draws the same few maps again and again; opening a font takes as long as drawing a card. */
const shapers = new Map<string, Shaper>()

function remember(key: string, open: () => Shaper): Shaper {
  const known = shapers.get(key) ?? open()
  shapers.set(key, known)
  return known
}
