// The map that the tests of the editor begin with: two stages, four steps, five lanes, a few cards.
import { toMapFile } from '../../../src/core/export/json.ts'
import { card, lanesOf, link, mapOf, point, stagesOf } from '../../support/mapBuilder.ts'

export const repairMap = mapOf({
  title: 'Repair of an AC',
  stages: stagesOf({ Notice: ['Stops cooling', 'Report'], Repair: ['Wait', 'Visit'] }),
  lanes: lanesOf('actions', 'emotion', 'pains', 'opportunities', 'backstage'),
  cards: [
    card('Cleans the filter', { step: 'Stops-cooling', lane: 'actions' }),
    card('Calls the helpline', { step: 'Report', lane: 'actions' }),
    card('Stays at home', { step: 'Wait', lane: 'actions' }),
    card('Long queue', { step: 'Report', lane: 'pains' }, { severity: 3 }),
    card('Retold on every call', { step: 'Report', lane: 'pains' }, { severity: 4 }),
    card('One case number', { step: 'Report', lane: 'opportunities' }),
  ],
  connectors: [link('Long-queue', 'One-case-number')],
  emotions: [point('Report', { expected: 1, experienced: -1 }), point('Wait', { expected: 0, experienced: -2 })],
})

export const repairMapFile = toMapFile(repairMap)
