// One font file and what HarfBuzz makes of words in it: how wide they are, and their outlines. The library is half a megabyte
// of program, so nobody imports this before a text needs it. Knows no lines, no files and no maps.
import {
  Blob,
  Buffer,
  Direction,
  Face,
  Feature,
  Font,
  type GlyphInfo,
  type GlyphPosition,
  shape,
  Variation,
} from 'harfbuzzjs'

export interface Outline {
  /** Path data in px. */
  readonly d: string
  /** `#rrggbb`, of a picture; absent: the colour of the text. */
  readonly colour?: string
}

/** Where a word begins, at its left end and on its baseline, and how large it is. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly sizePx: number
}

export class Shaper {
  readonly #face: Face
  readonly #font: Font
  readonly #colours: readonly string[]
  readonly #advances = new Map<string, number>()

  /** `weight`: of a font that has all of them. */
  constructor(file: Uint8Array, weight?: number) {
    this.#face = new Face(new Blob(file))
    this.#font = new Font(this.#face)
    if (weight !== undefined) this.#font.setVariations([new Variation('wght', weight)])
    const [palette] = this.#face.hasColorLayers() ? this.#face.getColorPalettes() : []
    this.#colours = palette?.colors.map(({ red, green, blue }) => `#${hex(red)}${hex(green)}${hex(blue)}`) ?? []
  }

  /** In parts of the type size. */
  advance(word: string): number {
    const known = this.#advances.get(word)
    if (known !== undefined) return known
    const units = this.#glyphs(word).reduce((sum, glyph) => sum + (glyph.xAdvance ?? 0), 0)
    // A map that is edited for hours has had many words; none of them is worth keeping for ever.
    if (this.#advances.size > REMEMBERED) this.#advances.clear()
    this.#advances.set(word, units / this.#face.upem)
    return units / this.#face.upem
  }

  /** Which way a word runs is told, since that of figures depends on the words around them. */
  outlines(word: string, { x, y, sizePx }: Place, rightToLeft: boolean): readonly Outline[] {
    const scale = sizePx / this.#face.upem
    const outlines: Outline[] = []
    let plain = ''
    let penX = x
    for (const glyph of this.#glyphs(word, rightToLeft)) {
      const at = { x: penX + (glyph.xOffset ?? 0) * scale, y: y - (glyph.yOffset ?? 0) * scale, scale }
      const layers = this.#colours.length > 0 ? this.#face.getGlyphColorLayers(glyph.codepoint) : []
      for (const layer of layers) {
        const colour = layer.colorIndex === undefined ? undefined : this.#colours[layer.colorIndex]
        outlines.push({ d: placed(this.#font.glyphToPath(layer.glyph), at), ...(colour && { colour }) })
      }
      if (layers.length === 0 && glyph.codepoint !== MISSING)
        plain += placed(this.#font.glyphToPath(glyph.codepoint), at)
      penX += (glyph.xAdvance ?? 0) * scale
    }
    return plain === '' ? outlines : [{ d: plain }, ...outlines]
  }

  /** From left to right. */
  #glyphs(word: string, rightToLeft?: boolean): readonly Glyph[] {
    buffer.reset()
    buffer.addText(word)
    if (rightToLeft !== undefined) buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    buffer.guessSegmentProperties()
    shape(this.#font, buffer, FEATURES)
    return buffer.getGlyphInfosAndPositions()
  }
}

type Glyph = GlyphInfo & Partial<GlyphPosition>

/** Off, as wherever we draw: widths of words must add up. */
const FEATURES = ['kern', 'liga', 'calt'].map((tag) => new Feature(tag, 0))
/** The box that stands for a character which the font lacks. */
const MISSING = 0
const REMEMBERED = 20_000
const buffer = new Buffer()

const hex = (part: number) => part.toString(16).padStart(2, '0')

/** Fonts count upward from the baseline, pictures downward. Two decimals are a hundredth of a pixel. */
const placed = (path: string, at: { readonly x: number; readonly y: number; readonly scale: number }): string =>
  path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) => `${n(at.x + Number(x) * at.scale)} ${n(at.y - Number(y) * at.scale)}`,
  )

const n = (value: number) => String(Math.round(value * 100) / 100)
