import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { card, lanesOf, link, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { Card, Connector } from '../model/map.ts'
import { parseMapFile } from '../model/mapFile.ts'
import { connectorNodes } from './connectors.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import type { Layout } from './placement.ts'
import { type Route, routeConnectors } from './routes.ts'
import { assignTracks, trackOffset } from './tracks.ts'

const stages = stagesOf({ All: ['one', 'two', 'three', 'four'] })
const lanes = lanesOf('actions', 'pains', 'opportunities')
const placedWith = (cards: readonly Card[], connectors: readonly Connector[]) =>
  layout(mapOf({ stages, lanes, cards, connectors }), { measure })
const routesOf = (cards: readonly Card[], connectors: readonly Connector[]) =>
  routeConnectors(placedWith(cards, connectors))

const pain = (id: string, step: string) => card(id, { step, lane: 'pains' })
const idea = (id: string, step: string, to?: string) => card(id, { step, lane: 'opportunities', ...(to && { to }) })
const action = (id: string, step: string) => card(id, { step, lane: 'actions' })

const pointsOf = (routes: readonly Route[]) => routes.map(({ points }) => points.map(({ x, y }) => [x, y]))

describe('[CON1] a connector', () => {
  test('to a card right below it is a straight line', () => {
    const [points] = pointsOf(routesOf([pain('p', 'one'), idea('o', 'one')], [link('p', 'o')]))
    expect(points).toEqual([
      [246, 283],
      [246, 299],
    ])
  })

  test('leaves by the side and takes the gutter where another card stands in the way', () => {
    const [points] = pointsOf(routesOf([pain('p', 'one'), pain('q', 'one'), idea('o', 'one')], [link('p', 'o')]))
    expect(points).toEqual([
      [272, 247],
      [276, 247],
      [276, 367],
      [246, 367],
      [246, 377],
    ])
  })

  test('to a card that spans steps arrives in the column it comes from', () => {
    const routes = routesOf([pain('p', 'two'), idea('o', 'one', 'three')], [link('p', 'o')])
    expect(pointsOf(routes)[0]?.map(([x]) => x)).toEqual([410, 410])
  })

  test('along a lane goes from side to side', () => {
    const [points] = pointsOf(routesOf([action('a', 'one'), action('b', 'two')], [link('a', 'b', 'flow')]))
    expect([points?.[0]?.[0], points?.at(-1)?.[0]]).toEqual([272, 280])
  })

  test('along a lane to a card further on goes below the one between, not around it', () => {
    const cards = [action('a', 'one'), action('b', 'two'), action('c', 'three')]
    const [points] = pointsOf(routesOf(cards, [link('a', 'c', 'flow')]))
    expect(points).toEqual([
      [246, 179],
      [246, 201],
      [574, 201],
      [574, 179],
    ])
  })

  test('passes lanes between through the gutter beside its end', () => {
    const cards = [action('a', 'one'), pain('p', 'one'), pain('q', 'two'), idea('o', 'two')]
    const [points] = pointsOf(routesOf(cards, [link('a', 'o', 'flow')]))
    expect(points?.some(([x]) => (x ?? 0) > 272 && (x ?? 0) < 280)).toBe(true)
  })

  test('of a card that is parked, unknown or the same is not drawn', () => {
    const cards = [pain('p', 'one'), card('parked', { step: null, lane: null })]
    expect(routesOf(cards, [link('p', 'parked'), link('p', 'gone'), link('p', 'p')])).toEqual([])
  })
})

describe('[CON2] connectors that share', () => {
  test('a card touch its edge at different places', () => {
    const cards = [pain('p', 'one'), pain('q', 'two'), pain('r', 'three'), idea('o', 'one')]
    const routes = routesOf(
      cards,
      ['p', 'q', 'r'].map((from) => link(from, 'o')),
    )
    const ends = routes.map(({ points }) => points.at(-1)?.x)
    expect(new Set(ends).size).toBe(3)
  })

  test('a gutter run 4 px apart', () => {
    const cards = [pain('p', 'one'), pain('q', 'one'), pain('r', 'one'), idea('o', 'one')]
    const routes = routesOf(cards, [link('p', 'o'), link('q', 'o')])
    expect(routes.map(({ points }) => points[1]?.x)).toEqual([274, 278])
  })
})

const anyMap = fc
  .record({
    cards: fc.array(
      fc.record({
        step: fc.constantFrom('one', 'two', 'three', 'four'),
        to: fc.option(fc.constantFrom('two', 'three', 'four'), { nil: undefined }),
        lane: fc.constantFrom('actions', 'pains', 'opportunities'),
      }),
      { minLength: 2, maxLength: 14 },
    ),
    links: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
  })
  .map(({ cards, links }) => ({
    cards: cards.map(({ step, to, lane }, index) => card(`card-${index}`, { step, lane, ...(to && { to }) })),
    connectors: links.map(([from, to]) => link(`card-${from}`, `card-${to}`)),
  }))

test('[CON3] whatever the map, a route turns at right angles only and joins the edges of its two cards', () => {
  fc.assert(
    fc.property(anyMap, ({ cards, connectors }) => {
      const placed = placedWith(cards, connectors)
      for (const { connector, points } of routeConnectors(placed)) {
        for (const [index, point] of points.slice(1).entries()) {
          const before = points[index]
          expect(point.x === before?.x || point.y === before?.y).toBe(true)
        }
        for (const [id, end] of [
          [connector.from, points[0]],
          [connector.to, points.at(-1)],
        ] as const) {
          const box = placed.cards.get(id)
          const onEdge =
            box &&
            end &&
            (end.x === box.x || end.x === box.x + box.width || end.y === box.y || end.y === box.y + box.height)
          expect(onEdge).toBe(true)
        }
      }
    }),
    { numRuns: 300, seed: 20261121 },
  )
})

/** Every stretch of every route that comes closer than it may to a card that is not one of its ends. */
function tooClose(placed: Layout, nearestPx: (stretch: { dx: number; dy: number }) => number) {
  return routeConnectors(placed).flatMap(({ connector, points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to
      const limit = nearestPx({ dx: Math.abs(to.x - from.x), dy: Math.abs(to.y - from.y) })
      return [...placed.cards.values()].flatMap(({ card: { id }, span, x, y, width, height }) => {
        // A card that spans steps covers gutters; what runs there passes behind it.
        if (id === connector.from || id === connector.to || span > 1) return []
        const across = Math.max(x - Math.max(from.x, to.x), Math.min(from.x, to.x) - (x + width))
        const along = Math.max(y - Math.max(from.y, to.y), Math.min(from.y, to.y) - (y + height))
        return Math.max(across, along) < limit ? [{ connector: connector.id, id, from, to }] : []
      })
    }),
  )
}

describe('[CON5] a route keeps its distance', () => {
  const config = { numRuns: 300, seed: 20261122 }

  test('of 3 px from every card that is not one of its ends', () => {
    fc.assert(
      fc.property(anyMap, ({ cards, connectors }) => {
        for (const connector of connectors) expect(tooClose(placedWith(cards, [connector]), () => 3)).toEqual([])
      }),
      config,
    )
  })

  /** Gutters are 8 px wide, so that runs that share one come closer to the cards; runs between lanes do not. */
  const sharing = ({ dx }: { dx: number }) => (dx > 8 ? 3 : 1.5)

  test('between lanes however many share the way, and never touches a card', () => {
    fc.assert(
      fc.property(anyMap, ({ cards, connectors }) => {
        expect(tooClose(placedWith(cards, connectors), sharing)).toEqual([])
      }),
      config,
    )
  })

  const folder = new URL('../../../examples/', import.meta.url)
  test.each(readdirSync(folder).filter((name) => name.endsWith('.journey.json')))('in %s', (name) => {
    const parsed = parseMapFile(readFileSync(new URL(name, folder), 'utf8'))
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
    expect(parsed.value.map.connectors.length).toBeGreaterThan(0)
    expect(tooClose(layout(parsed.value.map, { measure }), sharing)).toEqual([])
  })
})

describe('tracks', () => {
  test('part runs that overlap, and no others', () => {
    const runs = [
      { from: 0, to: 100 },
      { from: 50, to: 150 },
      { from: 120, to: 200 },
      { from: 300, to: 250 },
    ]
    const tracks = assignTracks(runs)
    expect(runs.map((run) => tracks.get(run))).toEqual([
      { index: 0, count: 2 },
      { index: 1, count: 2 },
      { index: 0, count: 2 },
      { index: 0, count: 1 },
    ])
  })

  test('lie 4 px apart while there is room, and always within the corridor', () => {
    expect([0, 1].map((index) => trackOffset({ index, count: 2 }, 8))).toEqual([2, 6])
    expect(trackOffset({ index: 0, count: 1 }, 8)).toBe(4)
    expect(trackOffset({ index: 0, count: 1 }, 16)).toBe(6)
    expect([0, 1].map((index) => trackOffset({ index, count: 2 }, 16))).toEqual([6, 10])
    expect([0, 1, 2].map((index) => trackOffset({ index, count: 3 }, 16))).toEqual([4, 8, 12])
    for (let index = 0; index < 20; index += 1) {
      expect(trackOffset({ index, count: 20 }, 8)).toBeGreaterThan(0)
      expect(trackOffset({ index, count: 20 }, 8)).toBeLessThan(8)
    }
  })
})

describe('[CON4] a drawn connector', () => {
  const nodes = (kind: Connector['kind']) =>
    routesOf([pain('p', 'one'), pain('q', 'one'), idea('o', 'one')], [link('p', 'o', kind)]).flatMap(connectorNodes)

  test('runs from ember to lagoon where it addresses a pain point', () => {
    const [line, head, dot] = nodes('addresses')
    expect(line).toMatchObject({ gradient: { stops: [{ colour: 'sev-3' }, { colour: 'opp' }] } })
    expect([head, dot]).toMatchObject([{ stroke: 'opp' }, { fill: 'sev-3' }])
  })

  test('is plain where it only says what comes next', () => {
    expect(nodes('flow').map((node) => ('stroke' in node ? node.stroke : ''))).toEqual([
      'line-control',
      'line-control',
      'bg-canvas',
    ])
  })

  test('[HANDS25] says its kind by line and arrow head, too', () => {
    const looks = (kind: Connector['kind']) => {
      const [line, head] = nodes(kind)
      return [line && 'dash' in line, head && 'fill' in head]
    }
    expect(looks('addresses')).toEqual([false, false])
    expect(looks('causes')).toEqual([true, false])
    expect(looks('flow')).toEqual([false, true])
  })

  test('ends short of the card that it points at', () => {
    const [, head] = nodes('addresses')
    expect(head).toMatchObject({ d: 'M249.5 369.5L246 374L242.5 369.5' })
  })
})
