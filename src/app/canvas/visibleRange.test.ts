import { expect, test } from 'vitest'
import { bigMap } from '../../../tests/bench/bigMap.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import { visibleRange } from './visibleRange.ts'

const large = layout(bigMap({ cards: 400, connectors: 0 }), { measure })
const view = { x: -3_000, y: -600, zoom: 1, width: 1_000, height: 600 }

test('[LARGE1] the part of a map that is in sight is its columns, lanes and strips that the view touches', () => {
  const { columns, lanes, rows } = visibleRange(large, view, 0)
  const [first, last] = [large.columns[columns.from], large.columns[columns.to]]
  const [highest, lowest] = [large.lanes[lanes.from], large.lanes[lanes.to]]
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeGreaterThanOrEqual(3_000)
  expect(last?.x).toBeLessThanOrEqual(4_000)
  expect((highest?.y ?? 0) + (highest?.height ?? 0)).toBeGreaterThanOrEqual(600)
  expect(lowest?.y).toBeLessThanOrEqual(1_200)
  expect(rows).toEqual({ from: 1, to: 3 })
  expect(columns.to - columns.from).toBeLessThan(large.columns.length / 4)
})

test('[LARGE1] around it comes as much more as is asked for, and no more than there is', () => {
  const bare = visibleRange(large, view, 0)
  const wider = visibleRange(large, view, 1)
  expect(wider.columns).toEqual({ from: bare.columns.from - 1, to: bare.columns.to + 1 })
  expect(wider.rows).toEqual({ from: bare.rows.from - 1, to: bare.rows.to + 1 })
  const start = visibleRange(large, { ...view, x: 0, y: 0 }, 1)
  expect([start.columns.from, start.lanes.from]).toEqual([0, 0])
})
