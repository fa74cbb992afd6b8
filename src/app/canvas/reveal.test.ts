import { expect, test } from 'vitest'
import { GRID } from '../../core/scene/theme.ts'
import { HEADER_PX } from './headerSize.ts'
import { viewShowing } from './reveal.ts'

const atRest = { x: 0, y: 8, zoom: 1, width: 390, height: 400 }
const boxAt = (column: number, y: number) => ({
  x: GRID.laneHeaderPx + column * 164,
  y: HEADER_PX + y,
  width: 156,
  height: 72,
})

test('[CANVAS46] what is in sight moves nothing, and nothing pulls the map off its edges', () => {
  expect(viewShowing(atRest, boxAt(0, 8))).toEqual({ x: 0, y: 8, zoom: 1 })
  expect(viewShowing({ ...atRest, x: -300, y: -200 }, boxAt(0, 0))).toEqual({ x: 0, y: 8, zoom: 1 })
})

test('[CANVAS46] what is out of sight comes into it, no further than needed', () => {
  const box = boxAt(2, 300)
  const { x, y } = viewShowing(atRest, box)
  expect(box.x + box.width + x).toBe(390 - 16)
  expect(box.y + box.height + y).toBe(400 - 16)
})
