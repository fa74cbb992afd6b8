import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { StepScore } from '../feedback/stepScore.ts'
import type { MapId, StepId } from '../model/ids.ts'
import type { Step } from '../model/map.ts'
import { DENSITIES } from '../model/view.ts'
import { laneHeaderNodes, type StepHeaderContext, stageBandNodes, stepHeaderNodes } from './headers.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import type { SceneNode, TextNode } from './node.ts'
import { stepScoreNodes } from './stepScore.ts'
import { columnPx, GRID } from './theme.ts'

const words = (nodes: readonly SceneNode[]) => nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : []))

const headerContext = (score: StepScore | undefined): StepHeaderContext => ({
  measure,
  drawScore: score && ((place) => stepScoreNodes(score, { ...place, locale: 'en-IN' })),
})

const stepHeader = (step: Partial<Step>, score?: StepScore): readonly SceneNode[] => {
  const placed = layout(mapOf({ stages: stagesOf({ All: [step] }) }), { measure })
  return placed.columns.flatMap((column) => stepHeaderNodes(column, headerContext(score)))
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
const anySubMap = fc.option(
  fc.record({
    mapId: fc.constant('other' as MapId),
    title: fc.oneof(fc.string({ maxLength: 60 }), fc.constant('Wait')),
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
  subMap: anySubMap,
})

const scoreOf = (more: Partial<StepScore>): StepScore => ({
  stepId: 'step' as StepId,
  ...{ metric: 'csat', method: 'mean', n: 734, score: 3.94, low: 3.83, high: 4.05, level: 'enough' },
  ...{ weeks: [3.1, null, 3.4, 3.6, 3.7, 3.8, 3.9, 4], unsolicited: 0, lastAt: null },
  ...more,
})

const told = { metric: 'nps', method: 'net', score: -12, low: -61, high: 100, n: 1_234_567 } as const
const anyScore = fc.option(
  fc.constantFrom(
    scoreOf({}),
    scoreOf({ metric: 'ces', n: 34, score: 6.9, low: 6.1, high: 7, level: 'indicative', weeks: [] }),
    scoreOf({ n: 4, score: null, low: null, high: null, level: 'few', weeks: [null] }),
    scoreOf({ method: 'top-box', score: 100, low: 88.6, high: 100, n: 40 }),
    scoreOf(told),
  ),
  { nil: undefined },
)

describe('[HDR6] a step with feedback', () => {
  const wordsFor = (more: Partial<StepScore>) => words(stepHeader({ title: 'Visit' }, scoreOf(more))).slice(2)

  test('shows the score with its scale, how many stand behind it and its range, and is not hatched', () => {
    expect(wordsFor({})).toEqual(['3.9', 'CSAT', 'of 5', 'n 734 · ±0.11'])
    expect(stepHeader({ title: 'Visit' }, scoreOf({}))[0]).not.toHaveProperty('hatched', true)
  })
  test('writes both ends of a range that lies unevenly about its score, or ends where the scale does', () => {
    expect(wordsFor({ metric: 'nps', method: 'net', n: 10, score: 30, low: -19.1, high: 65.2 })).toEqual([
      ...['30', 'NPS', 'net', 'n 10 · −19 to 65'],
    ])
    expect(wordsFor({ n: 31, score: 4.94, low: 4.8, high: 5 }).at(-1)).toBe('n 31 · 4.8–5.0')
  })
  test('with fewer than five responses has no score', () => {
    const few = { n: 4, score: null, low: null, high: null, level: 'few' } as const
    expect(wordsFor(few)).toEqual(['Fewer than 5', 'responses, n 4'])
  })
  test('is muted where its score is indicative only', () => {
    const fillOf = (level: StepScore['level']) =>
      stepHeader({ title: 'Visit' }, scoreOf({ level })).find((node) => node.kind === 'text' && node.text === '3.9')
    expect([fillOf('enough'), fillOf('indicative')]).toMatchObject([{ fill: 'text' }, { fill: 'text-2' }])
  })
  test('leaves its last line to the sign of a sub-map', () => {
    const step = { title: 'Visit', subMap: { mapId: 'other' as MapId, title: 'At home' } }
    expect(words(stepHeader(step, scoreOf({}))).slice(2)).toEqual(['3.9', 'CSAT of 5', 'n 734 · ±0.11', 'At home'])
  })
})

test('[HDR4] the words of a step header never lie on each other and stay inside it', () => {
  fc.assert(
    fc.property(anyStep, anyScore, fc.constantFrom(...DENSITIES), (made, score, density) => {
      const { duration, wait, subMap, ...step } = made
      const spans = { ...(duration && { duration }), ...(wait && { wait }), ...(subMap && { subMap }) }
      const stages = stagesOf({ All: [{ ...step, ...spans }] })
      const placed = layout(mapOf({ stages }), { measure, view: { density } })
      const nodes = placed.columns.flatMap((column) => stepHeaderNodes(column, headerContext(score)))
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

test('[HANDS27] the sign of a sub-map stands with its title in the lower left corner, however long the wait', () => {
  const subMap = { mapId: 'other' as MapId, title: 'Waiting at home for the engineer' }
  const nodes = stepHeader({ title: 'Wait', subMap, wait: { value: 9, unit: 'days' } })
  expect(words(nodes).slice(-2)).toEqual(['9 days', expect.stringMatching(/^Wait.*…$/)])
  expect(words(stepHeader({ title: 'Wait', subMap: { ...subMap, title: 'Visit' } })).at(-1)).toBe('Visit')
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
