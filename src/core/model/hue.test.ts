import { expect, test } from 'vitest'
import { hueOf } from './hue.ts'

test('[CRD6] a person has one of seven colours, the same wherever the same name stands', () => {
  const hues = Array.from({ length: 200 }, (_, i) => hueOf(`visitor ${i}`))
  expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]))
  expect(hueOf(' Zo\u0065\u0308 ')).toBe(hueOf('Zo\u00eb'))
})
