import { expect, test } from 'vitest'
import { refuseCurrency, refuseLocale, refuseTimeZone } from './settingRefusals.ts'

const check = (refuse: (draft: string) => string | null, taken: readonly string[], refused: readonly string[]) => {
  expect(taken.filter((draft) => refuse(draft) !== null)).toEqual([])
  expect(refused.filter((draft) => refuse(draft) === null)).toEqual([])
}

test('a language is one that numbers can be written in', () =>
  check(refuseLocale, ['en', 'en-IN', 'de', 'zh-Hant-TW'], ['', 'Klingon language', 'xx-!', 'zzz']))
test('a time zone is one that the runtime knows', () =>
  check(refuseTimeZone, ['UTC', 'Europe/Berlin', 'Asia/Kolkata'], ['', 'Berlin', 'Europe/Atlantis']))
test('a currency is three capital letters', () => check(refuseCurrency, ['EUR', 'INR'], ['', 'eur', 'EURO', '€']))
