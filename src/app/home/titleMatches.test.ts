import { expect, test } from 'vitest'
import { titleMatches } from './titleMatches.ts'

const check = (title: string, query: string, expected: boolean) =>
  test(`“${query}” ${expected ? 'finds' : 'does not find'} “${title}”`, () =>
    expect(titleMatches(title, query)).toBe(expected))

check('AC after-sales, summer 2026', '', true)
check('AC after-sales, summer 2026', 'SALES', true)
check('AC after-sales, summer 2026', ' summer  after ', true)
check('AC after-sales, summer 2026', 'summer 2027', false)
check('Café für Gäste', 'cafe gaste', true)
check('ग्राहक यात्रा', 'यात्रा', true)
