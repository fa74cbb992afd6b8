// Commands on personas and people: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import { readMap } from '../read.ts'
import { restore } from '../restore.ts'
import { docOf } from '../write.ts'
import { addImage } from './images.ts'
import {
  addPerson,
  addPersona,
  deletePerson,
  deletePersona,
  movePersona,
  setPersonaLook,
  setPersonaPicture,
} from './personas.ts'

const meera = id.persona('meera')
const PICTURE = id.image('d'.repeat(64))
const jonali = { id: id.persona('jonali'), name: 'Jonali', colour: 'gold', line: 'dashed' } as const

test('[DOC1] a persona is added and moves', () => {
  check(
    (doc) => addPersona(doc, { ...jonali, after: 'meera' }, stamp),
    (map) => expect(map.personas[1]).toEqual(jonali),
  )
  check(
    (doc) => movePersona(doc, meera, { after: 'rituraj' }),
    (map) => expect(map.personas.map((persona) => persona.id)).toEqual(['rituraj', 'meera']),
  )
})

test('a persona takes another colour and line in one step', () =>
  check(
    (doc) => setPersonaLook(doc, meera, { colour: 'ember', line: 'dashed' }),
    (map) => expect(map.personas[0]).toMatchObject({ colour: 'ember', line: 'dashed' }),
  ))

test('[PERSONA2] a persona takes a picture of the map and gives it back; one that is not there is not shown', () => {
  const doc = docOf(sampleMap)
  addImage(doc, PICTURE, { type: 'image/png', bytes: 9, widthPx: 3, heightPx: 3 })
  check(
    () => setPersonaPicture(doc, meera, PICTURE),
    (map) => expect(map.personas.map(({ picture }) => picture)).toEqual([PICTURE, undefined]),
    doc,
  )
  check(
    () => setPersonaPicture(doc, meera, undefined),
    (map) => expect(map.personas[0]).not.toHaveProperty('picture'),
    doc,
  )
  const without = docOf(sampleMap)
  setPersonaPicture(without, meera, id.image('e'.repeat(64)))
  expect(readMap(without).map).toEqual(sampleMap)
})

test('[DOC6] a deleted persona leaves cards, points and brief; put back, it is on all of them again', () => {
  check(
    (doc) => deletePersona(doc, meera, stamp),
    (map) => {
      expect(map.personas).toHaveLength(1)
      expect(map.cards.find((card) => card.id === 'ask')?.personaIds).toEqual(['rituraj'])
      expect(map.emotions.map((point) => point.personaId)).toEqual(['all'])
      expect(map.brief).not.toHaveProperty('personaIds')
    },
  )
  const doc = docOf(sampleMap)
  deletePersona(doc, meera, stamp)
  check(
    () => restore(doc, { collection: 'personas', id: 'meera' }),
    (map) => expect(map).toEqual(sampleMap),
    doc,
  )
})

test('[DOC6] a person is added; a deleted one owns nothing any more', () => {
  check(
    (doc) => addPerson(doc, { id: id.person('kiran'), name: 'Kiran Patel', role: 'Field service' }, stamp),
    (map) => expect(map.people[2]).toEqual({ id: 'kiran', name: 'Kiran Patel', role: 'Field service' }),
  )
  check(
    (doc) => addPerson(doc, { id: id.person('kiran'), name: 'Kiran Patel' }, stamp),
    (map) => expect(map.people[2]).toEqual({ id: 'kiran', name: 'Kiran Patel' }),
  )
  check(
    (doc) => deletePerson(doc, id.person('vikram'), stamp),
    (map) => expect(map.cards.find((card) => card.id === 'queue')).not.toHaveProperty('ownerId'),
  )
})

test('ids that are taken, the id “all”, and who is gone are refused', () => {
  const gone = id.persona('gone')
  checkRefused((doc) => addPersona(doc, { ...jonali, id: meera }, stamp), 'persona-exists')
  checkRefused((doc) => addPersona(doc, { ...jonali, id: id.persona('all') }, stamp), 'persona-exists')
  checkRefused((doc) => setPersonaLook(doc, gone, { colour: 'iris' }), 'persona-missing')
  checkRefused((doc) => setPersonaPicture(doc, gone, undefined), 'persona-missing')
  checkRefused((doc) => movePersona(doc, gone, { after: null }), 'persona-missing')
  checkRefused((doc) => deletePersona(doc, gone, stamp), 'persona-missing')
  checkRefused((doc) => addPerson(doc, { id: id.person('asha'), name: '' }, stamp), 'person-exists')
  checkRefused((doc) => deletePerson(doc, id.person('gone'), stamp), 'person-missing')
})
