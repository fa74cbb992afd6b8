import { expect, test } from 'vitest'
import { stamp } from '../../../tests/support/builders.ts'
import { checkCommand } from '../../../tests/support/checkCommand.ts'
import { lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import { addParts } from '../../core/doc/commands/parts.ts'
import { readMap } from '../../core/doc/read.ts'
import { docOf } from '../../core/doc/write.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { firstTable } from './firstTable.ts'

const empty = mapOf({ stages: stagesOf({ Use: [] }), lanes: lanesOf('emotion', 'actions', 'pains') })

/** The map with what was pasted, after one command that one undo takes back. */
function begun(map: JourneyMap, rows: readonly (readonly string[])[]) {
  let last = 0
  const newId = <Id extends string>(): Id => `new-${++last}` as Id
  const first = firstTable(map, rows, { newId })
  if (!first) throw new Error('nothing came of it')
  const command = (doc: ReturnType<typeof docOf>) => addParts(doc, first.parts, stamp)
  checkCommand(command, () => {}, docOf(map))
  const doc = docOf(map)
  command(doc)
  const after = readMap(doc).map
  const steps = new Map(after.stages.flatMap((stage) => stage.steps.map(({ id, title }) => [id, title])))
  const lanes = new Map(after.lanes.map(({ id, title }) => [id, title]))
  return {
    words: first.words,
    stages: after.stages.map((stage) => [stage.title, ...stage.steps.map(({ title }) => title)]),
    lanes: after.lanes.map(({ kind, title }) => `${kind}: ${title}`),
    cards: after.cards.map(({ title, stepId, laneId }) => [
      title,
      stepId && steps.get(stepId),
      laneId && lanes.get(laneId),
    ]),
  }
}

test('[HANDS90] lines pasted on a map without steps become its steps, in the stage that is there, else in a first one', () => {
  expect(begun(empty, [['Order'], ['Wait'], ['Use']])).toMatchObject({
    words: '3 steps',
    stages: [['Use', 'Order', 'Wait', 'Use']],
  })
  expect(begun(mapOf({}), [['Order', 'Wait']])).toMatchObject({
    words: '2 steps',
    stages: [['Stage 1', 'Order', 'Wait']],
  })
})

test('[HANDS90] a range without a corner has steps in its first row and lanes in its first column, known ones by name or kind', () => {
  const rows = [
    ['', 'Order', 'Wait'],
    ['Actions', 'Calls', 'Calls again'],
    ['Opportunities', '', 'Text message'],
    ['Weather', 'Sun', ''],
  ]
  expect(begun(empty, rows)).toEqual({
    words: '2 steps, 2 lanes, 4 cards',
    stages: [['Use', 'Order', 'Wait']],
    lanes: ['emotion: emotion', 'actions: actions', 'pains: pains', 'opportunities: Opportunities', 'text: Weather'],
    cards: [
      ['Calls', 'Order', 'actions'],
      ['Calls again', 'Wait', 'actions'],
      ['Text message', 'Wait', 'Opportunities'],
      ['Sun', 'Order', 'Weather'],
    ],
  })
})

test('[HANDS90] a range with a corner has steps in its first row, and cards below them in the first lane for cards', () => {
  const { cards, lanes } = begun(empty, [
    ['Order', 'Wait'],
    ['Calls', ''],
    ['Pays', 'Asks'],
  ])
  expect(lanes).toHaveLength(3)
  expect(cards).toEqual([
    ['Calls', 'Order', 'actions'],
    ['Pays', 'Order', 'actions'],
    ['Asks', 'Wait', 'actions'],
  ])
  expect(
    begun(mapOf({}), [
      ['Order', 'Wait'],
      ['Calls', ''],
    ]).lanes,
  ).toEqual(['text: Text'])
})

test('[HANDS90] nothing comes of a range whose first row names no step', () => {
  expect(firstTable(empty, [], { newId: () => 'id' as never })).toBeNull()
  expect(
    firstTable(
      empty,
      [
        ['', ''],
        ['Actions', 'Calls'],
      ],
      { newId: () => 'id' as never },
    ),
  ).toBeNull()
})
