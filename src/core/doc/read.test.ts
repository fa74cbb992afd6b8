// Reading: order and places, identity of what nobody touched, and documents that are broken in every way.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { IMAGE, id, mapOf, sampleDraft, sampleMap, stamp } from '../../../tests/support/builders.ts'
import { idsIn, mutations } from '../../../tests/support/garbage.ts'
import { merge, twoCopies } from '../../../tests/support/twoCopies.ts'
import { toMapFile } from '../export/json.ts'
import { EMPTY_MAP, type JourneyMap } from '../model/map.ts'
import { parseMapFile } from '../model/mapFile.ts'
import { addCard, deleteCard, moveCard, setCardField } from './commands/cards.ts'
import { addConnector } from './commands/connectors.ts'
import { setEmotion } from './commands/emotions.ts'
import { addLane, moveLane } from './commands/lanes.ts'
import { placeNote } from './commands/notes.ts'
import { addStage, deleteStage } from './commands/stages.ts'
import { addStep, moveStep } from './commands/steps.ts'
import { openReader, readMap } from './read.ts'
import { restore } from './restore.ts'
import { briefOf, COLLECTIONS, collection, emotionsOf, settingsOf } from './schema.ts'
import { replaceText } from './text.ts'
import { docOf } from './write.ts'

test('[FILE1] a map that is written and read is the same map', () => {
  expect(readMap(docOf(sampleMap))).toEqual({ map: sampleMap, issues: [], readOnly: false })
  expect(readMap(docOf(EMPTY_MAP)).map).toEqual(EMPTY_MAP)
})

test('an empty document reads as an empty map', () => {
  expect(readMap(new Y.Doc())).toEqual({ map: EMPTY_MAP, issues: [], readOnly: false })
})

test('[FILE1] cards are read lane by lane, step by step, and the parking lot last, however they were written', () => {
  const shuffled = mapOf({ ...sampleDraft, cards: [...sampleMap.cards].reverse() })
  const order = (map: JourneyMap) => map.cards.map((card) => card.id)
  expect(order(readMap(docOf(shuffled)).map)).toEqual(['read', 'ask', 'order', 'site', 'queue', 'callback', 'parked'])
  expect(order(readMap(docOf(sampleMap)).map)).toEqual(['ask', 'read', 'order', 'site', 'queue', 'callback', 'parked'])
})

test('[FILE1] notes and connectors are read by id, and an empty text is the same as none', () => {
  const [note, card, connector] = [sampleMap.notes[0], sampleMap.cards[0], sampleMap.connectors[0]]
  const map = mapOf({
    ...sampleDraft,
    cards: [{ ...card, body: '' }, ...sampleMap.cards.slice(1)],
    notes: [note, { ...note, id: 'another' }],
    connectors: [connector, { ...connector, id: 'another', kind: 'flow' }],
  })
  const read = readMap(docOf(map)).map
  expect(read.cards[0]).not.toHaveProperty('body')
  expect(read.notes.map((entity) => entity.id)).toEqual(['another', 'note'])
  expect(read.connectors.map((entity) => entity.id)).toEqual(['another', 'link'])
  expect(readMap(docOf(read)).map).toEqual(read)
})

test('[DOC16] a step whose stage is gone stands under “Unplaced”, last, and leaves it when it is moved', () => {
  const [one, two] = twoCopies()
  deleteStage(one, id.stage('use'), stamp)
  addStep(two, { id: id.step('repair'), title: 'Repair', stageId: id.stage('use') }, stamp)
  merge(one, two)
  const { map, issues } = readMap(one)
  expect(map.stages.at(-1)).toEqual({ id: 'unplaced', title: 'Unplaced', steps: [{ id: 'repair', title: 'Repair' }] })
  expect(issues).toContainEqual(expect.objectContaining({ code: 'step-unplaced', id: 'repair' }))
  moveStep(one, id.step('repair'), { stageId: id.stage('buy'), after: null })
  expect(readMap(one).map.stages.map((stage) => stage.id)).toEqual(['buy'])
})

test('[DOC14] a malformed entity is skipped, listed and kept', () => {
  const doc = docOf(sampleMap)
  collection(doc, 'cards').get('ask')?.set('severity', 9)
  emotionsOf(doc).set('mood/pay/meera/experienced', 'sad')
  settingsOf(doc).set('currency', 7)
  const { map, issues } = readMap(doc)
  expect(map.cards.map((card) => card.id)).not.toContain('ask')
  expect(map.emotions).toEqual(sampleMap.emotions.slice(0, 1))
  expect(map.settings.currency).toBe('EUR')
  expect(issues).toEqual([
    expect.objectContaining({ code: 'malformed', collection: 'settings', id: 'currency' }),
    expect.objectContaining({ code: 'malformed', collection: 'cards', id: 'ask' }),
    expect.objectContaining({ code: 'emotion-malformed', id: 'mood/pay/meera/experienced' }),
  ])
  collection(doc, 'cards').get('ask')?.set('severity', 4)
  expect(readMap(doc).map.cards[0]).toMatchObject({ id: 'ask', body: 'A neighbour', severity: 4 })
})

test('[DOC31] what could not be read is told by its name, and never by an id', () => {
  const [doc] = twoCopies()
  const ask = collection(doc, 'cards').get('ask')
  const name = readMap(doc).map.cards.find((card) => card.id === 'ask')?.title
  ask?.set('severity', 'bad')
  collection(doc, 'lanes').set('nameless-lane', new Y.Map())
  briefOf(doc).set('ownerId', 7)
  emotionsOf(doc).set('mood/pay/meera/experienced', 'glad')
  const told = readMap(doc).issues.map(({ message }) => message)
  expect(told).toContainEqual(expect.stringContaining(`“${name}” could not be read: severity`))
  expect(told).toContain('In the brief “owner” could not be read and counts as not set.')
  for (const id of ['nameless-lane', 'mood/pay', 'ownerId']) expect(told.join('\n')).not.toContain(id)
})

test('[DOC14] references that lead nowhere are left out of a card', () => {
  const doc = docOf(sampleMap)
  const callback = collection(doc, 'cards').get('callback')
  callback?.set('ownerId', 'gone')
  callback?.set('personaIds', ['gone'])
  collection(doc, 'images').delete(IMAGE)
  const card = readMap(doc).map.cards.find((candidate) => candidate.id === 'callback')
  expect(Object.keys(card ?? {}).sort()).toEqual(['effort', 'id', 'laneId', 'opportunityValue', 'stepId', 'title'])
})

test('[DOC17] what nobody touched keeps its identity from reading to reading', () => {
  const doc = docOf(sampleMap)
  const reader = openReader(doc)
  const before = reader.current()
  expect(reader.current()).toBe(before)
  replaceText(doc, { collection: 'cards', id: 'ask', field: 'title' }, 'Another title')
  const after = reader.current()
  expect(after.map.cards[0]?.title).toBe('Another title')
  expect(untouched(before.map, after.map)).toEqual({ changed: ['The card ask'] })
  setEmotion(doc, { laneId: id.lane('mood'), stepId: id.step('pay'), personaId: id.persona('all') }, { expected: 1 })
  expect(untouched(after.map, reader.current().map)).toEqual({ changed: [] })
  reader.close()
})

/** The titles of entities of `before` that are other objects in `after`. */
function untouched(before: JourneyMap, after: JourneyMap): { changed: unknown[] } {
  const entities = (map: JourneyMap) => [
    ...[map.brief, map.settings, ...map.people, ...map.personas, ...map.stages, ...map.lanes, ...map.cards],
    ...[...map.stages.flatMap((stage) => stage.steps), ...map.connectors, ...map.emotions, ...map.notes],
    ...Object.values(map.images),
  ]
  const kept = new Set<object>(entities(after))
  return {
    changed: entities(before).flatMap((entity) => (kept.has(entity) ? [] : ['title' in entity && entity.title])),
  }
}

test('[DOC17] a listener hears of each change of the map once, until it stops listening', () => {
  const doc = docOf(sampleMap)
  const reader = openReader(doc)
  let heard = 0
  const stop = reader.subscribe(() => {
    heard += 1
  })
  moveLane(doc, id.lane('pains'), { after: null })
  doc.transact(() => undefined)
  expect(heard).toBe(1)
  stop()
  moveLane(doc, id.lane('pains'), { after: undefined })
  expect(heard).toBe(1)
})

test(
  '[DOC14] whatever a document holds, reading it never throws, writes nothing and loses nothing from sight',
  () =>
    fc.assert(
      fc.property(mutations, (changes) => {
        const doc = docOf(sampleMap)
        const reader = openReader(doc)
        reader.current()
        for (const change of changes) change(doc)
        const stored = Y.encodeStateAsUpdate(doc)
        const reading = readMap(doc)
        expect(Buffer.compare(Y.encodeStateAsUpdate(doc), stored)).toBe(0)
        expect(reader.current()).toEqual(reading)
        reader.close()

        const copy = new Y.Doc()
        Y.applyUpdate(copy, stored)
        expect(readMap(copy)).toEqual(reading)
        const imported = parseMapFile(toMapFile(reading.map))
        expect(imported.ok || imported.problems).toBe(true)
        expect(imported.ok && imported.value.map).toEqual(reading.map)
        expect(lost(doc, reading)).toEqual([])
      }),
      { seed: 3, numRuns: 500 },
    ),
  60_000,
)

/** Entities that are neither in the map, nor deleted, nor told of. */
function lost(doc: Y.Doc, { map, issues }: ReturnType<typeof readMap>): string[] {
  const steps = map.stages.flatMap((stage) => stage.steps)
  return COLLECTIONS.flatMap((name) => {
    const shown = new Set<string>(
      name === 'images' ? Object.keys(map.images) : (name === 'steps' ? steps : map[name]).map((entity) => entity.id),
    )
    const told = new Set(issues.filter((issue) => issue.collection === name).map((issue) => issue.id))
    return idsIn(doc, name).filter((entityId) => {
      const entity = doc.getMap(name).get(entityId)
      const deleted = entity instanceof Y.Map && entity.has('deleted')
      return !shown.has(entityId) && !told.has(entityId) && !deleted
    })
  })
}

test('[DOC14] in whatever a document holds, commands end in a result', () =>
  fc.assert(
    fc.property(mutations, (changes) => {
      const doc = docOf(sampleMap)
      for (const change of changes) change(doc)
      const cell = { stepId: id.step('choose'), laneId: id.lane('actions'), after: 'ask' }
      const point = { laneId: id.lane('mood'), stepId: id.step('pay'), personaId: id.persona('all') }
      const results = [
        addStage(doc, { id: id.stage('s'), title: '', after: 'buy' }, stamp),
        addStep(doc, { id: id.step('t'), title: '', stageId: id.stage('buy'), after: 'choose' }, stamp),
        addLane(doc, { id: id.lane('l'), kind: 'text', title: '', after: 'mood' }, stamp),
        addCard(doc, { ...cell, id: id.card('c') }, stamp),
        moveCard(doc, id.card('queue'), cell),
        moveCard(doc, id.card('queue'), { stepId: null, laneId: null, after: 'order' }),
        setCardField(doc, id.card('queue'), { field: 'severity', value: 2 }),
        addConnector(doc, { id: id.connector('k'), from: id.card('ask'), to: id.card('order'), kind: 'flow' }, stamp),
        setEmotion(doc, point, { expected: 1, source: 'follows' }),
        placeNote(doc, id.note('note'), { ...cell, cardId: id.card('n') }, stamp),
        replaceText(doc, { collection: 'cards', id: 'order', field: 'title' }, 'Another'),
        deleteCard(doc, id.card('order'), stamp),
        deleteStage(doc, id.stage('buy'), stamp),
        restore(doc, { collection: 'stages', id: 'buy' }),
      ]
      expect(results.every((result) => typeof result.ok === 'boolean')).toBe(true)
    }),
    { seed: 4, numRuns: 500 },
  ))
