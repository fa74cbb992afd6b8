import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, point, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import { cellWords } from './cellWords.ts'

const map = mapOf({
  stages: stagesOf({ Buy: ['Compare', 'Order', 'Wait'] }),
  lanes: lanesOf('actions', 'emotion'),
  cards: ['One', 'Two'].map((title) => card(title, { step: 'Order', lane: 'actions' })),
  personas: [{ id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' }],
  emotions: [
    point('Compare', { expected: 1, experienced: -1.75 }),
    point('Order', { experienced: 0 }),
    point('Order', { experienced: 2, personaId: as.persona('meera') }),
  ],
})
const placed = layout(map, { measure })

const check = (lane: string, step: string, words: string) =>
  test(`[CANVAS65] the cell of ${lane} at ${step} is read as “${words}”`, () => {
    const at = placed.columns.findIndex((column) => column.step.id === step)
    const band = placed.lanes.find((each) => each.lane.id === lane)
    const column = placed.columns[at]
    if (!band || !column) throw new Error(`no cell of ${lane} at ${step}`)
    expect(cellWords(map, { band, column, at })).toBe(words)
  })

check('actions', 'Order', '2 cards')
check('actions', 'Wait', 'empty')
check('emotion', 'Compare', 'expected +1, experienced −1.75')
check('emotion', 'Order', 'experienced 0; Meera, experienced +2')
check('emotion', 'Wait', 'empty')
