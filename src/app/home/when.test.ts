import { expect, test } from 'vitest'
import { ago, daysLeft, when } from './when.ts'

// Local times on purpose: days are those of the reader's calendar, whatever zone the tests run in.
const now = new Date(2026, 10, 22, 9, 30)
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString()

const check = (iso: string, words: string) => test(`${iso} is “${words}”`, () => expect(when(iso, now)).toBe(words))

check(at(2026, 10, 22, 9, 29), 'today at 09:29')
check(at(2026, 10, 22, 0, 0), 'today at 00:00')
check(at(2026, 10, 21, 23, 59), 'yesterday at 23:59')
check(at(2026, 10, 20, 23, 59), '20 Nov')
check(at(2026, 0, 3), '3 Jan')
check(at(2025, 11, 31), '31 Dec 2025')
// A server's clock may run a little ahead of the reader's.
check(at(2026, 10, 22, 9, 31), 'today at 09:31')

const checkAgo = (iso: string, words: string) => test(`${iso} was “${words}”`, () => expect(ago(iso, now)).toBe(words))

checkAgo(at(2026, 10, 22, 9, 31), 'just now')
checkAgo(at(2026, 10, 22, 9, 29), '1 minute ago')
checkAgo(at(2026, 10, 22, 8, 31), '59 minutes ago')
checkAgo(at(2026, 10, 22, 8, 30), '1 hour ago')
checkAgo(at(2026, 10, 22, 0, 0), '9 hours ago')
checkAgo(at(2026, 10, 21, 23, 59), 'yesterday at 23:59')
checkAgo(at(2026, 10, 20, 9, 30), '20 Nov')

test('the bin counts down to its last day', () => {
  expect(daysLeft(at(2026, 10, 22, 9, 30), now)).toBe('30 days left')
  expect(daysLeft(at(2026, 10, 20, 9, 30), now)).toBe('28 days left')
  expect(daysLeft(at(2026, 9, 23, 10, 0), now)).toBe('last day')
})
