import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { LaneKind } from '../model/lanes.ts'
import type { Card, JourneyMap } from '../model/map.ts'
import { hit, insertionAt } from './hit.ts'
import { layout } from './layout.ts'
import { measure } from './metrics.ts'
import type { CardBox, Layout } from './placement.ts'
import { GRID } from './theme.ts'

const place = (parts: Partial<JourneyMap>, options = {}) => layout(mapOf(parts), { measure, ...options })

const stages = stagesOf({ Use: ['one'], 'Break down': ['two', 'three'] })

const boxOf = (placed: Layout, id: string): CardBox => {
  const box = placed.cards.get(as.card(id))
  if (!box) throw new Error(`no box for ${id}`)
  return box
}
const tops = (placed: Layout, ...ids: string[]) => ids.map((id) => boxOf(placed, id).y)

describe('[LAY1] columns', () => {
  test('stand 164 px apart from the lane header on, cards 156 px wide, numbered over all stages', () => {
    const { columns } = place({ stages })
    expect(columns.map(({ x, width, number }) => [x, width, number])).toEqual([
      [116, 156, 1],
      [280, 156, 2],
      [444, 156, 3],
    ])
  })

  test('are narrower in compact and wider in wide', () => {
    expect(place({ stages }, { view: { density: 'compact' } }).columns[1]?.x).toBe(116 + 140)
    expect(place({ stages }, { view: { density: 'wide' } }).columns[1]?.x).toBe(116 + 220)
  })

  test('give a stage a band over its steps, and a stage without steps one column of room', () => {
    const { stages: bands, columns, width } = place({ stages: stagesOf({ Use: ['one'], Empty: [], Repair: ['two'] }) })
    expect(bands.map(({ stage, x, width }) => [stage.title, x, width])).toEqual([
      ['Use', 116, 156],
      ['Empty', 280, 156],
      ['Repair', 444, 156],
    ])
    expect(columns.map(({ x }) => x)).toEqual([116, 444])
    expect(width).toBe(116 + 3 * 164)
  })
})

describe('[LAY2] lanes', () => {
  const lanes = lanesOf('actions', 'pains')

  test('stand below the headers, one under the other, as high as their tallest stack', () => {
    const placed = place({
      stages,
      lanes,
      cards: [
        card('a', { step: 'one', lane: 'pains' }),
        card('b', { step: 'one', lane: 'pains' }),
        card('c', { step: 'two', lane: 'pains' }),
      ],
    })
    expect(placed.lanes.map(({ y, height }) => [y, height])).toEqual([
      [144, 59],
      [203, 166],
    ])
    expect(placed.height).toBe(203 + 166)
  })

  test('are never lower than their title', () => {
    const title = 'What the customer does, minute by minute, at home and away'
    const [low, high] = ['Actions', title].map(
      (text) =>
        place({ stages, lanes: lanesOf('actions').map((lane) => ({ ...lane, title: text })) }).lanes[0]?.height ?? 0,
    )
    expect(high).toBeGreaterThan(low ?? 0)
  })

  test('grow with a title of many lines, six of them shown', () => {
    const title = 'word '.repeat(200)
    const height = (more: object) =>
      boxOf(place({ stages, lanes, cards: [card('a', { step: 'one', lane: 'actions' }, { title })] }, more), 'a').height
    expect(height({})).toBe(5 + 7 * 16 + 6)
    expect(height({ expanded: new Set(['a']) })).toBeGreaterThan(300)
    expect(height({ expanded: 'all' })).toBe(height({ expanded: new Set(['a']) }))
    expect(height({ view: { density: 'compact' } })).toBe(5 + 2 * 16 + 6)
  })
})

describe('[LAY3] between lanes', () => {
  const linesOf = (...kinds: LaneKind[]) => place({ stages, lanes: lanesOf(...kinds) }).lines.map(({ kind }) => kind)

  test('of the customer runs a plain line', () => expect(linesOf('actions', 'pains')).toEqual(['lane']))
  test('of the blueprint run its three lines', () => {
    expect(linesOf('evidence', 'frontstage', 'backstage', 'support')).toEqual(['interaction', 'visibility', 'internal'])
  })
  test('a customer lane above the frontstage is parted by the line of interaction', () => {
    expect(linesOf('opportunities', 'frontstage')).toEqual(['interaction'])
  })
  test('the line of visibility stands for all that are crossed with it', () => {
    expect(linesOf('actions', 'support')).toEqual(['visibility'])
    expect(linesOf('frontstage', 'support')).toEqual(['visibility'])
  })
  test('in an unusual order runs a plain line', () => expect(linesOf('support', 'evidence')).toEqual(['lane']))
  test('a labelled line has room below it', () => {
    const { lines, lanes } = place({ stages, lanes: lanesOf('frontstage', 'backstage') })
    expect((lanes[1]?.y ?? 0) - (lines[0]?.y ?? 0)).toBe(GRID.labelledLineGapPx)
  })
})

describe('[LAY4] cards', () => {
  const lanes = lanesOf('pains')

  test('of a cell are stacked in the order of the map', () => {
    const cards = ['a', 'b', 'c'].map((id) => card(id, { step: 'two', lane: 'pains' }))
    expect(tops(place({ stages, lanes, cards }), 'a', 'b', 'c')).toEqual([152, 230, 308])
  })

  test('that span steps cover their columns and the gutters between', () => {
    const box = boxOf(
      place({ stages, lanes, cards: [card('wide', { step: 'two', lane: 'pains', to: 'three' })] }),
      'wide',
    )
    expect([box.x, box.width, box.span]).toEqual([280, 2 * 164 - 8, 2])
  })

  test('that span backwards or to an unknown step cover one column', () => {
    const spans = ['one', 'gone'].map(
      (to) => boxOf(place({ stages, lanes, cards: [card('a', { step: 'two', lane: 'pains', to })] }), 'a').span,
    )
    expect(spans).toEqual([1, 1])
  })

  test('of a crossed column go below the one that spans it, or above where they fit', () => {
    const placed = place({
      stages,
      lanes,
      cards: [
        card('first', { step: 'one', lane: 'pains' }),
        card('wide', { step: 'one', lane: 'pains', to: 'two' }),
        card('above', { step: 'two', lane: 'pains' }),
        card('below', { step: 'two', lane: 'pains' }),
      ],
    })
    expect(tops(placed, 'first', 'wide', 'above', 'below')).toEqual([152, 230, 152, 308])
  })

  test('without a step, or of a lane or step that is gone, are parked', () => {
    const placed = place({
      stages,
      lanes,
      cards: [
        card('free', { step: null, lane: null }),
        card('no lane', { step: 'one', lane: 'gone' }),
        card('no step', { step: 'gone', lane: 'pains' }),
        card('placed', { step: 'one', lane: 'pains' }),
      ],
    })
    expect(placed.parked.map(({ title }) => title)).toEqual(['free', 'no lane', 'no step'])
    expect([...placed.cards.keys()]).toEqual(['placed'])
  })

  test('keep their box when nothing about them changes', () => {
    const [a, b] = ['a', 'b'].map((id) => card(id, { step: 'one', lane: 'pains' }))
    const before = place({ stages, lanes, cards: a && b ? [a, b] : [] })
    const edited = { ...b, title: 'word '.repeat(40) } as typeof a
    const after = place(
      { stages, lanes: before.lanes.map(({ lane }) => lane), cards: a && edited ? [a, edited] : [] },
      { previous: before },
    )
    expect(boxOf(after, 'a')).toBe(boxOf(before, 'a'))
    expect(boxOf(after, 'b')).not.toBe(boxOf(before, 'b'))
  })
})

const steps = ['one', 'two', 'three', 'four']
const anyCards = fc
  .array(
    fc.record({
      step: fc.constantFrom(...steps),
      to: fc.option(fc.constantFrom(...steps), { nil: undefined }),
      title: fc.string({ maxLength: 120 }),
      lane: fc.constantFrom('pains', 'actions', 'opportunities'),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ step, to, title, lane }, id) => card(`card-${id}`, { step, lane, ...(to && { to }) }, { title })),
  )

test('[LAY5] no two cards ever overlap, all lie within their lane, and a cell keeps its order', () => {
  const grid = { stages: stagesOf({ All: steps }), lanes: lanesOf('pains', 'actions', 'opportunities') }
  fc.assert(
    fc.property(anyCards, (cards) => {
      const placed = place({ ...grid, cards })
      const boxes = [...placed.cards.values()]
      expect(boxes.length).toBe(cards.length)
      for (const [index, a] of boxes.entries()) {
        const lane = placed.lanes.find((band) => band.lane === a.lane)
        expect(lane && a.y >= lane.y && a.y + a.height <= lane.y + lane.height).toBe(true)
        for (const b of boxes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(apart).toBe(true)
        }
      }
      for (const cell of placed.lanes.flatMap((band) => band.cells)) {
        expect(cell.map(({ y }) => y)).toEqual(cell.map(({ y }) => y).sort((a, b) => a - b))
      }
    }),
    { numRuns: 200, seed: 20261121 },
  )
})

describe('[LAY8] a layout made from the one before it', () => {
  const grid = { stages, lanes: lanesOf('actions', 'emotion', 'pains') }
  const cards = ['a', 'b'].map((id, index) => card(id, { step: 'one', lane: index === 0 ? 'actions' : 'pains' }))
  const before = place({ ...grid, cards })
  /** With the very things of the map before, as a reader hands them back. */
  const edit = (parts: Partial<JourneyMap>): { anew: Layout; again: Layout } => {
    const map = { ...before.context.map, ...parts }
    return { anew: layout(map, { measure }), again: layout(map, { measure, previous: before }) }
  }
  const placesOf = ({ context: _, ...places }: Layout) => places

  test('is the same as one made anew', () => {
    const [a, b] = cards as [Card, Card]
    const persona = { id: as.persona('p'), name: 'Ines', colour: 'plum', line: 'solid' } as const
    const edits: Partial<JourneyMap>[] = [
      { cards: [a, { ...b, title: 'word '.repeat(40) }] },
      { cards: [{ ...a, title: 'word '.repeat(40) }, b] },
      { cards: [b] },
      { stages: stagesOf({ Use: ['one'], 'Break down': ['three', 'two'] }) },
      { lanes: lanesOf('pains', 'emotion', 'actions') },
      { connectors: [link('a', 'b')] },
      {
        personas: [persona, { ...persona, id: as.persona('q') }, { ...persona, id: as.persona('r') }],
        emotions: ['p', 'q', 'r'].map((id) => ({ ...point('one', { experienced: 1 }), personaId: as.persona(id) })),
      },
      { emotions: ['p', 'q'].map((id) => ({ ...point('one', { expected: 1 }), personaId: as.persona(id) })) },
    ]
    for (const parts of edits) {
      const { anew, again } = edit(parts)
      expect(placesOf(again)).toEqual(placesOf(anew))
    }
  })

  test('hands back what did not change', () => {
    const [a, b] = cards as [Card, Card]
    const { again } = edit({ cards: [a, { ...b, title: 'Other words' }] })
    expect(again.columns).toBe(before.columns)
    expect(again.stages).toBe(before.stages)
    expect(again.lanes.map((band, index) => band === before.lanes[index])).toEqual([true, true, false])
    expect(edit({ cards: [...cards] }).again.lanes).toBe(before.lanes)
  })
})

describe('[LAY6] a point', () => {
  const placed = place({ stages, lanes: lanesOf('actions', 'pains') })
  const at = (x: number, y: number) => hit(placed, { x, y })

  test('on a band, a header, a lane header or a cell says which', () => {
    expect(at(300, 10)).toEqual({ kind: 'stage', stageId: 'Break-down' })
    expect(at(300, 60)).toEqual({ kind: 'step', stepId: 'two' })
    expect(at(20, 150)).toEqual({ kind: 'lane', laneId: 'actions' })
    expect(at(300, 210)).toEqual({ kind: 'cell', stepId: 'two', laneId: 'pains' })
  })
  test('in a gutter belongs to the nearer column', () => {
    expect(at(275, 210)).toMatchObject({ stepId: 'one' })
    expect(at(277, 210)).toMatchObject({ stepId: 'two' })
  })
  test('off the map is nothing', () => {
    expect([at(-1, 10), at(20, 60), at(300, 10_000), at(10_000, 210)]).toEqual([null, null, null, null])
  })
})

describe('[LAY7] a card dropped into a cell', () => {
  const cards = ['a', 'b'].map((id) => card(id, { step: 'one', lane: 'pains' }))
  const placed = place({ stages, lanes: lanesOf('pains'), cards })
  const cell = { stepId: as.step('one'), laneId: as.lane('pains') }

  test('goes before the first card whose middle lies below it', () => {
    expect(insertionAt(placed, cell, 100)).toEqual({ after: null, y: 149 })
    expect(insertionAt(placed, cell, 200)).toEqual({ after: 'a', y: 227 })
    expect(insertionAt(placed, cell, 900)).toEqual({ after: 'b', y: 305 })
  })
  test('does not count itself', () => {
    expect(insertionAt(placed, { ...cell, moving: new Set([as.card('a')]) }, 200)?.after).toBe(null)
  })
  test('comes first in an empty cell', () => {
    expect(insertionAt(placed, { ...cell, stepId: as.step('two') }, 200)).toEqual({ after: null, y: 149 })
  })
  test('has no place in a cell that is not on the map', () => {
    expect(insertionAt(placed, { ...cell, stepId: as.step('gone') }, 200)).toBe(null)
  })
})
