import { expect, test } from 'vitest'
import { blankMap } from './blankMap.ts'
import { mapSchema } from './map.ts'

test('a blank map has the usual lanes and no step', () => {
  const map = blankMap({ title: 'Repairs', brief: {} })
  expect(map.lanes.map(({ kind }) => kind)).toContain('emotion')
  expect(map.stages).toEqual([])
  expect(map.people).toEqual([])
  expect(mapSchema.safeParse(map).error).toBeUndefined()
})

test('names of personas and of an owner become entities that the brief refers to', () => {
  const map = blankMap({ title: '', brief: { scenario: 'AC fails' }, personas: ['Meera', 'Rituraj'], owner: 'Asha' })
  expect(map.personas.map(({ name }) => name)).toEqual(['Meera', 'Rituraj'])
  expect(map.brief.personaIds).toEqual(map.personas.map(({ id }) => id))
  expect(map.people).toEqual([{ id: map.brief.ownerId, name: 'Asha' }])
  expect(map.brief.scenario).toBe('AC fails')
  expect(mapSchema.safeParse(map).error).toBeUndefined()
})

test('neighbouring personas differ in colour and in line, up to a hundred of them', () => {
  const names = Array.from({ length: 100 }, (_, i) => `Persona ${i}`)
  const { personas } = blankMap({ title: '', brief: {}, personas: names })
  for (const [index, persona] of personas.entries()) {
    expect(persona.colour).not.toBe(personas[index + 1]?.colour)
    expect(persona.line).not.toBe(personas[index + 1]?.line)
  }
})
