import { describe, expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { lead, type Standing } from './rowKeys.ts'
import { groupKey, holdersOf, type OutlineRow, outlineRows } from './rows.ts'

const repair = mapOf({
  stages: stagesOf({ Notice: ['One', 'Two'], Later: [], Repair: ['Three'] }),
  lanes: lanesOf('actions', 'emotion', 'pains'),
  cards: [
    card('pain', { step: 'One', lane: 'pains' }),
    card('first', { step: 'One', lane: 'actions' }),
    card('second', { step: 'One', lane: 'actions', to: 'Two' }),
    card('waits', { step: null, lane: 'pains' }),
  ],
})

const place = (map: JourneyMap, previous?: Layout) => layout(map, { measure, ...(previous && { previous }) })
const NONE = new Set<string>()
const rowsOf = (closed: ReadonlySet<string> = NONE) => outlineRows(place(repair), closed)
const keysOf = (rows: readonly OutlineRow[]): string[] => rows.map(({ key }) => key)

describe('[OUTLINE1] the rows', () => {
  test('are stages, steps and their cards lane by lane, then what waits, then the lanes', () =>
    expect(keysOf(rowsOf())).toEqual([
      ...['stage/Notice', 'step/One', 'card/first', 'card/second', 'card/pain', 'step/Two'],
      ...['stage/Later', 'stage/Repair', 'step/Three'],
      ...['group/parking', 'card/waits'],
      ...['group/lanes', 'lane/actions', 'lane/emotion', 'lane/pains'],
    ]))

  test('say how deep they are and where among how many', () => {
    const told = rowsOf().map(({ level, position, setSize }) => `${level}: ${position} of ${setSize}`)
    expect(told.slice(0, 6)).toEqual(['1: 1 of 5', '2: 1 of 2', '3: 1 of 3', '3: 2 of 3', '3: 3 of 3', '2: 2 of 2'])
    expect(told.slice(6)).toEqual([
      ...['1: 2 of 5', '1: 3 of 5', '2: 1 of 1', '1: 4 of 5', '2: 1 of 1', '1: 5 of 5'],
      ...['2: 1 of 3', '2: 2 of 3', '2: 3 of 3'],
    ])
  })

  test('leave out what is below a closed one', () =>
    expect(keysOf(rowsOf(new Set(['stage/Notice', 'step/Three', 'group/parking', groupKey('lanes')])))).toEqual([
      ...['stage/Notice', 'stage/Later', 'stage/Repair', 'step/Three', 'group/parking', 'group/lanes'],
    ]))

  test('name a lane once in a step, and the steps that a card spans', () => {
    const cards = rowsOf().filter((row) => row.kind === 'card')
    expect(cards.map(({ opensLane }) => opensLane)).toEqual([true, false, true, true])
    expect(cards.map(({ steps }) => steps)).toEqual([null, 'Steps 1–2', null, null])
  })

  test('of what did not change are the same objects', () => {
    const layoutBefore = place(repair)
    const before = outlineRows(layoutBefore, NONE)
    const cards = repair.cards.map((each) => (each.title === 'pain' ? { ...each, title: 'worse' } : each))
    const now = outlineRows(place({ ...repair, cards }, layoutBefore), NONE, before)
    const changed = now.filter((row, at) => row !== before[at]).map(({ key }) => key)
    expect(changed).toEqual(['card/pain'])
  })

  test('that hold something are known, so that they can be opened', () => {
    const holders = (id: string) => holdersOf(place(repair), { kind: 'card', id: as.card(id) })
    expect(holders('pain')).toEqual(['stage/Notice', 'step/One'])
    expect(holders('waits')).toEqual(['group/parking'])
  })
})

describe('[OUTLINE2] the keys of the tree', () => {
  const rows = rowsOf(new Set(['stage/Notice']))
  const check = (standing: Standing, key: string, to: unknown) => expect(lead(rows, standing, key)).toEqual(to)
  const on = (key: string): number => keysOf(rows).indexOf(key)
  const whole = (at: number): Standing => ({ at, cell: null })

  test('go up and down and stop at both ends', () => {
    check(whole(0), 'ArrowDown', { kind: 'go', at: 1, cell: null })
    check(whole(0), 'ArrowUp', { kind: 'go', at: 0, cell: null })
    check(whole(2), 'End', { kind: 'go', at: rows.length - 1, cell: null })
    check(whole(2), 'Home', { kind: 'go', at: 0, cell: null })
  })

  test('open, then enter the row; leave it, then close, then go to what holds it', () => {
    check(whole(0), 'ArrowRight', { kind: 'open', key: 'stage/Notice' })
    check(whole(on('stage/Later')), 'ArrowRight', { kind: 'go', at: 1, cell: 0 })
    check({ at: 1, cell: 0 }, 'ArrowLeft', { kind: 'go', at: 1, cell: null })
    check(whole(on('stage/Repair')), 'ArrowLeft', { kind: 'close', key: 'stage/Repair' })
    check(whole(on('step/Three')), 'ArrowLeft', { kind: 'go', at: on('stage/Repair'), cell: null })
  })

  test('keep to the cell from row to row, and go to the ends of a row', () => {
    check({ at: 2, cell: 1 }, 'ArrowDown', { kind: 'go', at: 3, cell: 1 })
    check({ at: 2, cell: 2 }, 'Home', { kind: 'go', at: 2, cell: 0 })
    check({ at: 2, cell: 2 }, 'End', { kind: 'go', at: 2, cell: Number.POSITIVE_INFINITY })
  })

  test('that mean nothing are left alone', () => check(whole(0), 'x', null))
})
