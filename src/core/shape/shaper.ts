// One font file and what HarfBuzz makes of words in it: how wide they are, and their outlines. The library is half a megabyte
// of program and starts by waiting for itself, so it is handed in by whoever has a text that needs it. Knows no lines, no files and no maps.
import type * as HarfBuzz from 'harfbuzzjs'
import type { Outline } from '../scene/typeset.ts'

/** Where a word begins, at its left end and on its baseline, and how large it is. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly sizePx: number
}

export class Shaper {
  readonly #hb: typeof HarfBuzz
  readonly #face: HarfBuzz.Face
  readonly #font: HarfBuzz.Font
  readonly #buffer: HarfBuzz.Buffer
  readonly #features: HarfBuzz.Feature[]
  readonly #colours: readonly string[]
  readonly #name = ++opened
  readonly #words = new Map<string, readonly Glyph[]>()
  readonly #shapes = new Map<number, readonly Layer[]>()

  /** `weight`: of a font that has all of them. */
  constructor(hb: typeof HarfBuzz, file: Uint8Array, weight?: number) {
    this.#hb = hb
    this.#face = new hb.Face(new hb.Blob(file))
    this.#font = new hb.Font(this.#face)
    this.#buffer = new hb.Buffer()
    this.#features = OFF.map((tag) => new hb.Feature(tag, 0))
    if (weight !== undefined) this.#font.setVariations([new hb.Variation('wght', weight)])
    const [palette] = this.#face.hasColorLayers() ? this.#face.getColorPalettes() : []
    this.#colours = palette?.colors.map(({ red, green, blue }) => `#${hex(red)}${hex(green)}${hex(blue)}`) ?? []
  }

  /** In parts of the type size. */
  advance(word: string): number {
    return this.#glyphs(word).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / this.#face.upem
  }

  /** Which way a word runs is told, since that of figures depends on the words around them. */
  outlines(word: string, { x, y, sizePx }: Place, rightToLeft: boolean): readonly Outline[] {
    const scale = sizePx / this.#face.upem
    let penX = x
    return this.#glyphs(word, rightToLeft).flatMap(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
      const at = { x: penX + xOffset * scale, y: y - yOffset * scale, scale }
      penX += xAdvance * scale
      return codepoint === MISSING ? [] : this.#layers(codepoint).map((layer) => ({ ...layer, ...at }))
    })
  }

  /** A letter has one, a picture one per colour; empty ones are left out. */
  #layers(glyph: number): readonly Layer[] {
    const known = this.#shapes.get(glyph)
    if (known) return known
    const coloured = this.#colours.length > 0 ? this.#face.getGlyphColorLayers(glyph) : []
    const parts = coloured.length > 0 ? coloured : [{ glyph, colorIndex: undefined }]
    const layers = parts.flatMap(({ glyph: part, colorIndex }): Layer[] => {
      const d = this.#font
        .glyphToPath(part)
        .replace(/\d+\.\d+/g, (value) => String(Math.round(Number(value) * 10) / 10))
      const colour = colorIndex === undefined ? undefined : this.#colours[colorIndex]
      return d === '' ? [] : [{ glyph: `${this.#name}-${part}`, d, ...(colour && { colour }) }]
    })
    this.#shapes.set(glyph, layers)
    return layers
  }

  /** From left to right; remembered, since maps say the same words again and again. */
  #glyphs(word: string, rightToLeft?: boolean): readonly Glyph[] {
    const key = `${rightToLeft ?? ''} ${word}`
    const known = this.#words.get(key)
    if (known) return known
    const buffer = this.#buffer
    const { Direction, shape } = this.#hb
    buffer.reset()
    buffer.addText(word)
    if (rightToLeft !== undefined) buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    buffer.guessSegmentProperties()
    shape(this.#font, buffer, this.#features)
    const glyphs = buffer.getGlyphInfosAndPositions()
    // A map that is edited for hours has had many words; none of them is worth keeping for ever.
    if (this.#words.size > REMEMBERED) this.#words.clear()
    this.#words.set(key, glyphs)
    return glyphs
  }
}

type Layer = Pick<Outline, 'glyph' | 'd' | 'colour'>
type Glyph = ReturnType<HarfBuzz.Buffer['getGlyphInfosAndPositions']>[number]

/** Off, as wherever we draw: widths of words must add up. */
const OFF = ['kern', 'liga', 'calt']
/** The box that stands for a character which the font lacks. */
const MISSING = 0
const REMEMBERED = 20_000

const hex = (part: number) => part.toString(16).padStart(2, '0')

/** Tells the glyphs of one font from those of another. */
let opened = 0
