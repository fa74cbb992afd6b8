import { expect, test } from 'vitest'
import { holdsWords } from './words.ts'

const check = (text: string, words: string, expected: boolean) =>
  test(`[FIND1] “${words}” ${expected ? 'finds' : 'does not find'} “${text}”`, () =>
    expect(holdsWords(text, words)).toBe(expected))

check('AC after-sales, summer 2026', '', true)
check('AC after-sales, summer 2026', 'SALES', true)
check('AC after-sales, summer 2026', ' summer  after ', true)
check('AC after-sales, summer 2026', 'summer 2027', false)
check('Café für Gäste', 'cafe gaste', true)
check('Cafe in Zurich', 'zürich', true)
check('ΠΆΡΟΧΟΣ', 'πάροχος', true)
check('Große Straße', 'GROSSE strasse', true)
check('ग्राहक यात्रा', 'यात्रा', true)
// The vowel signs of Indian scripts are letters and no accents.
check('की', 'का', false)
