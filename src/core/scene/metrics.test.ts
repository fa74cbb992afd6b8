import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { decompress } from 'wawoff2'
import { measure, measureWith } from './metrics.ts'
import type { Face } from './node.ts'

const require = createRequire(import.meta.url)
const files: Readonly<Record<Face, string>> = {
  regular: '400Regular',
  medium: '500Medium',
  semibold: '600SemiBold',
  italic: '400Regular_Italic',
}
const ttf = (face: Face) =>
  readFileSync(require.resolve(`@expo-google-fonts/inter/${files[face]}/Inter_${files[face]}.ttf`))
const open = (bytes: Buffer): fontkit.Font => fontkit.create(bytes) as fontkit.Font
/** The one character that the regular face lacks: for private use, in no text. */
const ITALIC_ONLY = 0xeed7
const isWidthless = (code: number) => /[\p{M}\p{Cf}]/u.test(String.fromCodePoint(code))

describe.each(Object.keys(files) as Face[])('Inter %s', (face) => {
  const font = open(ttf(face))

  test('[TXT1] has the advance of every character in our table', () => {
    const wrong = font.characterSet.filter((code) => {
      if (code === ITALIC_ONLY) return false
      const advance = isWidthless(code) ? 0 : font.glyphForCodePoint(code).advanceWidth
      return code <= 0xffff && Math.abs(measure(String.fromCodePoint(code), face, font.unitsPerEm) - advance) > 0.5
    })
    expect(font.characterSet.length).toBeGreaterThan(2_500)
    expect(wrong).toEqual([])
  })

  test('[TXT1] is sent to browsers with the same advances', async () => {
    const sent = readFileSync(new URL(`../../app/fonts/inter-${files[face]}.woff2`, import.meta.url))
    const browserFont = open(Buffer.from(await decompress(sent)))
    expect(browserFont.characterSet).toEqual(font.characterSet)
    const advances = (each: fontkit.Font) => each.characterSet.map((code) => each.glyphForCodePoint(code).advanceWidth)
    expect(advances(browserFont)).toEqual(advances(font))
  })

  test('[TXT1] draws pictures with the same advances', () => {
    const drawn = open(readFileSync(new URL(`../fonts/inter-${files[face]}.ttf`, import.meta.url)))
    expect(drawn.characterSet).toEqual(font.characterSet)
    const advances = (each: fontkit.Font) => each.characterSet.map((code) => each.glyphForCodePoint(code).advanceWidth)
    expect(advances(drawn)).toEqual(advances(font))
  })

  test('is as wide as a shaper says when it neither kerns nor joins', () => {
    const text = 'Wait for the part: 41 °C, “Technician”, ₹10.3 L – Ωμέγα, Я'
    const shaped = font.layout(text, { kern: false, calt: false, liga: false, ccmp: false })
    expect(measure(text, face, font.unitsPerEm)).toBeCloseTo(shaped.advanceWidth, 0)
  })
})

describe('[TXT6] characters that Inter lacks', () => {
  test.each([
    ['Devanagari letters', 'कम', 2 * 0.75],
    ['Devanagari vowel signs', 'की', 0.75 + 0.35],
    ['Bengali and Gujarati', 'কક', 2 * 0.75],
    ['Tamil and Malayalam, which run wider', 'கണ', 2 * 1],
    ['Arabic, the marks on it without width', 'کِ', 0.6],
    ['Hebrew', 'שלום', 4 * 0.6],
    ['Thai, the marks over it without width', 'ที่', 0.65],
    ['a script of no estimate of its own', 'አ', 1],
    ['joiners', '\u200d', 0],
  ])('are estimated by their script as long as no font of it is loaded: %s', (_, text, em) => {
    expect(measure(text, 'regular', 12)).toBeCloseTo(em * 12, 5)
  })

  test('never fail, not even as halves of a pair', () => {
    expect(measure('\ud83d', 'regular', 12)).toBeGreaterThan(0)
    expect(measure('\u0000', 'regular', 12)).toBeGreaterThanOrEqual(0)
  })
})

describe('[TXT6] characters of fixed widths are in a table:', () => {
  test.each([
    ['ideographs and kana', '修カ', 2],
    ['full-width signs', '。！', 2],
    ['syllables of Hangul', '한국', 2 * 0.92],
    ['half-width kana', 'ｶﾅ', 2 * 0.5],
    ['emoji, each of them once', '🙂👩‍👩‍👧🇮🇳1️⃣❤️', 5],
  ])('%s', (_, text, em) => expect(measure(text, 'regular', 12)).toBeCloseTo(em * 12, 5))
})

describe('[TXT9] a measure with fonts', () => {
  const asked: string[] = []
  const shaped = measureWith((word, family, face) => {
    asked.push(`${family} ${face} ${word}`)
    return family === 'devanagari' ? 2 : undefined
  })

  test('asks for each word that Inter lacks, and for nothing else', () => {
    expect(shaped('Part मरम्मत सेवा, 修', 'medium', 10)).toBeCloseTo(measure('Part  , 修', 'medium', 10) + 2 * 20, 5)
    expect(asked).toEqual(['devanagari medium मरम्मत', 'devanagari medium सेवा', 'cjk medium 修'])
  })
  test('estimates what has no font yet', () => {
    expect(shaped('ที่', 'regular', 10)).toBeCloseTo(measure('ที่', 'regular', 10), 5)
  })
})
