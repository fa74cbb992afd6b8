// Commands on the brief and the settings: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { setBriefField, setSetting } from './brief.ts'

test('a field of the brief is set and cleared', () => {
  check(
    (doc) => setBriefField(doc, { field: 'state', value: 'future' }),
    (map) => expect(map.brief.state).toBe('future'),
  )
  check(
    (doc) => setBriefField(doc, { field: 'personaIds', value: [id.persona('rituraj')] }),
    (map) => expect(map.brief.personaIds).toEqual(['rituraj']),
  )
  check(
    (doc) => setBriefField(doc, { field: 'reviewBy', value: undefined }),
    (map) => expect(map.brief).not.toHaveProperty('reviewBy'),
  )
})

test('a setting is set', () =>
  check(
    (doc) => setSetting(doc, { field: 'enough', value: { n: 50, halfWidth: 5 } }),
    (map) => expect(map.settings.enough).toEqual({ n: 50, halfWidth: 5 }),
  ))

test('what is no day, currency, locale or time zone is refused', () => {
  checkRefused((doc) => setBriefField(doc, { field: 'reviewBy', value: 'soon' }), 'value-refused')
  checkRefused((doc) => setSetting(doc, { field: 'currency', value: 'rupees' }), 'value-refused')
  checkRefused((doc) => setSetting(doc, { field: 'locale', value: 'en-aa-bb' }), 'value-refused')
  checkRefused((doc) => setSetting(doc, { field: 'timeZone', value: 'Mars/Olympus' }), 'value-refused')
})
