// What the clipboard is given and what is taken from it, whoever wrote it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { id, sampleMap } from '../../../tests/support/builders.ts'
import { clipOf, parseClip } from './clip.ts'
import { clipToHtml, clipToText } from './clipFormats.ts'
import { readTextTable } from './textTable.ts'

const clip = clipOf(
  sampleMap,
  ['ask', 'read', 'order', 'queue'].map((name) => id.card(name)),
)

test('[HANDS9] a clip goes through JSON unchanged', () => expect(parseClip(JSON.stringify(clip))).toEqual(clip))

test('[HANDS11] what is no clip is none, and nothing makes the parser throw', () => {
  const broken = (change: object) => parseClip(JSON.stringify({ ...clip, ...change }))
  expect(parseClip('')).toBeNull()
  expect(parseClip('{"version":1}')).toBeNull()
  expect(broken({ version: 2 })).toBeNull()
  expect(broken({ cards: [] })).toBeNull()
  expect(broken({ cards: Array.from({ length: 2_001 }, () => clip.cards[0]) })).toBeNull()
  expect(broken({ cards: [{ ...clip.cards[0], severity: 9 }] })).toBeNull()
  expect(broken({ cards: [{ ...clip.cards[0], column: -1 }] })).toBeNull()
  expect(broken({ cards: [{ ...clip.cards[0], id: 'a/b' }] })).toBeNull()
  fc.assert(fc.property(fc.jsonValue(), (value) => parseClip(JSON.stringify(value)) === null))
})

test('[HANDS9] the table on the clipboard holds titles as text, never as markup', () => {
  const [first] = clip.cards
  const html = clipToHtml({ ...clip, cards: first ? [{ ...first, title: '<img src=x onerror=alert(1)>"' }] : [] })
  expect(html).toContain('<td>&lt;img src=x onerror=alert(1)&gt;&quot;</td>')
  expect(html).not.toContain('<img')
})

test('[HANDS9] as text, cards of one cell are lines, and cards of more cells a range', () => {
  expect(clipToText(clipOf(sampleMap, [id.card('ask'), id.card('read')]))).toBe('The card ask\nThe card read')
  expect(clipToText(clip)).toBe('"The card ask\nThe card read"\tThe card order\n\tThe card queue')
})

test('[HANDS10] text is read as lines, or as a range whose quoted cells may hold line breaks', () => {
  const lines = { isTable: false }
  expect(readTextTable('one\r\n\r\n two \nthree', lines)).toEqual([['one'], ['two'], ['three']])
  expect(readTextTable('a\tb\r\n"c\r\nd"\t"say ""x"""\r\n', lines)).toEqual([
    ['a', 'b'],
    ['c\nd', 'say "x"'],
  ])
  expect(readTextTable('"one\ncell"\r\nother', { isTable: true })).toEqual([['one\ncell'], ['other']])
  expect(readTextTable('"half a quote\nnext', lines)).toEqual([['"half a quote'], ['next']])
  expect(readTextTable('"half\tb\nnext\tc', lines)).toEqual([
    ['"half', 'b'],
    ['next', 'c'],
  ])
  expect(readTextTable(' \n\t\n', lines)).toEqual([])
})

test('[HANDS17] bullets and numbers are left out where every line has one', () => {
  const lines = { isTable: false }
  for (const text of ['- one\n\n  - two', '* one\n* two\n', '• one\r\n•\ttwo', '1. one\n2. two', '9) one\n10) two']) {
    expect(readTextTable(text, lines), text).toEqual([['one'], ['two']])
  }
  expect(readTextTable('- one\ntwo', lines)).toEqual([['- one'], ['two']])
  expect(readTextTable('-5 degrees\n1.5 hours', lines)).toEqual([['-5 degrees'], ['1.5 hours']])
})

test('[HANDS11] reading a text table never throws', () =>
  fc.assert(fc.property(fc.string(), fc.boolean(), (text, isTable) => Array.isArray(readTextTable(text, { isTable })))))
