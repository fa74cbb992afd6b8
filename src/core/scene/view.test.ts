// What a view shows of a map and what it leaves out, told by the layout that follows from it.
import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { type View, viewSchema } from '../model/view.ts'
import { cellKey } from './cells.ts'
import { emotionBands, placeCurves } from './emotions.ts'
import { groundNodes } from './ground.ts'
import { hit } from './hit.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import { pictureScene } from './picture.ts'
import type { Layout } from './placement.ts'
import { routeConnectors } from './routes.ts'

const map = mapOf({
  stages: stagesOf({ Use: ['one'], Repair: ['two', 'three'], After: ['four'] }),
  lanes: lanesOf('actions', 'emotion', 'pains'),
  cards: [
    card('Reports', { step: 'one', lane: 'actions' }),
    card('Waits', { step: 'two', lane: 'actions' }, { endStepId: as.step('four') }),
    card('Is angry', { step: 'three', lane: 'pains' }, { severity: 4 }),
    card('Pays', { step: 'two', lane: 'pains' }, { severity: 2 }),
    card('Tells others', { step: 'four', lane: 'pains' }),
  ],
  connectors: [link('Reports', 'Is-angry'), link('Reports', 'Tells-others')],
  emotions: ['one', 'two', 'three', 'four'].map((step, at) => point(step, { experienced: [1, -1, -2, 0][at] ?? 0 })),
})
const seen = (view: View, more: object = {}): Layout => layout(map, { measure, view, ...more })
const titles = ({ cards }: Layout) => [...cards.values()].map(({ card: { title } }) => title)
const folded = { foldedStages: [as.stage('Repair')] }

describe('[VIEW1] a view', () => {
  test('is plain data, refuses what no map can be shown as, and ignores what is gone', () => {
    expect(viewSchema.safeParse({ density: 'huge' }).success).toBe(false)
    expect(viewSchema.safeParse({ headerPx: 20 }).success).toBe(false)
    expect(viewSchema.safeParse({ headerPx: 200, laneHeights: { pains: 300 } }).success).toBe(true)
    expect(titles(seen({ hiddenLanes: [as.lane('gone')], foldedStages: [as.stage('gone')] }))).toEqual(titles(seen({})))
  })
  test('parks nothing that it hides', () => {
    expect(seen({ hiddenLanes: [as.lane('pains')] }).parked).toEqual([])
  })
})

describe('[VIEW3] in compact', () => {
  const many = mapOf({
    stages: stagesOf({ Use: ['one'] }),
    lanes: lanesOf('actions'),
    cards: Array.from({ length: 7 }, (_, at) => card(`Card ${at}`, { step: 'one', lane: 'actions' })),
  })
  const compact = (more: object = {}) => layout(many, { measure, view: { density: 'compact' }, ...more })

  test('a cell shows its first three cards and how many more it holds', () => {
    expect(compact().cards.size).toBe(3)
    expect(compact().lanes[0]?.more).toMatchObject([{ column: 0, cards: 4 }])
    expect(layout(many, { measure }).lanes[0]?.more).toEqual([])
  })
  test('a cell that was opened shows all, and so does every picture', () => {
    expect(compact({ opened: new Set([cellKey(as.lane('actions'), as.step('one'))]) }).cards.size).toBe(7)
    expect(compact({ expanded: 'all' }).cards.size).toBe(7)
  })
  test('one card more is shown rather than counted', () => {
    const four = { ...many, cards: many.cards.slice(0, 4) }
    expect(layout(four, { measure, view: { density: 'compact' } }).cards.size).toBe(4)
  })
})

describe('[VIEW5] a hidden lane', () => {
  test('takes no room, and what leads to its cards is left out', () => {
    const placed = seen({ hiddenLanes: [as.lane('pains')] })
    expect(placed.lanes.map(({ lane }) => lane.kind)).toEqual(['actions', 'emotion'])
    expect(titles(placed)).toEqual(['Reports', 'Waits'])
    expect(routeConnectors(placed)).toEqual([])
  })
})

describe('[VIEW6] a folded lane', () => {
  test('is one line high and says how many cards stand where', () => {
    const placed = seen({ foldedLanes: [as.lane('pains')] })
    const [, , band] = placed.lanes
    expect(band).toMatchObject({ isFolded: true, height: 34 })
    expect(band?.counts.map(({ cards }) => cards)).toEqual([1, 1, 1])
    expect(JSON.stringify(groundNodes(placed))).toContain('1 card')
  })
  test('of emotion draws no curve', () => {
    const gradients = (view: View) => JSON.stringify(groundNodes(seen(view))).split('gradient').length - 1
    expect(gradients({})).toBeGreaterThan(0)
    expect(gradients({ foldedLanes: [as.lane('emotion')] })).toBe(0)
  })
})

describe('[VIEW7] lane sizes', () => {
  test('a lane is as high as was asked for, and never lower than its cards', () => {
    expect(seen({ laneHeights: { [as.lane('actions')]: 300 } }).lanes[0]?.height).toBe(300)
    expect(seen({ laneHeights: { [as.lane('actions')]: 40 } }).lanes[0]?.height).toBe(seen({}).lanes[0]?.height)
  })
  test('wider lane names move the columns and nothing else', () => {
    const [narrow, wide] = [seen({}), seen({ headerPx: 200 })]
    expect(wide.columns.map(({ x }) => x)).toEqual(narrow.columns.map(({ x }) => x + 84))
    expect(hit(wide, { x: 190, y: 200 })).toEqual({ kind: 'lane', laneId: 'actions' })
  })
})

describe('[VIEW9] a folded stage', () => {
  test('takes one column, keeps the numbers of the steps behind it, and tells its worst pain point', () => {
    const placed = seen(folded)
    expect(placed.columns.map(({ number, x }) => [number, x])).toEqual([
      [1, 116],
      [4, 116 + 2 * 164],
    ])
    expect(placed.stages[1]).toMatchObject({ isFolded: true, x: 280, width: 156, height: 136, worst: 4 })
    expect(hit(placed, { x: 300, y: 90 })).toEqual({ kind: 'stage', stageId: 'Repair' })
  })
  test('draws none of its cards and counts them; one that reaches out of it is drawn where it is in sight', () => {
    const placed = seen(folded)
    expect(titles(placed)).toEqual(['Reports', 'Waits', 'Tells others'])
    expect(placed.cards.get(as.card('Waits'))).toMatchObject({ column: 1, span: 1 })
    expect(placed.lanes.map(({ counts }) => counts.map(({ cards }) => cards))).toEqual([[], [], [2]])
  })
  test('is crossed by a card that spans it', () => {
    const across = {
      ...map,
      cards: [card('All along', { step: 'one', lane: 'actions' }, { endStepId: as.step('four') })],
    }
    const box = layout(across, { measure, view: folded }).cards.get(as.card('All-along'))
    expect(box).toMatchObject({ column: 0, span: 2, width: 3 * 164 - 8 })
  })
  test('has the point of its worst step on the curve', () => {
    const placed = seen(folded)
    const [band] = map.lanes.filter(({ kind }) => kind === 'emotion').flatMap((lane) => emotionBands(map, lane))
    const { experienced } = placeCurves(band ?? { expected: [], experienced: [] }, placed)
    expect(experienced.map(({ level, left }) => [level, left])).toEqual([
      [1, 116],
      [-2, 280],
      [0, 444],
    ])
  })
  test('leaves out what leads to its cards, and routes the rest', () => {
    expect(routeConnectors(seen(folded)).map(({ connector }) => connector.to)).toEqual(['Tells-others'])
  })
})

describe('[VIEW11] a picture of a view', () => {
  const texts = (view?: View): string => {
    const scene = pictureScene(map, { view }, { measure, dateText: 'today', theme: 'light' })
    return JSON.stringify(scene.ok && scene.value)
  }
  test('shows everything where none is asked for', () => expect(texts()).toContain('Is angry'))
  test('leaves hidden lanes and folded steps out, and has every card of compact whole', () => {
    expect(texts({ hiddenLanes: [as.lane('pains')] })).not.toContain('angry')
    expect(texts({ hiddenLanes: [as.lane('pains')] })).not.toContain('Parking lot')
    expect(texts(folded)).not.toContain('Is angry')
    expect(texts({ density: 'compact' })).toContain('Is angry')
  })
})

test('[LAY8] a layout made from the one before it is the same as one made anew, whatever view comes next', () => {
  const views: View[] = [{}, folded, { foldedLanes: [as.lane('pains')] }, { density: 'compact' }, { headerPx: 200 }, {}]
  let previous: Layout | undefined
  for (const view of views) {
    const next = seen(view, { ...(previous && { previous }) })
    const { context: _, ...made } = next
    const { context: __, ...anew } = seen(view)
    expect(made).toEqual(anew)
    previous = next
  }
})
