import { expect, test } from 'vitest'
import { centred, fitted } from './viewBounds.ts'

const room = { width: 1_000, height: 700 }

test('[CANVAS61] a small map stands in the middle at 100 %, a large one is made to fit with an even margin', () => {
  expect(fitted({ width: 408, height: 300 }, room)).toEqual({ x: 300, y: 200, zoom: 1 })
  expect(fitted({ width: 1_944, height: 500 }, room)).toEqual({ x: 16, y: 225, zoom: 0.5 })
  expect(fitted({ width: 408, height: 1_336 }, room)).toEqual({ x: 400, y: 16, zoom: 0.5 })
})

test('[CANVAS62] along an axis without room to spare a map begins at its near edge', () => {
  expect(centred({ width: 2_008, height: 300 }, 1, room)).toEqual({ x: 0, y: 200, zoom: 1 })
  expect(centred({ width: 408, height: 3_000 }, 1, room)).toEqual({ x: 300, y: 8, zoom: 1 })
})
