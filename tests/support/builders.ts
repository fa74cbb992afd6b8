// A small map with one of everything, and short ways to name its parts, for tests of the core.

import { FILE_FORMAT, FILE_VERSION } from '../../src/core/model/fileFormat.ts'
import {
  cardId,
  connectorId,
  imageId,
  laneId,
  noteId,
  personaId,
  personId,
  savedViewId,
  stageId,
  stepId,
} from '../../src/core/model/ids.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { parseMap } from '../../src/core/model/mapFile.ts'

export const id = {
  stage: (text: string) => stageId.parse(text),
  step: (text: string) => stepId.parse(text),
  lane: (text: string) => laneId.parse(text),
  card: (text: string) => cardId.parse(text),
  connector: (text: string) => connectorId.parse(text),
  persona: (text: string) => personaId.parse(text),
  person: (text: string) => personId.parse(text),
  note: (text: string) => noteId.parse(text),
  savedView: (text: string) => savedViewId.parse(text),
  image: (text: string) => imageId.parse(text),
} as const

/** Asha, on the first of May. */
export const stamp = { at: '2026-05-01T10:00:00.000Z', by: 'asha' } as const
export const laterStamp = { at: '2026-05-02T10:00:00.000Z', by: 'vikram' } as const

export const IMAGE = 'ab'.repeat(32)

/** The content of a file's `map`, as a person might write it. */
export type MapDraft = Readonly<Record<string, unknown>>

export function fileOf(map: MapDraft): object {
  return { format: FILE_FORMAT, version: FILE_VERSION, map }
}

/** Refused input is a mistake in the test. */
export function mapOf(draft: MapDraft): JourneyMap {
  const parsed = parseMap(fileOf(draft))
  if (!parsed.ok) throw new Error(`The test's own map is refused: ${JSON.stringify(parsed.problems)}`)
  return parsed.value.map
}

const card = (cardId: string, laneId: string, stepId: string, more: MapDraft = {}) => ({
  id: cardId,
  laneId,
  stepId,
  title: `The card ${cardId}`,
  ...more,
})

/** In the order that a document reads in, so that writing and reading it gives an equal map. */
export const sampleDraft: MapDraft = {
  title: 'A washing machine',
  brief: { scenario: 'Buying one', ownerId: 'asha', personaIds: ['meera'], state: 'current', reviewBy: '2026-09-01' },
  settings: { locale: 'en-IN', timeZone: 'Asia/Kolkata', currency: 'INR', enough: { n: 30, halfWidth: 7.5 } },
  people: [
    { id: 'asha', name: 'Asha Menon', role: 'CX manager' },
    { id: 'vikram', name: 'Vikram Shah' },
  ],
  personas: [
    { id: 'meera', name: 'Meera', colour: 'plum', line: 'solid', segment: 'Gujarat' },
    { id: 'rituraj', name: 'Rituraj', colour: 'azure', line: 'dotted' },
  ],
  stages: [
    {
      id: 'buy',
      title: 'Buy',
      steps: [
        { id: 'choose', title: 'Choose', momentOfTruth: true },
        { id: 'pay', title: 'Pay', wait: { value: 2, unit: 'days' } },
      ],
    },
    { id: 'use', title: 'Use', steps: [{ id: 'unpack', title: 'Unpack', description: 'And plug it in' }] },
  ],
  lanes: [
    { id: 'actions', kind: 'actions', title: 'Actions' },
    { id: 'touch', kind: 'touchpoints', title: 'Touchpoints' },
    { id: 'mood', kind: 'emotion', title: 'Emotion' },
    { id: 'pains', kind: 'pains', title: 'Pain points' },
    { id: 'ideas', kind: 'opportunities', title: 'Opportunities' },
  ],
  cards: [
    card('ask', 'actions', 'choose', {
      body: 'A neighbour',
      personaIds: ['meera', 'rituraj'],
      tags: ['word of mouth'],
    }),
    card('read', 'actions', 'choose'),
    card('order', 'actions', 'pay', { endStepId: 'unpack' }),
    card('site', 'touch', 'choose', { channel: 'web', startedBy: 'customer', times: 3 }),
    card('queue', 'pains', 'pay', {
      severity: 3,
      cause: 'process',
      ownerId: 'vikram',
      frequency: { value: 38, per: '% of calls' },
      demand: { contacts: 3820, unitCost: 126 },
    }),
    card('callback', 'ideas', 'pay', { opportunityValue: 6.8, effort: 2.4, image: IMAGE }),
    { id: 'parked', laneId: null, stepId: null, title: 'Not placed yet' },
  ],
  connectors: [{ id: 'link', from: 'callback', to: 'queue', kind: 'addresses' }],
  emotions: [
    { laneId: 'mood', stepId: 'choose', personaId: 'all', expected: 1, experienced: 0.5, source: 'reported' },
    { laneId: 'mood', stepId: 'pay', personaId: 'meera', experienced: -1.5, source: 'assumed' },
  ],
  views: [
    {
      id: 'pains-view',
      name: 'Major pains',
      view: { density: 'compact', hiddenLanes: ['touch'], filter: { severities: [3, 4] } },
    },
  ],
  notes: [{ id: 'note', text: 'They promised a call back', x: 40, y: 80, by: 'Nilima' }],
  images: { [IMAGE]: { type: 'image/png', bytes: 120, widthPx: 32, heightPx: 16 } },
}

export const sampleMap: JourneyMap = mapOf(sampleDraft)
