// Where pasted cards and ranges come to stand, and what is told of it.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { checkCommand } from '../../../tests/support/checkCommand.ts'
import { addParts } from '../../core/doc/commands/parts.ts'
import { readMap } from '../../core/doc/read.ts'
import { docOf } from '../../core/doc/write.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { type Clip, clipOf } from './clip.ts'
import { type Landed, landClip, landTable, type Spot } from './landing.ts'

const numbered = () => {
  let last = 0
  return <Id extends string>(): Id => {
    last += 1
    return `new-${last}` as Id
  }
}

/** The map with what was pasted, as it reads after one command that one undo takes back. */
function withAdded(map: JourneyMap, { parts }: Landed): JourneyMap {
  checkCommand(
    (doc) => addParts(doc, parts, stamp),
    () => {},
    docOf(map),
  )
  const doc = docOf(map)
  addParts(doc, parts, stamp)
  return readMap(doc).map
}

const pasteClip = (map: JourneyMap, clip: Clip, spot: Spot) => {
  const landed = landClip(map, clip, { spot, newId: numbered() })
  return { told: landed.told, map: withAdded(map, landed), ids: landed.ids }
}

const cell = (map: JourneyMap, laneId: string | null, stepId: string | null) =>
  map.cards.filter((card) => card.laneId === laneId && card.stepId === stepId).map(({ title }) => title)

const clip = (...names: readonly string[]): Clip =>
  clipOf(
    sampleMap,
    names.map((name) => id.card(name)),
  )

test('[HANDS9] cards of one lane go to the lane one stands in, behind the card one stands on, with their fields', () => {
  const { map, ids, told } = pasteClip(sampleMap, clip('ask'), {
    column: 0,
    laneId: id.lane('actions'),
    after: id.card('ask'),
  })
  expect(cell(map, 'actions', 'choose')).toEqual(['The card ask', 'The card ask', 'The card read'])
  const original = sampleMap.cards.find((card) => card.id === 'ask')
  expect(map.cards.find((card) => card.id === ids[0])).toEqual({ ...original, id: ids[0] })
  expect(told).toEqual([])
})

test('[HANDS9] cards of several lanes keep their steps apart and go to lanes of their kinds, with their connectors', () => {
  const { map } = pasteClip(sampleMap, clip('ask', 'queue', 'callback'), { column: 1, laneId: id.lane('touch') })
  expect(cell(map, 'actions', 'pay')).toEqual(['The card order', 'The card ask'])
  expect(cell(map, 'pains', 'unpack')).toEqual(['The card queue'])
  expect(cell(map, 'ideas', 'unpack')).toEqual(['The card callback'])
  expect(map.connectors).toHaveLength(2)
  expect(map.cards.find((card) => card.stepId === 'unpack' && card.laneId === 'ideas')).toMatchObject({
    opportunityValue: 6.8,
    image: sampleMap.cards.find((card) => card.id === 'callback')?.image,
  })
})

test('[HANDS9] of several lanes of a kind, cards go to the same one, or to the one of its name', () => {
  const lane = (name: string, title: string) => ({ id: id.lane(name), kind: 'pains' as const, title })
  const copied = clip('ask', 'queue')
  const twoOn = (own: string) => ({ ...sampleMap, lanes: [lane('first', 'First'), ...sampleMap.lanes, lane(own, own)] })
  expect(cell(pasteClip(twoOn('last'), copied, { column: 0 }).map, 'pains', 'pay')).toHaveLength(2)
  const elsewhere = {
    ...copied,
    lanes: copied.lanes.map((each) => ({ ...each, id: id.lane(`${each.id}-there`), title: 'last' })),
  }
  expect(cell(pasteClip(twoOn('last'), elsewhere, { column: 0 }).map, 'last', 'pay')).toHaveLength(1)
})

test('[HANDS9] on another map people and personas are known by name, lanes are added, and what stayed behind is told', () => {
  const other: JourneyMap = {
    ...sampleMap,
    lanes: sampleMap.lanes.filter(({ kind }) => kind === 'actions'),
    cards: [],
    connectors: [],
    emotions: [],
    images: {},
    brief: {},
    people: [{ id: id.person('p1'), name: 'VIKRAM shah ' }],
    personas: [{ id: id.persona('x'), name: 'meera', colour: 'plum', line: 'solid' }],
  }
  const { map, told } = pasteClip(other, clip('ask', 'queue', 'callback'), { column: 0 })
  expect(map.lanes.map(({ kind }) => kind)).toEqual(['actions', 'pains', 'opportunities'])
  expect(map.cards.find(({ title }) => title === 'The card queue')).toMatchObject({ ownerId: 'p1', severity: 3 })
  expect(map.cards.find(({ title }) => title === 'The card ask')?.personaIds).toEqual(['x'])
  expect(map.cards.find(({ title }) => title === 'The card callback')).not.toHaveProperty('image')
  expect(told).toEqual([
    'The lane “Pain points” was added for them.',
    'The lane “Opportunities” was added for them.',
    '“Rituraj” is not on this map.',
    'A picture stayed on the other map.',
  ])
})

test('[HANDS9] what finds no step waits in the parking lot, and a span ends with the map', () => {
  const { map, told } = pasteClip(sampleMap, clip('ask', 'order'), { column: 2, laneId: id.lane('touch') })
  expect(cell(map, 'touch', 'unpack')).toEqual(['The card ask'])
  expect(cell(map, 'touch', null)).toEqual(['The card order'])
  expect(told).toEqual(['One is in the parking lot: the map has no more steps.'])
  const spanning = pasteClip(sampleMap, clip('order'), { column: 1 })
  expect(spanning.map.cards.find((card) => card.id === spanning.ids[0])?.endStepId).toBe('unpack')
})

test('[HANDS10] a range becomes cards: columns are steps to the right, rows are stacked, empty cells make none', () => {
  const rows = [
    ['a', 'b', 'c'],
    ['d', '', ''],
    ['', 'e'],
  ]
  const landed = landTable(sampleMap, rows, { spot: { column: 1, laneId: id.lane('touch') }, newId: numbered() })
  const map = withAdded(sampleMap, landed)
  expect(cell(map, 'touch', 'pay')).toEqual(['a', 'd'])
  expect(cell(map, 'touch', 'unpack')).toEqual(['b', 'e'])
  expect(cell(map, 'touch', null)).toEqual(['c'])
  expect(landed.told).toEqual([
    'The 3 rows are stacked in Touchpoints, over 2 steps.',
    'One is in the parking lot: the map has no more steps.',
  ])
})
