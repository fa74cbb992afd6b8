import { expect, test } from 'vitest'
import type { Offer } from './command.ts'
import { ranked } from './rank.ts'

const offer = (label: string, more: Partial<Offer> = {}): Offer => ({
  id: label,
  group: 'Add',
  label,
  icon: null,
  run: () => {},
  ...more,
})

const ADD = { also: 'new create insert' }
const OFFERS = [
  offer('Add a card', ADD),
  offer('Add a pain point', ADD),
  offer('Add a step', ADD),
  offer('Duplicate', { group: 'Selected' }),
  offer('Export', { group: 'Share', also: 'picture png svg json download save' }),
  offer('Zoom in', { group: 'View', also: 'larger' }),
  offer('Zoom out', { group: 'View', also: 'smaller' }),
]

const check = (typed: string, expected: readonly string[], recent: readonly string[] = []) =>
  test(`[FIND4] “${typed}” means ${expected[0] ?? 'nothing'}${recent.length > 0 ? ' where that was used lately' : ''}`, () =>
    expect(
      ranked(OFFERS, typed, recent)
        .map(({ label }) => label)
        .slice(0, expected.length || 1),
    ).toEqual(expected))

check('pain', ['Add a pain point'])
check('dup', ['Duplicate'])
check('new card', ['Add a card'])
check('card new', ['Add a card'])
check('app', ['Add a pain point'])
check('PNG', ['Export'])
check('zoom', ['Zoom in', 'Zoom out'])
check('zoom', ['Zoom out', 'Zoom in'], ['Zoom out'])
check('qqq', [])
