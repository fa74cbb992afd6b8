import { describe, expect, test } from 'vitest'
import { cjkStyleOf, familiesIn, runsOf } from './families.ts'

const shown = (text: string) => runsOf(text).map(({ text: part, family }) => `${family ?? 'inter'}:${part}`)

describe('[TXT7] a text is drawn by', () => {
  test('Inter alone where it has every character', () => {
    expect(shown('Ωμέγα, Я – 41 °C, ₹10')).toEqual(['inter:Ωμέγα, Я – 41 °C, ₹10'])
  })
  test.each([
    ['arabic', 'خدمة'],
    ['hebrew', 'שָׁלוֹם'],
    ['thai', 'ที่นี่'],
    ['devanagari', 'क्षेत्र'],
    ['gujarati', 'ક્ષતિગ્રસ્ત'],
    ['cjk', '修理カ한。'],
  ])('the family of its script: %s', (family, word) => {
    expect(shown(`a ${word}, b`)).toEqual(['inter:a ', `${family}:${word}`, 'inter:, b'])
  })
  test('one picture per emoji, however many characters it is made of', () => {
    const pictures = ['😀', '👩‍👩‍👧', '🇮🇳', '1️⃣', '❤️', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☎']
    expect(shown(pictures.join(''))).toEqual(pictures.map((picture) => `emoji:${picture}`))
  })
  test('Inter where a sign is not meant as a picture', () => expect(shown('❤ 1 #')).toEqual(['inter:❤ 1 #']))
  test('the family of the letter, in the marks and joiners on it', () => {
    expect(shown('क्\u200dष')).toEqual(['devanagari:क्\u200dष'])
    expect(shown('e\u0301')).toEqual(['inter:e\u0301'])
  })
})

test('[TXT7] the families that a map needs are found in all of its text', () => {
  expect([...familiesIn('{"title":"Repair – 41 °C"}')]).toEqual([])
  expect([...familiesIn('{"title":"मरम्मत","step":"1️⃣ 修理"}')].sort()).toEqual(['cjk', 'devanagari', 'emoji'])
})

test('[TXT7] ideographs have the shapes of the map’s language, else of the letters around them', () => {
  expect([cjkStyleOf('直接', 'ja-JP'), cjkStyleOf('直接', 'ko'), cjkStyleOf('直接の', 'zh-CN')]).toEqual([
    'jp',
    'kr',
    'sc',
  ])
  expect([cjkStyleOf('直接の', 'en'), cjkStyleOf('직접 直接', 'en'), cjkStyleOf('直接', 'en')]).toEqual([
    'jp',
    'kr',
    'sc',
  ])
})
