// Where somebody looks, told to somebody whose map stands otherwise.
import { expect, test } from 'vitest'
import { card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import type { View } from '../../core/model/view.ts'
import { layout as layOut } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import { lookingAt, viewportFor } from './looking.ts'

const map = mapOf({
  stages: stagesOf({ Notice: ['Report', 'Wait'], Repair: ['Visit', 'Fix'] }),
  lanes: lanesOf('actions', 'pains'),
  cards: [card('Calls', { step: 'Report', lane: 'actions' }), card('Long queue', { step: 'Wait', lane: 'pains' })],
})
const layoutOf = (some: JourneyMap, view: View = {}) => layOut(some, { measure, view })
const room = { width: 900, height: 600 }
const there = { x: -140, y: -60, zoom: 1.4 }
const zooms = [0.1, 4] as const

test('[TOGETHER28] who has the same map before them in a window as large sees the same', () => {
  const layout = layoutOf(map)
  const looking = lookingAt(layout, there, room)
  const here = looking && viewportFor(layout, looking, { ...room, now: { x: 0, y: 0, zoom: 1 }, zooms })
  expect(here?.x).toBeCloseTo(there.x)
  expect(here?.y).toBeCloseTo(there.y)
  expect(here?.zoom).toBeCloseTo(there.zoom)
})

test('[TOGETHER28] in a denser map and a smaller window the same place is in the middle, with as many steps', () => {
  const wide = layoutOf(map, { density: 'wide' })
  const compact = layoutOf(map, { density: 'compact', hiddenLanes: map.lanes.slice(0, 1).map(({ id }) => id) })
  const looking = lookingAt(wide, there, room)
  const small = { width: 390, height: 500 }
  const here = looking && viewportFor(compact, looking, { ...small, now: { x: 0, y: 0, zoom: 1 }, zooms })
  const again = here && lookingAt(compact, here, small)
  expect(again?.stepId).toBe(looking?.stepId)
  expect(again?.across).toBeCloseTo(looking?.across ?? Number.NaN)
  expect(again?.columns).toBeCloseTo(looking?.columns ?? Number.NaN)
})

test('a step that is not on the map leads nowhere', () => {
  const looking = lookingAt(layoutOf(map), there, room)
  const other = layoutOf(mapOf({ stages: stagesOf({ Else: ['Where'] }) }))
  expect(looking && viewportFor(other, looking, { ...room, now: there, zooms })).toBeNull()
})
