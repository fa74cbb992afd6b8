// A map with a lane of every kind and a card in each, for tests of what the panels show of them.
import { toMapFile } from '../../../src/core/export/json.ts'
import { LANE_KINDS, laneKinds } from '../../../src/core/model/lanes.ts'
import { as, card, lanesOf, mapOf, stagesOf } from '../../support/mapBuilder.ts'

export const allKindsFile = toMapFile(
  mapOf({
    title: 'Every kind of lane',
    stages: stagesOf({ Repair: ['Report', 'Wait', 'Visit'] }),
    lanes: lanesOf(...LANE_KINDS),
    cards: LANE_KINDS.filter((kind) => laneKinds[kind].holdsCards).map((kind) =>
      card(`A card of ${kind}`, { step: 'Report', lane: kind }),
    ),
    people: [{ id: as.person('vikram'), name: 'Vikram Shah' }],
    personas: [{ id: as.persona('meera'), name: 'Meera', colour: 'plum', line: 'solid' }],
    settings: { locale: 'en-IN', timeZone: 'Asia/Kolkata', currency: 'INR', enough: { n: 30, halfWidth: 7.5 } },
  }),
)
