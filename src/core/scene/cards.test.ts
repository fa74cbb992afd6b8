import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { ImageId } from '../model/ids.ts'
import { LANE_KINDS, type LaneKind, laneKinds } from '../model/lanes.ts'
import { CAUSES, type Card, CHANNELS, type JourneyMap } from '../model/map.ts'
import { cardLabel, drawCard } from './cards.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import type { SceneNode, TextNode } from './node.ts'
import type { CardBox } from './placement.ts'
import { SMALLEST_TEXT_PX } from './theme.ts'

const IMAGE = 'a'.repeat(64) as ImageId
const stages = stagesOf({ All: ['one', 'two', 'three'] })
const base: Partial<JourneyMap> = {
  stages,
  people: [{ id: as.person('asha'), name: 'Asha Menon' }],
  personas: [{ id: as.persona('rituraj'), name: 'Rituraj', colour: 'azure', line: 'dotted' }],
  images: { [IMAGE]: { type: 'image/png', bytes: 10, widthPx: 400, heightPx: 300 } },
}

function drawOne(kind: LaneKind, fields: Partial<Card>, more: Partial<JourneyMap> = {}) {
  const only = card('card', { step: 'one', lane: kind }, fields)
  const map = mapOf({ ...base, ...more, lanes: lanesOf(kind), cards: [only, ...(more.cards ?? [])] })
  const placed = layout(map, { measure })
  const box = placed.cards.get(only.id)
  if (!box) throw new Error('the card has no place')
  return { box, nodes: drawCard(box, placed.context) }
}

const textsOf = (nodes: readonly SceneNode[]): TextNode[] => nodes.filter((node) => node.kind === 'text')
const words = (kind: LaneKind, fields: Partial<Card>, more?: Partial<JourneyMap>) =>
  textsOf(drawOne(kind, fields, more).nodes).map(({ text }) => text)

describe('[CRD1] a card shows', () => {
  test('a thought as a quotation beside the bar of its persona', () => {
    const { nodes } = drawOne('thoughts', { title: 'Nine days', personaIds: [as.persona('rituraj')] })
    expect(textsOf(nodes)).toMatchObject([{ text: '“Nine days”', face: 'italic' }])
    expect(nodes[0]).toMatchObject({ stroke: 'persona-azure', dash: [0.1, 5] })
  })
  test('a thought that is quoted already as it is', () => {
    expect(words('thoughts', { title: '„Neun Tage“' })).toEqual(['„Neun Tage“'])
  })
  test('a touchpoint with how often it happens', () => {
    expect(words('touchpoints', { title: 'Chaser call', channel: 'phone', times: 2.7 })).toEqual([
      'Chaser call',
      '2.7×',
    ])
  })
  test('a promise with who said it and when', () => {
    expect(words('promises', { title: 'Tomorrow', actor: 'Dealer', date: '2026-11-21', channel: 'phone' })).toEqual([
      'Tomorrow',
      'Dealer',
      '21 Nov 2026',
    ])
  })
  test('a pain point with cause and owner', () => {
    const fields = { title: 'Fault retold', severity: 4, cause: 'process', ownerId: as.person('asha') } as const
    expect(words('pains', fields)).toEqual(['Fault retold', 'Process', 'AM'])
    expect(drawOne('pains', fields).nodes[0]).toMatchObject({ fill: 'pain-bg-4', stroke: 'pain-line-4' })
  })
  test('an opportunity over how many steps it spans, and its links beyond the first', () => {
    const pains = ['p', 'q', 'r'].map((id) => card(id, { step: 'one', lane: 'opportunities' }))
    const fields = { title: 'Hub', endStepId: as.step('two') }
    expect(words('opportunities', fields)).toEqual(['Hub', 'Spans 2 steps'])
    expect(
      words('opportunities', fields, { cards: pains, connectors: ['p', 'q', 'r'].map((id) => link(id, 'card')) }),
    ).toEqual(['Hub', 'Spans 2 steps', '+2'])
  })
  test('a metric with unit, target, n, period and source, and no more than is known', () => {
    const metric = {
      title: 'First-time fix',
      value: 61.5,
      unit: '%',
      target: 80,
      n: 1284,
      period: '2026',
      source: 'CRM',
    }
    expect(words('metrics', metric)).toEqual(['First-time fix', '61.5', '%', 'target 80', 'n 1,284, 2026, CRM'])
    expect(words('metrics', { title: 'First-time fix' })).toEqual(['First-time fix'])
  })
  test('figures as the locale of the map writes them', () => {
    const settings = { ...mapOf({}).settings, locale: 'de' }
    expect(words('metrics', { title: 'Kosten', value: -1234.5 }, { settings })).toEqual(['Kosten', '−1.234,5'])
    expect(words('metrics', { title: 'Kosten', value: 1 }, { settings: { ...settings, locale: '??' } })).toEqual([
      'Kosten',
      '1',
    ])
  })
  test('a picture in its proportions, cropped where they are extreme, with its caption', () => {
    const { box, nodes } = drawOne('images', { title: 'The hall at night', image: IMAGE })
    expect(nodes.find((node) => node.kind === 'image')).toMatchObject({ width: 156, height: 117 })
    expect(box.height).toBe(117 + 4 + 14 + 6)
  })
  test('the place of a picture that is not there yet', () => {
    expect(drawOne('images', {}).nodes.some((node) => node.kind === 'image')).toBe(false)
  })
  test('who acts, on a card of the blueprint', () => {
    expect(words('backstage', { title: 'Dispatch', actor: 'Partner' })).toEqual(['Dispatch', 'Partner'])
  })
})

test('[CRD2] a long title ends in "more" after six lines', () => {
  const texts = words('actions', { title: 'word '.repeat(100).trim() })
  expect(texts.length).toBe(7)
  expect(texts.slice(-2)).toEqual([expect.stringMatching(/…$/), 'more'])
})

const cardKinds = LANE_KINDS.filter((kind) => laneKinds[kind].holdsCards)

const anyFields: fc.Arbitrary<Partial<Card>> = fc.record(
  {
    title: fc.string({ unit: fc.constantFrom(...'abc WM  修क👩‍👩‍👧-'), maxLength: 200 }),
    ownerId: fc.constant(as.person('asha')),
    channel: fc.constantFrom(...CHANNELS),
    startedBy: fc.constantFrom('customer' as const, 'company' as const),
    solicited: fc.boolean(),
    times: fc.integer({ min: 0, max: 1e6 }),
    date: fc.constant('2026-11-21'),
    actor: fc.string({ maxLength: 60 }),
    severity: fc.constantFrom(1, 2, 3, 4),
    cause: fc.constantFrom(...CAUSES),
    value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    unit: fc.string({ maxLength: 30 }),
    target: fc.integer({ min: -1000, max: 1e6 }),
    n: fc.integer({ min: 0, max: 1e6 }),
    source: fc.string({ maxLength: 200 }),
    endStepId: fc.constantFrom(as.step('two'), as.step('three')),
  },
  { requiredKeys: ['title'] },
) as never

const leftOf = ({ x, text, face, sizePx, anchor }: TextNode) => {
  const width = measure(text, face, sizePx)
  return anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
}

test.each(cardKinds)('[CRD3] whatever a card of the lane "%s" says, its text stays inside the card', (kind) => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const { box, nodes } = drawOne(kind, fields)
      for (const node of textsOf(nodes)) {
        const left = leftOf(node)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + measure(node.text, node.face, node.sizePx)).toBeLessThanOrEqual(box.width + 0.1)
        expect(node.y).toBeLessThanOrEqual(box.height)
        expect(node.sizePx).toBeGreaterThanOrEqual(SMALLEST_TEXT_PX)
      }
    }),
    { numRuns: 60, seed: 20261121 },
  )
})

test.each(cardKinds)('[CRD3] whatever a card of the lane "%s" says, no two texts lie on each other', (kind) => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const texts = textsOf(drawOne(kind, fields).nodes)
      const overlapping = texts.flatMap((a, index) =>
        texts.slice(index + 1).flatMap((b) => (Math.abs(a.y - b.y) < 9 && overlap(a, b) ? [[a.text, b.text]] : [])),
      )
      expect(overlapping).toEqual([])
    }),
    { numRuns: 60, seed: 20261121 },
  )
})

function overlap(a: TextNode, b: TextNode): boolean {
  const right = (node: TextNode) => leftOf(node) + measure(node.text, node.face, node.sizePx)
  return leftOf(a) < right(b) - 0.1 && leftOf(b) < right(a) - 0.1
}

describe('[CRD4] a drawing', () => {
  const draw = (map: JourneyMap) => {
    const placed = layout(map, { measure })
    return [...placed.cards.values()].map((box) => drawCard(box, placed.context))
  }
  const owned = card('a', { step: 'one', lane: 'pains' }, { ownerId: as.person('asha') })
  const map = mapOf({ ...base, lanes: lanesOf('pains'), cards: [owned, card('b', { step: 'one', lane: 'pains' })] })

  test('is the same array as long as nothing it shows has changed', () => {
    const [first, second] = [draw(map), draw({ ...map, title: 'Another title' })]
    expect(second.map((nodes, index) => nodes === first[index])).toEqual([true, true])
  })

  test('is made anew for the cards that show what changed', () => {
    const first = draw(map)
    const renamed = draw({ ...map, people: [{ id: as.person('asha'), name: 'Kiran Patel' }] })
    expect(renamed.map((nodes, index) => nodes === first[index])).toEqual([false, true])
    const second = draw(map)
    const linked = draw({ ...map, connectors: [link('b', 'elsewhere')] })
    expect(linked.map((nodes, index) => nodes === second[index])).toEqual([true, false])
  })
})

test('[CRD5] a card is said in words', () => {
  const label = (kind: LaneKind, fields: Partial<Card>): string => cardLabel(drawOne(kind, fields).box as CardBox)
  expect(label('pains', { title: 'Fault retold', severity: 4 })).toBe('Critical pain point: Fault retold')
  expect(label('actions', { title: 'Calls' })).toBe('Action: Calls')
  expect(label('needs', { title: '' })).toBe('Need: untitled')
})
