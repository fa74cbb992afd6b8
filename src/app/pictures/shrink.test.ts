import { expect, test } from 'vitest'
import { sizeWithin } from './shrink.ts'

test('[PANEL90] a picture of too many pixels keeps its shape with as many as are taken; a smaller one stays', () => {
  expect(sizeWithin({ width: 13_480, height: 8_508 }, 8_000_000)).toEqual({ width: 3_560, height: 2_247 })
  expect(sizeWithin({ width: 2_000, height: 1_000 }, 8_000_000)).toEqual({ width: 2_000, height: 1_000 })
  expect(sizeWithin({ width: 100_000, height: 1 }, 1_000)).toEqual({ width: 10_000, height: 1 })
})
