import { expect, test } from 'vitest'
import { as, card, lanesOf, link, mapOf, stagesOf } from '../../../../tests/support/mapBuilder.ts'
import type { Selection } from '../../selection.ts'
import { crumbOf, subjectOf } from './subject.ts'

const map = mapOf({
  stages: stagesOf({ Notice: ['Stops'], Repair: ['Report', 'Wait'] }),
  lanes: lanesOf('pains', 'actions'),
  cards: [
    card('Queue', { step: 'Report', lane: 'pains' }),
    card('Call', { step: 'Report', lane: 'actions' }),
    card('Parked', { step: null, lane: null }),
  ],
  connectors: [link('Queue', 'Call')],
})

const check = (selected: Selection | null, crumb: string) =>
  test(`[PANEL6] ${selected ? selected.kind : 'nothing'} selected stands under “${crumb}”`, () =>
    expect(crumbOf(subjectOf(map, selected)).join(' / ')).toBe(crumb))

check(null, 'Map')
check({ kind: 'cell', stepId: as.step('Report'), laneId: as.lane('pains') }, 'Map')
check({ kind: 'card', id: as.card('Queue') }, 'Repair / Pain point')
check({ kind: 'card', id: as.card('Parked') }, 'Parking lot / Card')
check({ kind: 'step', id: as.step('Wait') }, 'Repair / Step 3')
check({ kind: 'stage', id: as.stage('Repair') }, 'Stage')
check({ kind: 'lane', id: as.lane('pains') }, 'Lane / Pain points')
check({ kind: 'connector', id: as.connector('Queue-Call') }, 'Connector')
check({ kind: 'card', id: as.card('gone') }, 'Map')
check({ kind: 'cards', ids: [as.card('Queue'), as.card('gone')] }, 'Selected / Pain points')
check({ kind: 'cards', ids: [as.card('Queue'), as.card('Call')] }, 'Selected / Cards')
check({ kind: 'cards', ids: [as.card('gone')] }, 'Map')
