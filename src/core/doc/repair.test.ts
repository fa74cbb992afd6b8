// Repairing what cannot be read: as much as can be is kept, and one undo takes all of it back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { id, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { mutations } from '../../../tests/support/garbage.ts'
import type { JourneyMap } from '../model/map.ts'
import { readMap } from './read.ts'
import { isRepairable, repair } from './repair.ts'
import { type Collection, collection, type Entity, emotionsOf, settingsOf } from './schema.ts'
import { openUndo } from './undo.ts'
import { docOf } from './write.ts'

const broken = (name: Collection, entityId: string, breakIt: (entity: Entity) => void): Y.Doc => {
  const doc = docOf(sampleMap)
  const entity = collection(doc, name).get(entityId)
  if (entity) breakIt(entity)
  return doc
}

function checkRepair(doc: Y.Doc, expected: (map: JourneyMap) => void): void {
  const before = readMap(doc)
  const undo = openUndo(doc)
  expect(before.issues.filter(isRepairable)).not.toEqual([])
  expect(repair(doc, before.issues, stamp)).toEqual({ ok: true, value: undefined })
  const after = readMap(doc)
  expect(after.issues.filter(isRepairable)).toEqual([])
  expected(after.map)
  undo.undo()
  expect(readMap(doc)).toEqual(before)
  undo.destroy()
}

test('[DOC22] a field at fault is left out, and the rest of the card is there again', () => {
  const severe = broken('cards', 'ask', (card) => card.set('severity', 9))
  checkRepair(severe, ({ cards }) => expect(cards).toEqual(sampleMap.cards))
})

test('[DOC22] a card without a readable place goes to the parking lot, a step to “Unplaced”, a lane to the end', () => {
  const parked = broken('cards', 'ask', (card) => card.set('place', 'left'))
  checkRepair(parked, ({ cards }) => expect(cards.at(-1)).toMatchObject({ id: 'ask', stepId: null, laneId: null }))
  const unplaced = broken('steps', 'pay', (step) => step.set('place', { index: 3 }))
  checkRepair(unplaced, ({ stages }) => expect(stages.at(-1)).toMatchObject({ id: 'unplaced', steps: [{ id: 'pay' }] }))
  const last = broken('lanes', 'pains', (lane) => lane.delete('index'))
  checkRepair(last, ({ lanes }) => expect(lanes.at(-1)?.id).toBe('pains'))
})

test('[DOC22] a title that is no text becomes an empty one', () => {
  const untitled = broken('stages', 'buy', (stage) => stage.set('title', 7))
  checkRepair(untitled, ({ stages }) => expect(stages.find((stage) => stage.id === 'buy')?.title).toBe(''))
})

test('[DOC22] what is nothing without the field at fault is removed, and so is a point or a setting that cannot be read', () => {
  const kindless = broken('lanes', 'pains', (lane) => lane.set('kind', 'weather'))
  checkRepair(kindless, ({ lanes }) => expect(lanes.map((lane) => lane.id)).not.toContain('pains'))
  const doc = docOf(sampleMap)
  collection(doc, 'cards').set('odd', 'no entity' as unknown as Entity)
  emotionsOf(doc).set('mood/pay/meera/experienced', 'sad')
  settingsOf(doc).set('currency', 7)
  checkRepair(doc, ({ cards, settings }) => {
    expect(cards).toEqual(sampleMap.cards)
    expect(settings.currency).toBe('EUR')
  })
})

test('[DOC21] [DOC22] what is whole, gone or only without a place is not touched', () => {
  const doc = docOf(sampleMap)
  const before = Y.encodeStateAsUpdate(doc)
  const issues = [
    { code: 'malformed', collection: 'cards', id: 'ask' },
    { code: 'malformed', collection: 'cards', id: 'gone' },
    { code: 'malformed', collection: 'settings', id: 'gone' },
    { code: 'card-unplaced', collection: 'cards', id: id.card('parked') },
  ] as const
  expect(repair(doc, issues, stamp)).toEqual({ ok: false, error: 'nothing-to-repair' })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[DOC22] whatever a document holds, after a repair all of it can be read, and what could be read still is', () => {
  fc.assert(
    fc.property(mutations, (changes) => {
      const doc = docOf(sampleMap)
      for (const change of changes) change(doc)
      const before = readMap(doc)
      if (before.readOnly) return
      const stillThere = (map: JourneyMap) => map.cards.map((card) => card.id)
      const result = repair(doc, before.issues, stamp)
      const after = readMap(doc)
      expect(after.issues.filter(isRepairable)).toEqual([])
      expect(result.ok).toBe(before.issues.some(isRepairable))
      expect(stillThere(after.map)).toEqual(expect.arrayContaining(stillThere(before.map)))
    }),
  )
})
