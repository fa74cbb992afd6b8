import { expect, test } from 'vitest'
import { textParts } from './textParts.ts'

const asha = { id: 'a', name: 'Asha' }
const menon = { id: 'm', name: 'Asha Menon' }
const shown = (text: string, mentions = [asha, menon]) =>
  textParts(text, mentions).map((part) => `${part.kind}:${part.kind === 'mention' ? part.mention.id : part.text}`)

test('[COMMENT16] the parts of a text are the text', () => {
  const text = '@Asha Menon: see https://a.example/b_(c)?d=e, or ask @Asha.\nhttp://x'
  expect(
    textParts(text, [asha, menon])
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

test('[COMMENT16] the longest name is meant', () => {
  expect(shown('@Asha Menon and @Asha')).toEqual(['mention:m', 'words: and ', 'mention:a'])
  expect(shown('@Asha', [])).toEqual(['words:@Asha'])
})

test('[COMMENT16] an address ends before what ends the sentence', () => {
  expect(shown('See https://example.org/a?b=1#c.')).toEqual([
    'words:See ',
    'link:https://example.org/a?b=1#c',
    'words:.',
  ])
  expect(shown('(https://example.org)')).toEqual(['words:(', 'link:https://example.org', 'words:)'])
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'www.example.org', 'https://', '<b>bold</b>', 'ftp://a'])(
  '[COMMENT16] %s is plain words',
  (text) => {
    expect(shown(text)).toEqual([`words:${text}`])
  },
)
