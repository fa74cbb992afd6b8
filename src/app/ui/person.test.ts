import { expect, test } from 'vitest'
import { initialsOf } from './person.ts'

const checkInitials = (name: string, initials: string) =>
  test(`the initials of “${name}” are ${initials}`, () => expect(initialsOf(name)).toBe(initials))

checkInitials('Asha Menon', 'AM')
checkInitials('  asha   devi menon ', 'AM')
checkInitials('Cher', 'C')
checkInitials('', '?')
checkInitials('👩🏽‍🔧 Nilima', '👩🏽‍🔧N')
checkInitials('नीलिमा दास', 'नीदा')
