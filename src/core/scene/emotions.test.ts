import { describe, expect, test } from 'vitest'
import { as, lanesOf, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { Emotion, JourneyMap, Persona } from '../model/map.ts'
import { emotionBands, levelColour, positionY, whoseCurve } from './emotions.ts'
import { groundNodes } from './ground.ts'
import { laneHeaderNodes } from './headers.ts'
import { layout } from './layout.ts'
import { legendEntries } from './legendEntries.ts'
import { measure } from './metrics.ts'
import type { SceneNode } from './node.ts'
import { GRID } from './theme.ts'

const persona = (id: string, line: Persona['line'] = 'dotted'): Persona => ({
  id: as.persona(id),
  name: id,
  colour: 'azure',
  line,
})
const stages = stagesOf({ Use: ['one', 'two', 'three'] })
const mapWith = (emotions: readonly Emotion[], more: Partial<JourneyMap> = {}) =>
  mapOf({ stages, lanes: lanesOf('emotion'), emotions, ...more })

const flat = (nodes: readonly SceneNode[]): SceneNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? flat(node.children) : [node]))
const drawn = (map: JourneyMap) => flat(groundNodes(layout(map, { measure })))
const texts = (nodes: readonly SceneNode[]) => flat(nodes).flatMap((node) => (node.kind === 'text' ? [node.text] : []))

describe('[EMO1] a level', () => {
  test('stands within the lane, the best above', () => {
    expect(positionY(2)).toBeGreaterThan(5)
    expect(positionY(0)).toBe(GRID.emotionPx / 2)
    expect(positionY(-2)).toBeLessThan(GRID.emotionPx - 5)
  })
  test('has the colour of its band of the 0 to 100 position', () => {
    expect([-2, -0.81, -0.8, 0, 0.1, 0.6, 1.19, 1.2, 2].map(levelColour)).toEqual([
      'exp-neg-2',
      'exp-neg-2',
      'exp-neg-1',
      'exp-neu',
      'exp-neu',
      'exp-pos-1',
      'exp-pos-1',
      'exp-pos-2',
      'exp-pos-2',
    ])
  })
})

describe('[EMO2] the curves of a lane', () => {
  const bandsOf = (map: JourneyMap) => map.lanes.flatMap((lane) => emotionBands(map, lane))
  const rituraj = persona('Rituraj')
  const meera = persona('Meera')
  const third = persona('Third')

  test('begin with every customer, a second persona beside, the others in bands of their own', () => {
    const emotions = [meera, third, rituraj].map(({ id }) => point('one', { personaId: id, experienced: 1 }))
    const map = mapWith([...emotions, point('one', { experienced: 0 })], { personas: [meera, rituraj, third] })
    expect(bandsOf(map).map((band) => [band.persona?.name, band.other?.persona?.name])).toEqual([
      [undefined, 'Meera'],
      ['Rituraj', undefined],
      ['Third', undefined],
    ])
    expect(layout(map, { measure }).lanes[0]?.height).toBe(3 * GRID.emotionPx)
  })

  describe('[PERSONA4] of whom they are', () => {
    const emotions = [
      point('one', { experienced: 0 }),
      point('one', { personaId: meera.id, experienced: 1 }),
      point('one', { personaId: rituraj.id, experienced: 1 }),
    ]
    const map = mapWith(emotions, { personas: [meera, rituraj, third] })
    const each = { ...map, lanes: map.lanes.map((lane) => ({ ...lane, curves: 'each' as const })) }
    const whose = (from: JourneyMap, ...asked: Persona[]) =>
      from.lanes.flatMap((lane) =>
        emotionBands(
          from,
          lane,
          asked.map(({ id }) => id),
        ).map((band) => [whoseCurve(band), band.other && whoseCurve(band.other)]),
      )

    test('is who is asked for, the first large, with one beside', () => {
      expect(whose(map, rituraj)).toEqual([['Rituraj', 'All customers']])
      expect(whose(map, rituraj, meera)).toEqual([['Rituraj', 'Meera']])
      expect(whose(map, third)).toEqual([['Third', 'All customers']])
      expect(whose(map, persona('Gone'))).toEqual([
        ['All customers', 'Meera'],
        ['Rituraj', undefined],
      ])
    })

    test('[PERSONA3] is one after the other in a lane that shows each by itself', () => {
      expect(whose(each)).toEqual([
        ['All customers', undefined],
        ['Meera', undefined],
        ['Rituraj', undefined],
      ])
      expect(whose(each, rituraj)).toEqual([['Rituraj', undefined]])
      expect(layout(each, { measure }).lanes[0]?.height).toBe(3 * GRID.emotionPx)
    })

    test('stands in the lane header, whoever is asked for', () => {
      const placed = layout(map, { measure, asked: [rituraj.id] })
      const header = placed.lanes.flatMap((band) => laneHeaderNodes(band, placed))
      expect(texts(header)).toEqual(['emotion', 'Rituraj', 'Experienced', 'All customers'])
      expect(legendEntries(placed.context, false).map(({ text }) => text)).toContain('All customers')
    })
  })

  test('are in the order of the steps, and leave out steps that are gone', () => {
    const map = mapWith([
      point('three', { experienced: 1 }),
      point('gone', { experienced: 1 }),
      point('one', { experienced: 1 }),
    ])
    expect(bandsOf(map)[0]?.experienced.map(({ stepId }) => stepId)).toEqual(['one', 'three'])
  })

  test('are one empty band where nobody said anything', () => {
    expect(bandsOf(mapWith([]))).toEqual([{ expected: [], experienced: [] }])
  })

  test('name whose they are in the lane header', () => {
    const map = mapWith(
      [
        point('one', { experienced: 1, expected: 1, source: 'assumed' }),
        point('one', { personaId: rituraj.id, experienced: 1 }),
      ],
      {
        personas: [rituraj],
      },
    )
    const placed = layout(map, { measure })
    const header = placed.lanes.flatMap((band) => laneHeaderNodes(band, placed))
    expect(texts(header)).toEqual(['emotion', 'All customers', 'Experienced', 'Expected', 'Rituraj', 'Assumption'])
  })
})

test('[EMO5] the sample of an experienced curve has the colours of all levels, worst to best', () => {
  const map = mapWith([point('one', { experienced: 2 })])
  const placed = layout(map, { measure })
  const header = placed.lanes.flatMap((band) => laneHeaderNodes(band, placed))
  const samples = [...header, ...legendEntries(placed.context, false).flatMap(({ sign }) => sign)].flatMap((node) =>
    node.kind === 'path' && node.gradient ? [node.gradient.stops.map(({ colour }) => colour)] : [],
  )
  const levels = ['exp-pos-2', 'exp-pos-1', 'exp-neu', 'exp-neg-1', 'exp-neg-2']
  expect(samples).toEqual([levels, levels])
})

describe('[EMO3] an assumed point', () => {
  const curves = (map: JourneyMap) => drawn(map).filter((node) => node.kind === 'path' && node.gradient)

  test('hatches its column and dots the curve over it', () => {
    const map = mapWith([
      point('one', { experienced: 1 }),
      point('two', { experienced: 0, source: 'assumed' }),
      point('three', { experienced: 1 }),
    ])
    const column = layout(map, { measure }).columns[1]
    expect(drawn(map).filter((node) => node.kind === 'rect' && node.hatched)).toMatchObject([
      { x: column?.x, width: 156 },
    ])
    expect(curves(map).map((node) => node.kind === 'path' && node.dash !== undefined)).toEqual([false, true, false])
  })

  test('is dotted over a step without a point, which gets none', () => {
    const map = mapWith([point('one', { experienced: 1 }), point('three', { experienced: 1 })])
    expect(curves(map).map((node) => node.kind === 'path' && node.dash !== undefined)).toEqual([false, true, false])
    expect(drawn(map).filter((node) => node.kind === 'rect').length).toBe(2)
  })
})

describe('[EMO4] a gap', () => {
  const pills = (experienced: number, expected: number, source: Emotion['source'] = 'reported') =>
    texts(drawn(mapWith([point('one', { experienced, expected, source })])))

  test('is written from twelve points of a hundred below expectation', () => {
    expect(pills(0.5, 1)).toEqual(['−13'])
    expect(pills(0.52, 1)).toEqual(['−12'])
    expect(pills(0.56, 1)).toEqual([])
    expect(pills(1, 0)).toEqual([])
  })
  test('is not written where the experience is assumed', () => expect(pills(-2, 2, 'assumed')).toEqual([]))
  test('is shaded ember below and lagoon above', () => {
    const fills = drawn(
      mapWith([point('one', { experienced: -1, expected: 1 }), point('three', { experienced: 1, expected: -1 })]),
    ).flatMap((node) => (node.kind === 'path' && node.fill?.startsWith('gap') ? [node.fill] : []))
    expect(fills).toEqual(['gap-neg', 'gap-pos'])
  })
})
