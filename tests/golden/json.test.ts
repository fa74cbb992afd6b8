// The examples: each is a map file that everything reads alike, and the same bytes when it is exported again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readMap } from '../../src/core/doc/read.ts'
import { docOf } from '../../src/core/doc/write.ts'
import { toMapFile } from '../../src/core/export/json.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { type MapFile, mapFileJsonSchema, parseMapFile } from '../../src/core/model/mapFile.ts'

const FOLDER = join(import.meta.dirname, '../../examples')
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.journey.json'))
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

function example(name: string): MapFile {
  const parsed = parseMapFile(textOf(name))
  if (!parsed.ok) throw new Error(`${name} is refused: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

test('there are two examples', () => {
  expect(names).toEqual(['ac-after-sales.journey.json', 'airport-passenger.journey.json'])
})

test.each(names)('[FILE1] %s goes through parse, document, wire, reading and export byte for byte', (name) => {
  const { map, pictures } = example(name)
  const received = new Y.Doc()
  Y.applyUpdate(received, Y.encodeStateAsUpdate(docOf(map)))
  const reading = readMap(received)
  expect(reading).toEqual({ map, issues: [], readOnly: false })
  expect(toMapFile(reading.map, pictures)).toBe(textOf(name))
})

test.each(names)('[FILE8] %s is accepted by the published JSON Schema', (name) => {
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(mapFileJsonSchema())
  expect(accepts(JSON.parse(textOf(name))), JSON.stringify(accepts.errors)).toBe(true)
})

const summary = ({ stages, lanes, cards, connectors, emotions, notes, personas, people, images }: JourneyMap) => ({
  steps: stages.map((stage) => `${stage.title}: ${stage.steps.map((step) => step.title).join(', ')}`),
  lanes: lanes.map((lane) => `${lane.title}: ${cards.filter((card) => card.laneId === lane.id).length}`),
  counts: [connectors, emotions, notes, personas, people, Object.keys(images)].map((all) => all.length).join(' '),
})

test('the after-sales journey reads as it always did', () => {
  expect(summary(example('ac-after-sales.journey.json').map)).toMatchInlineSnapshot(`
    {
      "counts": "11 22 3 2 7 0",
      "lanes": [
        "Actions: 11",
        "Touchpoints: 22",
        "Thoughts: 11",
        "Promises: 6",
        "Emotion: 0",
        "Pain points: 11",
        "Opportunities: 10",
        "Frontstage: 11",
        "Backstage: 11",
        "Support: 11",
      ],
      "steps": [
        "Aware: Compare brands",
        "Buy: Choose and pay",
        "Install: Installation visit",
        "Use: First hot weeks",
        "Break down: AC stops cooling, Report the fault",
        "Repair: Wait for technician, Technician visit, Wait for the part, Repair confirmed",
        "Renew: Contract offer",
      ],
    }
  `)
})

test('the airport passenger’s journey reads as it always did', () => {
  expect(summary(example('airport-passenger.journey.json').map)).toMatchInlineSnapshot(`
    {
      "counts": "28 57 0 2 0 6",
      "lanes": [
        "Storyboard: 6",
        "Actions: 20",
        "Touchpoints: 29",
        "Thoughts: 6",
        "Emotion: 0",
        "Survey scores: 26",
        "Pain points: 30",
        "Opportunities: 10",
        "Evidence: 20",
        "Frontstage: 20",
        "Backstage: 20",
        "Support: 20",
      ],
      "steps": [
        "Get to the airport: Travel to the airport, Follow the road signs, Park the car, Ride in from long-term parking, Return the rental car, Take the AirTrain",
        "Check in: Check in and drop bags, Read the signs inside, Ask at an information booth",
        "Security: Pass through security",
        "Through the terminal: Ride escalators and walkways, Check the flight on a screen, Find the gate",
        "Wait for the flight: Eat and drink, Look round the shops, See the art, Go online, Use a restroom",
        "Board: Wait at the gate, Look back on SFO",
      ],
    }
  `)
})

test('the after-sales journey carries no score: its points are the team’s guess and say so', () => {
  const { map } = example('ac-after-sales.journey.json')
  expect(map.emotions.length).toBeGreaterThan(0)
  expect(map.emotions.filter((point) => point.source !== 'assumed')).toEqual([])
  expect(map.cards.filter((card) => card.n !== undefined || card.value !== undefined)).toEqual([])
  expect(map.brief.scenario).toContain('the team’s guess')
  const wait = map.stages.flatMap((stage) => stage.steps).find((step) => step.title === 'Wait for the part')
  expect(wait).toMatchObject({ momentOfTruth: true, wait: { value: 9, unit: 'days' } })
  const costs = map.cards.flatMap((card) => (card.demand ? [card.demand.contacts * card.demand.unitCost] : []))
  expect(costs).toEqual([3820 * 126])
})
