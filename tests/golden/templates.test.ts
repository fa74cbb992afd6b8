// The templates that a map can start from: each is whole, keeps its bytes, and claims nothing that nobody has found out.
// Knows the files and what a starting point owes to the person who opens it; knows no route that offers them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readMap } from '../../src/core/doc/read.ts'
import { docOf } from '../../src/core/doc/write.ts'
import { toMapFile } from '../../src/core/export/json.ts'
import { laneKinds } from '../../src/core/model/lanes.ts'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { parseMapFile } from '../../src/core/model/mapFile.ts'

const FOLDER = join(import.meta.dirname, '../../examples/templates')
/** A longer one takes more than four lines of a card. */
const TITLE_CHARS = 60

const names = readdirSync(FOLDER)
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

function template(name: string): JourneyMap {
  const parsed = parseMapFile(textOf(name))
  if (!parsed.ok) throw new Error(`${name} is refused: ${JSON.stringify(parsed.problems)}`)
  return parsed.value.map
}

const stepsOf = (map: JourneyMap) => map.stages.flatMap((stage) => stage.steps)

/** Ids of what has no content, so that a failure names them. */
const without = (entities: readonly { readonly id: string }[], filled: ReadonlySet<string | null>): string[] =>
  entities.map(({ id }) => id).filter((id) => !filled.has(id))

test('the templates are these six, each under a title of its own', () => {
  expect(names.map((name) => `${name}: ${template(name).title}`)).toMatchInlineSnapshot(`
    [
      "after-sales-service.journey.json: After-sales service",
      "complaint-handling.journey.json: Complaint handling",
      "hospital-visit.journey.json: Hospital visit",
      "retail-order.journey.json: Retail order",
      "service-blueprint.journey.json: Service blueprint",
      "software-onboarding.journey.json: Software onboarding",
    ]
  `)
})

test.each(names)('[FILE1] the template %s goes through document, wire, reading and export byte for byte', (name) => {
  const map = template(name)
  const received = new Y.Doc()
  Y.applyUpdate(received, Y.encodeStateAsUpdate(docOf(map)))
  const reading = readMap(received)
  expect(reading).toEqual({ map, issues: [], readOnly: false })
  expect(toMapFile(reading.map)).toBe(textOf(name))
})

test.each(names)('%s is of a size that can be read in one sitting', (name) => {
  const map = template(name)
  const inRange = (count: number, [least, most]: readonly [number, number]) => count >= least && count <= most
  expect({ stages: map.stages.length, fits: inRange(map.stages.length, [5, 8]) }).toMatchObject({ fits: true })
  expect({ steps: stepsOf(map).length, fits: inRange(stepsOf(map).length, [8, 14]) }).toMatchObject({ fits: true })
  expect({ cards: map.cards.length, fits: inRange(map.cards.length, [30, 70]) }).toMatchObject({ fits: true })
})

test.each(names)('%s has a whole brief and personas that are more than a name', (name) => {
  const { brief, personas } = template(name)
  for (const part of ['scenario', 'startsWhen', 'endsWhen', 'question'] as const) expect(brief[part]).toMatch(/\S/)
  expect(brief.personaIds).toEqual(personas.map(({ id }) => id))
  for (const persona of personas) {
    for (const part of ['segment', 'needs', 'goals', 'quote'] as const) expect(persona[part]).toMatch(/\S/)
  }
})

test.each(names)('every step and lane of %s has content, and every step a point of the curve', (name) => {
  const { stages, lanes, cards, emotions } = template(name)
  const points = emotions.filter(({ personaId }) => personaId === 'all')
  const steps = stages.flatMap((stage) => stage.steps)
  expect(stages.filter((stage) => stage.steps.length === 0)).toEqual([])
  expect(without(steps, new Set(cards.map(({ stepId }) => stepId)))).toEqual([])
  expect(without(steps, new Set(points.map(({ stepId }) => stepId)))).toEqual([])
  expect(without(lanes, new Set([...cards, ...points].map(({ laneId }) => laneId)))).toEqual([])
})

test.each(names)('in %s each opportunity answers a pain point, and each pain point has its answer', (name) => {
  const { lanes, cards, connectors } = template(name)
  const kindOf = new Map(lanes.map(({ id, kind }) => [id, kind]))
  const of = (kind: string) => cards.filter(({ laneId }) => laneId !== null && kindOf.get(laneId) === kind)
  const ends = (side: 'from' | 'to') =>
    new Set(connectors.filter(({ kind }) => kind === 'addresses').map((connector) => connector[side]))
  expect(without(of('opportunities'), ends('to'))).toEqual([])
  expect(without(of('pains'), ends('from'))).toEqual([])
  for (const pain of of('pains')) expect(pain).toMatchObject({ severity: expect.any(Number), status: 'new' })
})

test.each(names)(
  'nothing in %s claims evidence or carries a figure that somebody would have to have measured',
  (name) => {
    const { cards, emotions } = template(name)
    const measured = ['value', 'target', 'n', 'period', 'source', 'frequency', 'demand', 'times'] as const
    expect(cards.filter(({ evidence }) => evidence !== undefined && evidence.level !== 'assumed')).toEqual([])
    expect(cards.filter(({ evidence }) => evidence?.base ?? evidence?.method ?? evidence?.date)).toEqual([])
    expect(cards.filter((card) => measured.some((field) => card[field] !== undefined))).toEqual([])
    expect(emotions.filter(({ source }) => source !== 'assumed')).toEqual([])
  },
)

test.each(names)('titles in %s are short and begin as sentences do', (name) => {
  const { title, stages, lanes, cards } = template(name)
  const titles = [
    title,
    ...[...stages, ...stages.flatMap((stage) => stage.steps), ...lanes, ...cards].map((each) => each.title),
  ]
  expect(titles.filter((each) => each.length > TITLE_CHARS)).toEqual([])
  expect(titles.filter((each) => !/^[“‘]?[\p{Lu}\d]/u.test(each))).toEqual([])
})

test.each(names)('a card of %s carries only fields that its lane shows', (name) => {
  const { lanes, cards } = template(name)
  const everywhere = ['id', 'laneId', 'stepId', 'endStepId', 'title', 'body', 'personaIds', 'tags', 'evidence']
  const strays = cards.flatMap((card) => {
    const lane = lanes.find(({ id }) => id === card.laneId)
    const shown: readonly string[] = lane ? [...everywhere, ...laneKinds[lane.kind].fields] : everywhere
    return Object.keys(card).flatMap((field) => (shown.includes(field) ? [] : [`${card.id}.${field}`]))
  })
  expect(strays).toEqual([])
})
