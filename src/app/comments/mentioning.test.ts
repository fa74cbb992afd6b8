import { expect, test } from 'vitest'
import { askedAt, candidates, stillNamed, withName } from './mentioning.ts'

const people = ['Asha Menon', 'Élise Shah', 'Vikram Shah'].map((name) => ({ id: name, name }))
const named = (words: string) => candidates(people, { from: 0, words }).map(({ name }) => name)

test.each([
  ['@', ''],
  ['Ask @vi', 'vi'],
  ['(@Élise S', 'Élise S'],
  ['a\n@Asha', 'Asha'],
])('[COMMENT17] “%s” asks for somebody', (text, words) => {
  expect(askedAt(text, text.length)).toEqual({ from: text.length - words.length - 1, words })
})

test.each(['', 'Ask', 'mail@example', '@ a b c d', '@Asha\n'])('[COMMENT17] “%s” asks for nobody', (text) => {
  expect(askedAt(text, text.length)).toBeNull()
})

test('[COMMENT17] people are found by any of their names, whatever the case and the accents', () => {
  expect(named('sha')).toEqual(['Élise Shah', 'Vikram Shah'])
  expect(named('ELISE')).toEqual(['Élise Shah'])
  expect(named('')).toHaveLength(3)
  expect(named('nobody')).toEqual([])
})

test('[COMMENT17] the name takes the place of what was typed, and the caret goes behind it', () => {
  const text = 'Ask @vi about it'
  const asked = askedAt(text, 7)
  expect(asked && withName(text, asked, 'Vikram Shah')).toEqual({ text: 'Ask @Vikram Shah about it', caret: 17 })
})

test('[COMMENT17] who was picked is mentioned once, while the text names them', () => {
  const [asha, elise] = people as [(typeof people)[0], (typeof people)[0]]
  expect(stillNamed('@Asha Menon', [asha, elise, asha])).toEqual([asha])
})
