import { expect, test } from 'vitest'
import { parseNumber } from './parseNumber.ts'

const check = (locale: string, text: string, expected: number | null) =>
  test(`“${text}” in ${locale} is ${expected === null ? 'no number' : expected}`, () =>
    expect(parseNumber(text, locale)).toBe(expected))

check('en', '3820', 3820)
check('en', '3,820', 3820)
check('en', '3,820.5', 3820.5)
check('en', '3,5', 3.5)
check('en-IN', '1,03,00,000', 10_300_000)
check('de', '3.820,5', 3820.5)
check('de', '3.820', 3820)
check('de', '3.5', 3.5)
check('de', '3,5', 3.5)
check('fr', '3\u202f820,5', 3820.5)
check('de-CH', '3’820.5', 3820.5)
check('en', '−12', -12)
check('en', ' .5 ', 0.5)
check('no-such-locale-at-all', '1,5', 1.5)
check('en', '', null)
check('en', '-', null)
check('en', '12 calls', null)
check('en', '1.2.3', null)
check('en', '1e9', null)
