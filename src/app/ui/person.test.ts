import { expect, test } from 'vitest'
import { hueOf, initialsOf } from './person.ts'

const checkInitials = (name: string, initials: string) =>
  test(`the initials of “${name}” are ${initials}`, () => expect(initialsOf(name)).toBe(initials))

checkInitials('Asha Menon', 'AM')
checkInitials('  asha   devi menon ', 'AM')
checkInitials('Cher', 'C')
checkInitials('', '?')
checkInitials('👩🏽‍🔧 Nilima', '👩🏽‍🔧N')
checkInitials('नीलिमा दास', 'नीदा')

test('a hue is one of seven, the same for the same id', () => {
  const hues = Array.from({ length: 200 }, (_, i) => hueOf(`visitor-${i}`))
  expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7].map((n) => `var(--who-${n})`)))
  expect(hueOf('visitor-3')).toBe(hueOf('visitor-3'))
})
