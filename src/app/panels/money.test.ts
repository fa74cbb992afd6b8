import { expect, test } from 'vitest'
import { formatMoney } from './money.ts'

const check = (amount: number, locale: string, currency: string, expected: string) =>
  test(`${amount} ${currency} in ${locale} reads ${expected}`, () =>
    expect(formatMoney(amount, { locale, currency }).replaceAll('\u00a0', ' ')).toBe(expected))

check(126, 'en-IN', 'INR', '₹126')
check(481_320, 'en-IN', 'INR', '₹4.8L')
check(481_320, 'en', 'EUR', '€481.3K')
check(12.5, 'en', 'EUR', '€12.50')
check(99_999, 'de', 'EUR', '99.999 €')
check(12.5, 'no locale', 'EUR', '12.5 EUR')
