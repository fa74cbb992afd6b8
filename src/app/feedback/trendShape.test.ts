import { expect, test } from 'vitest'
import { trendShape } from './trendShape.ts'

const frame = { widthPx: 230, heightPx: 72, ends: { low: 1, high: 5 } }
const week = (monday: string, score: number | null, half = 0.5) => ({
  ...{ monday, n: score === null ? null : 20, score },
  ...{ low: score === null ? null : score - half, high: score === null ? null : score + half },
})

test('[OPEN2] weeks stand as far apart as they are, and those with too few responses are bridged', () => {
  const shape = trendShape([week('2026-05-04', 4), week('2026-05-11', null), week('2026-06-01', 2)], frame)
  expect(shape?.points.map(({ x }) => x)).toEqual([30, 224])
  expect(shape?.line).toBe(`M30 ${shape?.points[0]?.y}L224 ${shape?.points[1]?.y}`)
  // Higher scores stand higher, and the band around each holds it.
  expect(shape?.points[0]?.y).toBeLessThan(shape?.points[1]?.y ?? 0)
  expect(shape?.ticks.map(({ value }) => value)).toEqual([1.5, 3, 4.5])
})

test('[OPEN2] one week is a whisker, none is nothing, and the scale never ends beyond what a score can be', () => {
  expect(trendShape([week('2026-05-04', 4)], frame)?.points).toHaveLength(1)
  expect(trendShape([week('2026-05-04', null)], frame)).toBeNull()
  const exact = trendShape([week('2026-05-04', 5, 0), week('2026-05-11', 5, 0)], frame)
  expect(exact?.ticks.at(-1)?.value).toBe(5)
  expect(exact?.ticks[0]?.value).toBeLessThan(5)
})
