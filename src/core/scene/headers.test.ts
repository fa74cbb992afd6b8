import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { Step } from '../model/map.ts'
import { DENSITIES } from '../model/view.ts'
import { laneHeaderNodes, stageBandNodes, stepHeaderNodes } from './headers.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import type { SceneNode, TextNode } from './node.ts'
import { columnPx, GRID } from './theme.ts'

const words = (nodes: readonly SceneNode[]) => nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : []))

const stepHeader = (step: Partial<Step>): readonly SceneNode[] => {
  const placed = layout(mapOf({ stages: stagesOf({ All: [step] }) }), { measure })
  return placed.columns.flatMap((column) => stepHeaderNodes(column, placed.context))
}

describe('[HDR1] a step without feedback', () => {
  test('is hatched and says so, and shows no number but its own', () => {
    const nodes = stepHeader({ title: 'AC stops cooling' })
    expect(nodes[0]).toMatchObject({ kind: 'rect', hatched: true })
    expect(words(nodes)).toEqual(['1', 'AC stops cooling', 'Assumption', 'No feedback yet'])
  })
  test('shows how long customers wait, else how long it takes', () => {
    const duration = { value: 1, unit: 'hours' } as const
    expect(words(stepHeader({ title: 'Visit', duration })).at(-1)).toBe('1 hour')
    expect(words(stepHeader({ title: 'Visit', duration, wait: { value: 9, unit: 'days' } })).at(-1)).toBe('9 days')
  })
  test('has a star where it is a moment of truth', () => {
    const stars = (step: Partial<Step>) =>
      stepHeader(step).filter((node) => node.kind === 'path' && node.fill === 'mot')
    expect([stars({ title: 'Visit' }).length, stars({ title: 'Visit', momentOfTruth: true }).length]).toEqual([0, 1])
  })
  test('has a name of two lines at most', () => {
    const name = words(stepHeader({ title: 'Wartezeit auf das Ersatzteilbeschaffungsverfahren im Sommer' }))
    expect(name.slice(1, 3)).toEqual(['Wartezeit auf das', expect.stringMatching(/^Ersatzteil.*…$/)])
    expect(name[3]).toBe('Assumption')
  })
})

/** The box of a line of text, as high as browsers draw Inter (ascent 0.969, descent 0.241 of the size). */
function textBox({ text, x, y, face, sizePx, anchor = 'start' }: TextNode) {
  const width = measure(text, face, sizePx)
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { text, left, right: left + width, top: y - 0.969 * sizePx, bottom: y + 0.241 * sizePx }
}

const anySpan = fc.option(
  fc.record({
    value: fc.oneof(fc.nat(60), fc.double({ min: 0, max: 1e12, noNaN: true })),
    unit: fc.constantFrom('minutes', 'hours', 'days'),
  }),
  { nil: undefined },
)
const anyStep = fc.record({
  title: fc.oneof(
    fc.string({ maxLength: 90 }),
    fc.constantFrom(
      'Visit',
      'Wait for the spare part to arrive',
      '修理の予約を待つ間に電話が来た',
      'मरम्मत का इंतज़ार करना',
    ),
  ),
  momentOfTruth: fc.boolean(),
  duration: anySpan,
  wait: anySpan,
})

test('[HDR4] the words of a step header never lie on each other and stay inside it', () => {
  fc.assert(
    fc.property(anyStep, fc.constantFrom(...DENSITIES), ({ duration, wait, ...step }, density) => {
      const spans = { ...(duration && { duration }), ...(wait && { wait }) }
      const stages = stagesOf({ All: [{ ...step, ...spans }] })
      const placed = layout(mapOf({ stages }), { measure, view: { density } })
      const nodes = placed.columns.flatMap((column) => stepHeaderNodes(column, placed.context))
      const boxes = nodes.flatMap((node) => (node.kind === 'text' ? [textBox(node)] : []))
      const widthPx = columnPx[density] - GRID.gutterPx
      for (const [index, box] of boxes.entries()) {
        expect(box).toSatisfy(() => box.left >= 0 && box.right <= widthPx && box.bottom <= GRID.stepHeaderPx)
        for (const other of boxes.slice(index + 1)) {
          const apart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
          expect(apart ? [] : [box, other]).toEqual([])
        }
      }
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

describe('[HDR2] a stage without feedback', () => {
  const band = (steps: number, title = 'Repair') => {
    const names = Array.from({ length: steps }, (_, index) => `step ${index}`)
    const placed = layout(mapOf({ stages: stagesOf({ [title]: names }) }), { measure })
    return placed.stages.flatMap((each) => stageBandNodes(each, placed.context))
  }
  test('is neutral and counts its steps', () => {
    expect(band(4)[0]).toMatchObject({ fill: 'exp-neu-bg' })
    expect([band(0), band(1), band(4)].map(words)).toEqual([
      ['Repair', '0 steps'],
      ['Repair', '1 step'],
      ['Repair', '4 steps'],
    ])
  })
  test('clips a name that is longer than it', () => {
    expect(words(band(1, 'Breaking down in the hottest week'))[0]).toMatch(/^Breaking.*…$/)
  })
})

test('[HDR3] a lane header shows icon and title', () => {
  const placed = layout(mapOf({ lanes: lanesOf('pains').map((lane) => ({ ...lane, title: 'What hurts' })) }), {
    measure,
  })
  const nodes = placed.lanes.flatMap((band) => laneHeaderNodes(band, placed))
  expect(nodes[0]).toMatchObject({ kind: 'path', stroke: 'text-3' })
  expect(words(nodes)).toEqual(['What hurts'])
})
