// How much a map holds: what a dry run reports and what the list of examples shows.
import type { JourneyMap } from '../../src/core/model/map.ts'
import type { MapCounts } from '../../src/core/wire/routes.ts'

export const mapCounts = (map: JourneyMap): MapCounts => ({
  stages: map.stages.length,
  steps: map.stages.reduce((sum, stage) => sum + stage.steps.length, 0),
  lanes: map.lanes.length,
  cards: map.cards.length,
  connectors: map.connectors.length,
  emotions: map.emotions.length,
  notes: map.notes.length,
  personas: map.personas.length,
  images: Object.keys(map.images).length,
})
