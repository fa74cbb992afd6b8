// The table of roles.
import { expect, test } from 'vitest'
import { access, ROLES } from './access.ts'

test('every role may do what the one below it may, and its own thing more', () => {
  const allowed = ROLES.map((role) =>
    (['read', 'comment', 'note', 'edit', 'own'] as const).filter((action) => access(role, action)).join(' '),
  )
  expect(allowed).toEqual([
    'read',
    'read comment',
    'read comment note',
    'read comment note edit',
    'read comment note edit own',
  ])
})
