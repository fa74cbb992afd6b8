// Every figure of the airport example, recomputed from the survey's own files where they are at hand.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JourneyMap } from '../../src/core/model/map.ts'
import { parseMapFile } from '../../src/core/model/mapFile.ts'
import { csvRows } from '../support/csvRows.ts'

const FOLDER = '../shared/data/feedback/sfo'
const there = existsSync(FOLDER)
const where = `(skips where ${FOLDER} is not there)`
// The survey's files hold bytes that are no UTF-8.
const survey = there ? csvRows(readFileSync(join(FOLDER, '2017_SFO_Customer_Survey.csv'), 'latin1')) : []
const comments = there ? csvRows(readFileSync(join(FOLDER, 'sfo2017_fact_comments_decoded.csv'), 'utf8')) : []

const map = readExample()
const scores = map.cards.filter((card) => card.laneId === 'metrics' && card.unit === 'of 5')

function readExample(): JourneyMap {
  const parsed = parseMapFile(
    readFileSync(join(import.meta.dirname, '../../examples/airport-passenger.journey.json'), 'utf8'),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value.map
}

/** 1 to 5 is a score; 6 says not applicable, 0 and "Blank" that nothing was answered. */
function mean(column: string, among: (row: Record<string, string>) => boolean = () => true) {
  const answers = survey
    .filter(among)
    .flatMap((row) => (/^[1-5]$/.test(row[column] ?? '') ? [Number(row[column])] : []))
  return { n: answers.length, mean: answers.reduce((sum, answer) => sum + answer, 0) / answers.length }
}

const PURPOSES: Readonly<Record<string, readonly string[]>> = { business: ['1', '5'], leisure: ['2', '3'] }
const among = (personaId: string) => (row: Record<string, string>) =>
  personaId === 'all' || (PURPOSES[personaId] ?? []).includes(row.Q2PURP1 ?? '')

test('parking is 3.87 of 5 from 1,271 passengers; counting “not applicable” as 6 would have made it 4.73', () => {
  const parking = scores.find((card) => card.tags?.[0] === 'Q7PARK')
  expect(parking).toMatchObject({ value: 3.87, n: 1271, unit: 'of 5', source: 'SFO passenger survey, unweighted' })
})

test.skipIf(!there)(`the survey was read whole ${where}`, () => {
  expect(survey).toHaveLength(2831)
  expect(scores).toHaveLength(25)
})

test.skipIf(!there)(
  `each score card is the mean of the scores 1 to 5 of its column, with their number ${where}`,
  () => {
    for (const card of scores) {
      const column = card.tags?.[0] ?? ''
      const found = mean(column)
      expect({ column, n: card.n, value: card.value }).toEqual({ column, n: found.n, value: round(found.mean) })
    }
  },
)

test.skipIf(!there)(`each point is its step’s mean less 3, for all and for each persona ${where}`, () => {
  expect(map.emotions).toHaveLength(19 * 3)
  for (const { stepId, personaId, experienced, source } of map.emotions) {
    const column = scores.find((card) => card.stepId === stepId)?.tags?.[0] ?? ''
    const expected = round(mean(column, among(personaId)).mean - 3)
    expect({ stepId, personaId, experienced, source }).toEqual({
      stepId,
      personaId,
      experienced: expected,
      source: 'reported',
    })
  }
})

test.skipIf(!there)(`each comment’s base is the number of comments of its category ${where}`, () => {
  const coded = map.cards.filter((card) => card.tags?.[0]?.includes('/'))
  expect(coded.length).toBeGreaterThan(35)
  for (const card of coded) {
    const [group, code] = card.tags?.[0]?.split('/') ?? []
    const count = comments.filter((row) => row.comment_group === group && row.comment_code === code).length
    expect({ card: card.title, base: card.evidence?.base }).toEqual({ card: card.title, base: `${count} comments` })
    expect(card.frequency?.value ?? count).toBe(count)
  }
})

test.skipIf(!there)(`the recommendation score counts 9 and 10 against 0 to 6; 11 is a blank ${where}`, () => {
  const answers = survey.flatMap(({ NETPRO = '' }) => (/^(\d|10)$/.test(NETPRO) ? [Number(NETPRO)] : []))
  const share = (counts: (answer: number) => boolean) => (100 * answers.filter(counts).length) / answers.length
  const score = share((answer) => answer >= 9) - share((answer) => answer <= 6)
  const card = map.cards.find((candidate) => candidate.tags?.[0] === 'NETPRO')
  expect(card).toMatchObject({ n: answers.length, value: Math.round(score) })
})

const round = (value: number): number => Math.round(value * 100) / 100
