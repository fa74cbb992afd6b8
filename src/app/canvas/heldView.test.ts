import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Selected } from '../uiStore.ts'
import { heldView } from './heldView.ts'
import { boxOf } from './reveal.ts'

interface Shape {
  readonly steps?: readonly string[]
  /** Cards in the first lane of the first step. */
  readonly above?: number
  readonly painIn?: string
}

const placed = ({ steps = ['One', 'Two'], above = 1, painIn = 'One' }: Shape = {}): Layout =>
  layout(
    mapOf({
      stages: stagesOf({ Notice: steps }),
      lanes: lanesOf('actions', 'pains', 'opportunities'),
      cards: [
        ...Array.from({ length: above }, (_, index) => card(`a${index}`, { step: 'One', lane: 'actions' })),
        card('pain', { step: painIn, lane: 'pains' }),
        card('chance', { step: 'One', lane: 'opportunities' }),
      ],
    }),
    { measure },
  )

const pain: Selected = { kind: 'card', id: as.card('pain') }
const view = { x: -40, y: -30, zoom: 1, width: 900, height: 700 }

/** How far a thing goes on the screen. */
function moved(
  before: Layout,
  after: Layout,
  { thing, held }: { thing: Selected; held: Parameters<typeof heldView>[3] },
) {
  const [was, is] = [boxOf(before, thing), boxOf(after, thing)]
  const next = heldView(before, after, view, held)
  return was && is && { x: is.x + next.x - was.x - view.x, y: is.y + next.y - was.y - view.y }
}

test('[TOGETHER41] what is typed in stays where it is on the screen, wherever the map puts it', () => {
  const held = { thing: pain, isTyped: true }
  expect(moved(placed(), placed({ above: 3 }), { thing: pain, held })).toEqual({ x: 0, y: 0 })
  expect(moved(placed(), placed({ painIn: 'Two' }), { thing: pain, held })).toEqual({ x: 0, y: 0 })
  expect(moved(placed(), placed({ steps: ['Zero', 'One', 'Two'] }), { thing: pain, held })).toEqual({ x: 0, y: 0 })
})

test('[TOGETHER41] while one reads, what is selected stays, unless it is itself moved', () => {
  const held = { thing: pain, isTyped: false }
  expect(moved(placed(), placed({ above: 3 }), { thing: pain, held })).toEqual({ x: 0, y: 0 })
  expect(heldView(placed(), placed({ painIn: 'Two' }), view, held)).toEqual({ x: view.x, y: view.y })
})

test('[TOGETHER41] without anything selected in sight, the step and the lane at the corner stay', () => {
  const lane: Selected = { kind: 'lane', id: as.lane('actions') }
  const step: Selected = { kind: 'step', id: as.step('One') }
  const held = { thing: null, isTyped: false }
  expect(moved(placed(), placed({ above: 3 }), { thing: lane, held })).toMatchObject({ y: 0 })
  expect(moved(placed(), placed({ steps: ['Zero', 'One', 'Two'] }), { thing: step, held })).toMatchObject({ x: 0 })
})

test('[TOGETHER41] only what is typed in pulls the map off its edges', () => {
  const atTop = { ...view, x: 0, y: 8 }
  const [before, after] = [placed({ above: 3 }), placed()]
  expect(heldView(before, after, atTop, { thing: pain, isTyped: false })).toEqual({ x: 0, y: 8 })
  const up = (boxOf(before, pain)?.y ?? 0) - (boxOf(after, pain)?.y ?? 0)
  expect(up).toBeGreaterThan(40)
  expect(heldView(before, after, atTop, { thing: pain, isTyped: true })).toEqual({ x: 0, y: 8 + up })
})
