import { expect, test } from 'vitest'
import { as, card, lanesOf, mapOf, stagesOf } from '../../../tests/support/mapBuilder.ts'
import type { NoteId } from '../../core/model/ids.ts'
import { layout } from '../../core/scene/layout.ts'
import { measure } from '../../core/scene/metrics.ts'
import { findInMap } from './findInMap.ts'

const map = mapOf({
  stages: stagesOf({ 'Call centre': ['Calls', 'Waits'], Visit: ['Opens the door'] }),
  lanes: [...lanesOf('actions', 'pains'), { id: as.lane('said'), kind: 'thoughts', title: 'What callers said' }],
  cards: [
    card('No call back', { step: 'Waits', lane: 'pains' }),
    card('Dials', { step: 'Calls', lane: 'actions' }, { body: 'Calls the café first' }),
    card('Tagged', { step: 'Opens-the-door', lane: 'actions' }, { tags: ['call-out fee'] }),
    card('Call it a day', { step: null, lane: 'pains' }),
    card('Silent', { step: 'Calls', lane: 'actions' }),
  ],
  notes: [{ id: 'note' as NoteId, text: 'Who calls whom?', x: 0, y: 0 }],
})
const place = layout(map, { measure })

const found = (words: string, on = place) =>
  findInMap(on, words).map(({ thing, where }) => `${thing.kind}/${thing.id}${where === 'map' ? '' : ` ${where}`}`)

test('[FIND6] names, cards with their texts and tags, and what is parked, in the order of the journey', () =>
  expect(found('call')).toEqual([
    ...['stage/Call-centre', 'step/Calls', 'card/Dials', 'card/No-call-back', 'card/Tagged', 'lane/said'],
    ...['card/Call-it-a-day parking', 'note/note parking'],
  ]))

test('[FIND6] all words, in any of the texts of one thing', () => {
  expect(found('dials CAFE')).toEqual(['card/Dials'])
  expect(found('dials back')).toEqual([])
  expect(found('  ')).toEqual([])
})

test('[FIND6] what has a place and is not shown there now is told as hidden', () => {
  const cards = new Map([...place.cards].filter(([id]) => id !== 'No-call-back'))
  expect(found('no call back', { ...place, cards })).toEqual(['card/No-call-back hidden'])
})
