import { expect, test } from 'vitest'
import { card, lanesOf, link, mapOf, stagesOf } from '../../../../tests/support/mapBuilder.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { linkable, linksOf, sideOf } from './addressing.ts'

const map = mapOf({
  stages: stagesOf({ Repair: ['Report', 'Wait'] }),
  lanes: lanesOf('actions', 'pains', 'opportunities'),
  cards: [
    card('Queue', { step: 'Report', lane: 'pains' }),
    card('Call', { step: 'Report', lane: 'actions' }),
    card('Far idea', { step: 'Wait', lane: 'opportunities' }),
    card('Near idea', { step: 'Report', lane: 'opportunities' }),
    card('Linked idea', { step: 'Report', lane: 'opportunities' }),
    card('Parked idea', { step: null, lane: null }),
  ],
  connectors: [link('Queue', 'Linked-idea'), link('Call', 'Queue', 'flow')],
})

function cardOf(id: string): JourneyMap['cards'][number] {
  const found = map.cards.find((each) => each.id === id)
  if (!found) throw new Error(`no card ${id}`)
  return found
}
const idsOf = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id)

test('[PANEL9] a link is seen from both of its ends, and other connectors are none', () => {
  expect(idsOf(linksOf(map, cardOf('Queue')).map((each) => each.card))).toEqual(['Linked-idea'])
  expect(idsOf(linksOf(map, cardOf('Linked-idea')).map((each) => each.card))).toEqual(['Queue'])
  expect(linksOf(map, cardOf('Call'))).toEqual([])
})

test('[PANEL9] what can still be linked begins with the same step', () => {
  expect(idsOf(linkable(map, cardOf('Queue'), 'pains'))).toEqual(['Near-idea', 'Far-idea'])
  expect(idsOf(linkable(map, cardOf('Near-idea'), 'opportunities'))).toEqual(['Queue'])
})

test('[PANEL9] only pain points and opportunities have a side', () => {
  expect(sideOf(map, cardOf('Queue'))).toBe('pains')
  expect(sideOf(map, cardOf('Far-idea'))).toBe('opportunities')
  expect(sideOf(map, cardOf('Call'))).toBeNull()
  expect(sideOf(map, cardOf('Parked-idea'))).toBeNull()
})
