// A saved view on a map that has changed since, and a picture that is asked for by one.
import { expect, test } from 'vitest'
import { as, mapOf } from '../../../tests/support/mapBuilder.ts'
import { pictureOn, viewOn } from './savedView.ts'

const meera = { id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' } as const
const saved = (id: string, name: string, view: object) => ({ id: as.savedView(id), name, view })
const about = (...personas: string[]) => ({ density: 'wide', filter: { personas: personas.map(as.persona) } }) as const

test('[VIEW12] a saved view asks for nobody who is gone, and for what else it asked', () => {
  const map = mapOf({ personas: [meera] })
  expect(viewOn(map, saved('v', '', about('meera', 'gone')))).toEqual(about('meera'))
  expect(viewOn(map, saved('v', '', about('gone')))).toEqual({ density: 'wide' })
  const tagged = { filter: { owners: [as.person('gone')], tags: ['late'], words: '' } }
  expect(viewOn(map, saved('v', '', tagged))).toEqual({ filter: { tags: ['late'] } })
})

test('[VIEW13] a picture has the view and the filter of a saved one, by id before name; its own filter wins', () => {
  const views = [saved('a', 'b', about('meera')), saved('b', 'Wide', { density: 'wide' })]
  const map = mapOf({ personas: [meera], views })
  expect(pictureOn(map, { view: 'b' })).toMatchObject({ value: { view: { density: 'wide' }, filter: undefined } })
  expect(pictureOn(map, { view: 'a' })).toMatchObject({ value: { filter: { personas: ['meera'] } } })
  expect(pictureOn(map, { view: 'a', filter: {} })).toMatchObject({ value: { filter: {} } })
  expect(pictureOn(map, { view: 'Nowhere' })).toEqual({ ok: false, error: 'unknown-view' })
})
