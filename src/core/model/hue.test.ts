import { expect, test } from 'vitest'
import { hueOf, huesTogether } from './hue.ts'

test('[CRD6] a person has one of seven colours, the same wherever the same name stands', () => {
  const hues = Array.from({ length: 200 }, (_, i) => hueOf(`visitor ${i}`))
  expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]))
  expect(hueOf(' Zo\u0065\u0308 ')).toBe(hueOf('Zo\u00eb'))
})

const alike = Array.from({ length: 40 }, (_, i) => `name ${i}`).filter((name) => hueOf(name) === 3)
const [first = '', second = '', third = ''] = alike
const other = ['Asha', 'Nilima', 'Vikram', 'Imran', 'Jaya'].find((name) => hueOf(name) !== 3) ?? ''

test('[TOGETHER20] of people here with one colour the lowest id keeps it, whoever comes in which order', () => {
  const people = [
    { id: 'b', name: second },
    { id: 'c', name: other },
    { id: 'a', name: first },
    { id: 'd', name: third },
  ]
  const hues = huesTogether(people)
  expect(hues.get('a')).toBe(3)
  expect(hues.get('c')).toBe(hueOf(other))
  expect(new Set(hues.values()).size).toBe(4)
  expect([...huesTogether([...people].reverse())].sort()).toEqual([...hues].sort())
  expect(huesTogether([...people, { id: 'b', name: second }])).toEqual(hues)
})

test('[TOGETHER20] beyond seven people colours are shared again, and everybody has one', () => {
  const crowd = Array.from({ length: 20 }, (_, i) => ({ id: `visitor ${i}`, name: `name ${i}` }))
  const hues = huesTogether(crowd)
  expect(hues.size).toBe(20)
  expect(new Set(hues.values())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]))
})
