import { expect, test } from 'vitest'
import { createMapSchema } from '../../core/wire/routes.ts'
import { readBriefForm } from './briefForm.ts'

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const map = readBriefForm(form)
  expect(createMapSchema.safeParse(map).error).toBeUndefined()
  return map
}

test('an empty form asks for an untitled map with an empty brief', () => {
  expect(read({})).toEqual({ title: '', brief: {} })
  expect(read({ title: '  ', scenario: ' \n', personas: ' , ', owner: ' ', reviewBy: '' })).toEqual({
    title: '',
    brief: {},
  })
})

test('every field arrives, trimmed', () => {
  expect(
    read({
      title: ' AC after-sales ',
      scenario: 'The AC fails in May',
      startsWhen: 'It stops cooling',
      endsWhen: 'It cools again',
      state: 'current',
      question: 'Where do we lose them?',
      personas: 'Meera, Rituraj',
      owner: 'Asha Menon',
      reviewBy: '2026-12-31',
    }),
  ).toEqual({
    title: 'AC after-sales',
    brief: {
      scenario: 'The AC fails in May',
      startsWhen: 'It stops cooling',
      endsWhen: 'It cools again',
      state: 'current',
      question: 'Where do we lose them?',
      reviewBy: '2026-12-31',
    },
    personas: ['Meera', 'Rituraj'],
    owner: 'Asha Menon',
  })
})

test('names stand between commas, semicolons or lines, and twice is once', () => {
  expect(read({ personas: 'Meera;Rituraj\nMeera,, Jonali ' }).personas).toEqual(['Meera', 'Rituraj', 'Jonali'])
})
