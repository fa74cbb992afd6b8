import { describe, expect, test } from 'vitest'
import { directionOf } from './direction.ts'
import { wrap } from './text.ts'
import { TYPE, textLines } from './typography.ts'

const lines = (text: string, widthChars: number) =>
  wrap(
    { text, face: 'regular', sizePx: 10, widthPx: widthChars * 10 },
    (part) => 10 * part.replace(/\p{Cf}/gu, '').length,
  ).lines

describe('[TXT8] a paragraph runs', () => {
  test.each([
    ['Repair', 'ltr'],
    ['41 °C', 'ltr'],
    ['', 'ltr'],
    ['عطل', 'rtl'],
    ['41: תקלה', 'rtl'],
    ['Repair תקלה', 'ltr'],
    ['תקלה ABC', 'rtl'],
    ['\u200fABC', 'rtl'],
  ])('the way of its first letter: “%s” %s', (text, direction) => expect(directionOf(text)).toBe(direction))

  test('in all of its lines, whatever letter one begins with', () => {
    const wrapped = lines('תקלה Repair 2026 שלום\nSecond עטל\nשלום', 7)
    expect(wrapped.map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl'])
    expect(wrapped.map((line) => line.replace(/\p{Cf}/gu, ''))).toEqual([
      'תקלה',
      'Repair',
      '2026',
      'שלום',
      'Second',
      'עטל',
      'שלום',
    ])
  })
})

test('[TXT8] lines that run right to left stand at the right of their box', () => {
  const nodes = textLines({ lines: ['Fault', 'עטל'], x: 10, y: 0, style: TYPE.card, fill: 'text', widthPx: 100 })
  expect(nodes.map(({ x, anchor }) => [x, anchor])).toEqual([
    [10, undefined],
    [110, 'end'],
  ])
})
