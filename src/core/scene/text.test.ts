import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure } from './metrics.ts'
import { type Measure, wrap, wrapFor } from './text.ts'

/** Ten pixels a character, so that widths can be counted. */
const tens: Measure = (text) => 10 * text.length

const lines = (text: string, widthChars: number, maxLines?: number) =>
  wrap(
    { text, face: 'regular', sizePx: 10, widthPx: widthChars * 10, ...(maxLines !== undefined && { maxLines }) },
    tens,
  ).lines

describe('a text that fits', () => {
  test('stays on one line', () => expect(lines('Report the fault', 16)).toEqual(['Report the fault']))
  test('stays one empty line when it is empty', () => expect(lines('', 10)).toEqual(['']))
})

describe('[TXT2] a line is broken', () => {
  test('at spaces, which are dropped there', () => {
    expect(lines('Calls the helpline', 10)).toEqual(['Calls the', 'helpline'])
    expect(lines('Calls   the', 6)).toEqual(['Calls', 'the'])
  })
  test('never at a space that forbids it', () => expect(lines('in 41\u00a0°C', 6)).toEqual(['in', '41\u00a0°C']))
  test('at line ends that people typed', () => {
    expect(lines('one\ntwo\r\nthree\n', 10)).toEqual(['one', 'two', 'three', ''])
  })
  test('after a hyphen or a slash between letters, not inside a number or a date', () => {
    expect(lines('a four-hour slot', 9)).toEqual(['a four-', 'hour slot'])
    expect(lines('and/or never', 5)).toEqual(['and/', 'or', 'never'])
    expect(lines('on 2026-11-21', 10)).toEqual(['on', '2026-11-21'])
  })
  test('between ideographs', () => expect(lines('修理确认', 2)).toEqual(['修理', '确认']))
  test('at soft hyphens, which show only there', () => {
    expect(lines('Kunden\u00adzufriedenheit', 15)).toEqual(['Kunden-', 'zufriedenheit'])
    expect(lines('Kunden\u00adservice', 30)).toEqual(['Kundenservice'])
  })
})

describe('[TXT10] where words are not parted by spaces', () => {
  test('no line begins with a sign that closes, lengthens or repeats', () => {
    expect(lines('お客様がサービスセンターに、電話。', 5)).toEqual(['お客様が', 'サービスセ', 'ンターに、', '電話。'])
    expect(lines('時々行くちょっと', 3)).toEqual(['時々行', 'く', 'ちょっ', 'と'])
  })
  test('no line ends with a sign that opens', () => {
    expect(lines('「注文番号」（預計', 4)).toEqual(['「注文番', '号」（預', '計'])
  })
  test('ideographs are parted from figures and Latin words', () => {
    expect(lines('订单ABC已确认', 5)).toEqual(['订单ABC', '已确认'])
  })
  test('Korean is broken between words', () => expect(lines('에어컨 고장을', 5)).toEqual(['에어컨', '고장을']))
  test('Thai is broken between the words of a dictionary', () => {
    expect(lines('ลูกค้าโทรแจ้งศูนย์บริการว่าเครื่องปรับอากาศเสียและรอช่างเทคนิคมาที่บ้าน', 20)).toEqual([
      'ลูกค้าโทรแจ้งศูนย์',
      'บริการว่าเครื่องปรับ',
      'อากาศเสียและรอช่าง',
      'เทคนิคมาที่บ้าน',
    ])
    expect(lines('ต่างๆ (บ้าน) รอ', 7)).toEqual(['ต่างๆ', '(บ้าน)', 'รอ'])
  })
})

test('[TXT11] a control character is not drawn, and a tab is a space', () => {
  expect(lines('be\u0007ll\ttab\u0085', 10)).toEqual(['bell tab'])
})

describe('[TXT3] a word longer than a line', () => {
  test('is broken with a hyphen where its script has them', () => {
    expect(lines('Kundenzufriedenheitsbefragung', 12)).toEqual(['Kundenzufri-', 'edenheitsbe-', 'fragung'])
  })
  test('begins on a line of its own and leaves its end for the words after it', () => {
    expect(lines('Die Befragungen dazu', 9)).toEqual(['Die', 'Befragun-', 'gen dazu'])
  })
  test('is broken without one in figures and in scripts without capitals', () => {
    expect(lines('123456789', 5)).toEqual(['12345', '6789'])
    expect(lines('بتثجحخ', 3)).toEqual(['بتث', 'جحخ'])
  })
  test('is never broken inside what a reader takes for one character', () => {
    const family = '👩‍👩‍👧'
    expect(lines(family.repeat(3), 9)).toEqual([family, family, family])
    expect(lines('e\u0301e\u0301e\u0301', 4)).toEqual(['e\u0301-', 'e\u0301e\u0301'])
  })
  test('may stick out by one character when not even that fits', () => expect(lines('ab', 0)).toEqual(['a', 'b']))
})

describe('[TXT4] a text of more lines than allowed', () => {
  test('ends in an ellipsis within the width', () => {
    expect(lines('one two three four', 5, 2)).toEqual(['one', 'two…'])
    expect(lines('abcde fghij klmno', 5, 2)).toEqual(['abcde', 'fghi…'])
  })
  test('says that it was clipped', () => {
    const request = { text: 'one two three', face: 'regular', sizePx: 10, widthPx: 50 } as const
    expect(wrap({ ...request, maxLines: 3 }, tens).clipped).toBe(false)
    expect(wrap({ ...request, maxLines: 2 }, tens).clipped).toBe(true)
  })
})

const anyText = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'aäßzAZ09 .,-/—\u00a0\u00ad’') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\t', '修', 'क', '्', 'ि', '👩‍👩‍👧', '🇮🇳', 'e\u0301', 'ﷺ', '\ud83d') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }) },
  ),
  maxLength: 80,
})
const anyWidth = fc.integer({ min: 20, max: 300 })
const characters = (text: string) => Array.from(new Intl.Segmenter('und').segment(text), (part) => part.segment)

describe('whatever the text', () => {
  test('[TXT5] no line is wider than its box, unless it is a single character', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, widthPx) => {
        const { lines } = wrap({ text, face: 'regular', sizePx: 12, widthPx }, measure)
        for (const line of lines) {
          const single = characters(line).length <= 2
          expect(single || measure(line, 'regular', 12) <= widthPx + 0.1).toBe(true)
        }
      }),
      { numRuns: 500, seed: 20261121 },
    )
  })

  test('[TXT5] the lines read one after the other are the text, but for spaces and hyphens at their ends', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, widthPx) => {
        const { lines } = wrap({ text, face: 'regular', sizePx: 12, widthPx }, measure)
        let rest = essence(text)
        for (const line of lines) {
          const whole = essence(line)
          const read = rest.startsWith(whole) ? whole : whole.replace(/-$/, '')
          expect(rest.startsWith(read)).toBe(true)
          rest = rest.slice(read.length)
        }
        expect(rest).toBe('')
      }),
      { numRuns: 500, seed: 20261121 },
    )
  })

  test('[TXT5] no character is split between two lines', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, widthPx) => {
        const whole = new Set(characters(text))
        const { lines } = wrap({ text, face: 'regular', sizePx: 12, widthPx }, measure)
        const halves = lines.flatMap(characters).filter((each) => /\p{Cs}/u.test(each) && !whole.has(each))
        expect(halves).toEqual([])
      }),
      { numRuns: 500, seed: 20261121 },
    )
  })
})

/** Without what wrapping may drop or add: spaces, controls, marks of direction. */
const essence = (text: string) => text.replace(/[\s\u200b\u00ad\u200e\u200f\p{Cc}]/gu, '')

describe('wrapping for an owner', () => {
  const owner = { id: 'card' }
  const request = { text: 'one two', face: 'regular', sizePx: 10, widthPx: 40 } as const

  test('is done once per text and width', () => {
    const first = wrapFor(owner, request, tens)
    expect(wrapFor(owner, { ...request }, tens)).toBe(first)
    expect(wrapFor(owner, { ...request, widthPx: 80 }, tens).lines).toEqual(['one two'])
    expect(wrapFor(owner, request, tens)).toBe(first)
  })

  test('is done anew for another owner', () => {
    expect(wrapFor({ id: 'other' }, request, tens)).not.toBe(wrapFor(owner, request, tens))
  })
})

test('a text of twenty thousand letters without a space is wrapped in a moment', () => {
  const { lines } = wrap({ text: 'Ab'.repeat(10_000), face: 'regular', sizePx: 12, widthPx: 140 }, measure)
  expect(lines.join('').replaceAll('-', '')).toBe('Ab'.repeat(10_000))
})
