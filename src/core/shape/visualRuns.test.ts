import { expect, test } from 'vitest'
import { visualRuns } from './visualRuns.ts'

const seen = (line: string) => visualRuns(line).map(({ text, rightToLeft }) => (rightToLeft ? `‹${text}` : `›${text}`))

test.each([
  ['one way', 'Order 4711', ['›Order 4711']],
  ['a word from the right in a line from the left', 'Order שלום now', ['›Order ', '‹שלום', '› now']],
  ['a line from the right', 'הזמנה ABC אושר', ['‹אושר', '‹ ', '›ABC', '‹ ', '‹הזמנה']],
  ['figures, which run from the left', 'شقة 41', ['›41', '‹ ', '‹شقة']],
  ['Arabic figures, too', 'في ٢١', ['›٢١', '‹ ', '‹في']],
  ['a line told to run from the right', '\u200fABC', ['›ABC', '‹\u200f']],
])('[TXT8] a line is seen from left to right: %s', (_, line, runs) => expect(seen(line)).toEqual(runs))
