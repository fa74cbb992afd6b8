import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import * as hb from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import { SHAPED_FAMILIES, type ShapedFamily } from '../scene/families.ts'
import { Shaper } from './shaper.ts'

const require = createRequire(import.meta.url)
const NAMES: Readonly<Record<ShapedFamily, string>> = {
  arabic: 'Arabic',
  devanagari: 'Devanagari',
  gujarati: 'Gujarati',
  hebrew: 'Hebrew',
  thai: 'Thai',
}
const WORDS: Readonly<Record<ShapedFamily, readonly string[]>> = {
  arabic: ['الخدمة', 'لا', 'السَّلامُ', '٢١'],
  devanagari: ['क्षतिग्रस्त', 'ग्राहक', 'पुर्ज़े', 'हुआ'],
  gujarati: ['ક્ષતિગ્રસ્ત', 'ટેકનિશિયનની', '૨'],
  hebrew: ['שלום', 'שָׁלוֹם'],
  thai: ['ที่นี่', 'น้ำ', 'เครื่องปรับอากาศ'],
}
const fileOf = (family: ShapedFamily) =>
  readFileSync(
    require.resolve(`@expo-google-fonts/noto-sans-${family}/400Regular/NotoSans${NAMES[family]}_400Regular.ttf`),
  )

describe.each(SHAPED_FAMILIES)('words in the bundled %s', (family) => {
  const file = fileOf(family)
  const shaper = new Shaper(hb, file)
  const other = fontkit.create(file) as fontkit.Font

  test('[TXT9] are as wide as another shaper says', () => {
    for (const word of WORDS[family]) {
      const { advanceWidth } = other.layout(word, { kern: false, liga: false, calt: false })
      expect(shaper.advance(word), word).toBeCloseTo(advanceWidth / other.unitsPerEm, 2)
    }
  })
  test('[TXT9] have outlines within their width', () => {
    for (const word of WORDS[family]) {
      const outlines = shaper.outlines(word, { x: 100, y: 50, sizePx: 20 }, family === 'arabic' || family === 'hebrew')
      const xs = outlines.flatMap(({ d, x, scale }) =>
        Array.from(d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g), ([, unit]) => x + Number(unit) * scale),
      )
      expect(Math.min(...xs)).toBeGreaterThan(100 - 5)
      expect(Math.max(...xs)).toBeLessThan(100 + shaper.advance(word) * 20 + 5)
    }
  })
})

test('[TXT9] letters that join are narrower than they are alone', () => {
  const shaper = new Shaper(hb, fileOf('arabic'))
  const alone = Array.from('الخدمة').reduce((sum, letter) => sum + shaper.advance(letter), 0)
  expect(shaper.advance('الخدمة')).toBeLessThan(alone * 0.95)
})
