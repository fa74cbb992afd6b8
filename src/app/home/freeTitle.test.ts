import { expect, test } from 'vitest'
import { freeTitle } from './freeTitle.ts'

const check = (name: string, taken: readonly string[], free: string) =>
  test(`[HOME2] ${name}`, () => expect(freeTitle('AC', taken)).toBe(free))

check('a title that no map has stays', ['Other'], 'AC')
check('the second map of a title is number 2', ['AC'], 'AC 2')
check('numbers go on', ['AC 2', 'AC', 'AC 3'], 'AC 4')
check('a number that became free is taken', ['AC', 'AC 3'], 'AC 2')
