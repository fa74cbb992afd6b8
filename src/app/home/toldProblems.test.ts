import { expect, test } from 'vitest'
import { toldProblems } from './toldProblems.ts'

const problem = (message: string, line?: number) => ({
  path: '',
  code: 'invalid',
  message,
  ...(line !== undefined && { line }),
})

test('[HOME6] problems stand in the order of the file, each beginning with a capital letter', () => {
  const told = toldProblems([problem('is 1 to 4', 41), problem('the text is not UTF-8'), problem('“id” is missing', 9)])
  expect(told.map(({ message, line }) => [line, message])).toEqual([
    [undefined, 'The text is not UTF-8'],
    [9, '“id” is missing'],
    [41, 'Is 1 to 4'],
  ])
})
