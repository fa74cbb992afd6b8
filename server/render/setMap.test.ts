import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { EMPTY_MAP } from '../../src/core/model/map.ts'
import { measure } from '../../src/core/scene/metrics.ts'
import type { TextNode } from '../../src/core/scene/node.ts'
import { emojiFile, slicesOf } from './familyFiles.ts'
import { openFont } from './openFont.ts'
import { setMap } from './setMap.ts'

const line = (text: string): TextNode => ({
  kind: 'text',
  x: 10,
  y: 20,
  text,
  face: 'regular',
  sizePx: 12,
  fill: 'text',
})
const piecesOf = async (title: string, locale = 'en') => {
  const { typeset } = await setMap({ ...EMPTY_MAP, title, settings: { ...EMPTY_MAP.settings, locale } }, '')
  return typeset(line(title))
}

test('[TXT7] a map in Latin letters loads no font and is measured by the table', async () => {
  expect((await setMap({ ...EMPTY_MAP, title: 'Repair – ₹10' }, '')).measure).toBe(measure)
  expect(await piecesOf('Repair – ₹10')).toBeNull()
})

describe('[SVG8] a line is set in pieces from left to right:', () => {
  test('Inter stays text, where it stands in the line', async () => {
    const pieces = await piecesOf('No. 4711 मरम्मत ok')
    expect(pieces?.map(({ kind }) => kind).join(' ')).toMatch(/^text( outline)+ text$/)
    const [first, last] = [pieces?.[0], pieces?.at(-1)]
    expect(first).toEqual({ kind: 'text', x: 10, text: 'No. 4711' })
    expect(last).toMatchObject({ text: 'ok' })
  })
  test('a line that runs right to left begins at its right, brackets turned', async () => {
    const pieces = await piecesOf('תקלה (ABC)')
    expect(pieces?.flatMap((piece) => (piece.kind === 'text' ? piece.text : []))).toEqual(['(', 'ABC', ')'])
    expect(pieces?.slice(3).map(({ kind }) => kind)).toEqual(['outline', 'outline', 'outline', 'outline'])
  })
  test('an emoji has its colours', async () => {
    const pieces = await piecesOf('👍')
    expect(pieces?.every((piece) => piece.kind === 'outline' && /^#[0-9a-f]{6}$/.test(piece.colour ?? ''))).toBe(true)
  })
  test('ideographs have the shapes of the language of the map', async () => {
    const shapes = await Promise.all(
      ['zh-CN', 'ja-JP', 'ko-KR'].map(async (locale) => (await piecesOf('骨', locale))?.[0]),
    )
    expect(new Set(shapes.map((shape) => shape?.kind === 'outline' && shape.d)).size).toBeGreaterThan(1)
  })
})

describe('[TXT6] the table agrees with the fonts:', () => {
  test.each(['sc', 'jp', 'kr'] as const)('%s', async (style) => {
    const slices = await slicesOf(style)
    // The last ones hold the most common characters; the others only more of the same.
    const common = slices.filter(({ file }) => /-(9\d|1\d\d)-wght/.test(file))
    expect(common.length).toBeGreaterThan(1)
    for (const { file } of common) {
      const font = fontkit.create(Buffer.from(await openFont(file))) as fontkit.Font
      const wide = font.characterSet.filter((code) => CJK.test(String.fromCodePoint(code)))
      const wrong = wide.filter((code) => {
        const em = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
        return Math.abs(measure(String.fromCodePoint(code), 'regular', 1) - em) > 0.001
      })
      expect(wrong.map((code) => String.fromCodePoint(code))).toEqual([])
    }
  })
  test('emoji, one em each', async () => {
    const font = fontkit.create(Buffer.from(await openFont(emojiFile()))) as fontkit.Font
    const pictures = font.characterSet.filter((code) => /\p{Emoji_Presentation}/u.test(String.fromCodePoint(code)))
    expect(pictures.length).toBeGreaterThan(1000)
    expect(pictures.filter((code) => font.glyphForCodePoint(code).advanceWidth !== font.unitsPerEm)).toEqual([])
  })
})

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u3029\uff01-\uffee]/u
