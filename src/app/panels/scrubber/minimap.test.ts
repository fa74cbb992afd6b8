// Checks the strip of the journey: stages share its width, the window is what the canvas shows, scrolling stays on the map.
import { expect, test } from 'vitest'
import { lanesOf, mapOf, point, stagesOf } from '../../../../tests/support/mapBuilder.ts'
import { layout } from '../../../core/scene/layout.ts'
import { measure } from '../../../core/scene/metrics.ts'
import { GRID } from '../../../core/scene/theme.ts'
import { clampScroll, inSight, minimapOf, scrollTo, stepsInSight } from './minimap.ts'

const placed = layout(
  mapOf({
    stages: stagesOf({ Notice: ['a', 'b'], Repair: ['c', 'd', 'e', 'f', 'g', 'h'] }),
    lanes: lanesOf('actions', 'emotion'),
    emotions: [
      point('a', { expected: 1, experienced: -1, source: 'assumed' }),
      point('c', { expected: 0, experienced: 1 }),
      point('h', { expected: 1, experienced: 0 }),
    ],
  }),
  { measure },
)
const strip = minimapOf(placed)

test('[PANEL14] stages share the strip by their steps', () => {
  const [notice, repair] = strip.stages
  expect(notice?.at).toBe(0)
  expect(notice?.share).toBeCloseTo(2 / 8)
  expect(repair?.at).toBeCloseTo(2 / 8)
  expect(repair?.share).toBeCloseTo(6 / 8)
})

test('[PANEL14] the curve runs from the first to the last point; only guesses are marked as assumed', () => {
  expect(strip.curves?.experienced).toMatch(/^M/)
  expect(strip.curves?.expected).toMatch(/^M/)
  expect(strip.curves?.assumed).toEqual([{ x: placed.columns[0]?.x, width: placed.columns[0]?.width }])
  expect(strip.curves?.gaps.map(({ worse }) => worse)).toEqual([true, false, true])
})

test('[PANEL14] a map without an emotion lane has no curve', () => {
  const { curves } = minimapOf(layout(mapOf({ stages: stagesOf({ Notice: ['a'] }), lanes: [] }), { measure }))
  expect(curves).toBeNull()
})

const widthPx = GRID.laneHeaderPx + 4 * 164

test('[PANEL14] the window is what stands beside the lane headers', () => {
  const sight = inSight(strip, { x: 0, zoom: 1 }, widthPx)
  expect(sight.at).toBe(0)
  expect(sight.share).toBeCloseTo(4 / 8)
  expect(stepsInSight(placed, sight)).toEqual({ first: 1, last: 4 })
})

test('[PANEL14] a scrolled and zoomed canvas shows a later, smaller part', () => {
  const sight = inSight(strip, { x: -2 * 164 * 2, zoom: 2 }, widthPx)
  expect(sight.at).toBeCloseTo(2 / 8)
  expect(stepsInSight(placed, sight)?.first).toBe(3)
  expect(sight.share).toBeLessThan(2 / 8)
})

test('[PANEL14] pointing at the strip brings that part to the middle, and never past the ends', () => {
  const at = { zoom: 1, widthPx }
  const middle = inSight(strip, { x: scrollTo(strip, { ...at, share: 0.5 }), zoom: 1 }, widthPx)
  expect(middle.at + middle.share / 2).toBeCloseTo(0.5, 2)
  expect(scrollTo(strip, { ...at, share: 0 })).toBe(0)
  expect(scrollTo(strip, { ...at, share: 1 })).toBe(widthPx - strip.to)
})

test('[PANEL14] a map narrower than the canvas stays between its edge and the middle', () => {
  const middle = (widthPx - (strip.to - GRID.gutterPx) * 0.1) / 2
  expect(clampScroll(strip, { x: 9_000, zoom: 0.1, widthPx })).toBeCloseTo(middle)
  expect(clampScroll(strip, { x: -400, zoom: 0.1, widthPx })).toBeCloseTo(middle)
})
