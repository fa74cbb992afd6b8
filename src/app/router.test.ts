import { expect, test } from 'vitest'
import { type Page, pageAt } from './router.ts'

const check = (path: string, page: Page) =>
  test(`${path} is ${JSON.stringify(page)}`, () => expect(pageAt(`http://localhost:4321${path}`)).toEqual(page))

check('/', { kind: 'home', place: { view: 'maps' } })
check('/?view=bin', { kind: 'home', place: { view: 'bin' } })
check('/?view=other', { kind: 'home', place: { view: 'maps' } })
check('/?folder=f1', { kind: 'home', place: { view: 'folder', folderId: 'f1' } })
check('/m/ac-2026', { kind: 'map', id: 'ac-2026', view: null })
check('/m/ac-2026#some-key', { kind: 'map', id: 'ac-2026', view: null })
check('/m/ac-2026?view=outline#some-key', { kind: 'map', id: 'ac-2026', view: 'outline' })
check('/m/ac-2026?view=canvas', { kind: 'map', id: 'ac-2026', view: 'canvas' })
check('/m/ac-2026?view=steps', { kind: 'map', id: 'ac-2026', view: 'steps' })
check('/m/ac-2026?view=other', { kind: 'map', id: 'ac-2026', view: null })
check('/m/a%2Fb', { kind: 'map', id: 'a/b', view: null })
check('/m/%E0%A4%A', { kind: 'map', id: '%E0%A4%A', view: null })
check('/m/', { kind: 'nowhere' })
check('/m/a/b', { kind: 'nowhere' })
check('/api/docs', { kind: 'nowhere' })
