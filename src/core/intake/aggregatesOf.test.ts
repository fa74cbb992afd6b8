// Shares as a table has them: kept as they are, with their period and group, and refused where they cannot be parts of one whole.
import { expect, test } from 'vitest'
import type { StepId } from '../model/ids.ts'
import { aggregatesOf } from './aggregatesOf.ts'
import { guessMapping } from './guess.ts'
import { profilesOf } from './profile.ts'
import { tableOf } from './table.ts'

const STEPS = [{ id: 'nurses' as StepId, title: 'Nurses' }]

function read(text: string) {
  const table = tableOf(text.split('\n').map((line) => line.split(',')))
  if (!table) throw new Error('no rows')
  const guess = guessMapping({ table, profiles: profilesOf(table), steps: STEPS }, 'hospitals.csv')
  const question = { step: STEPS[0]?.id ?? null, metric: 'csat' as const, notScores: [], words: {} }
  const mapping = { ...guess, questions: { H1: question, H9: null } }
  return { table, mapping, taken: aggregatesOf(table, mapping) }
}

const HEAD = 'Period,State,Measure,Bottom-box Percentage,Top-box Percentage,Base'
const ROWS = [
  '07_2015,AK,H1,26,74,1200',
  'Q3 2016,AL,H1,30,70,',
  '2017,AL,H9,1,99,',
  '2017,AL,H1,60,70,5',
  '2017,AL,H1,0.4,0.6,5',
]

test('[IMPORT14] shares stay shares, with label, period, group and the base where it is given', () => {
  const { taken } = read([HEAD, ...ROWS, ...ROWS].join('\n'))
  expect(taken.records[0]).toMatchObject({
    step: 'nurses',
    question: 'H1',
    shares: { 'Bottom-box': 26, 'Top-box': 74 },
    ...{ from: '2015-07-01', to: '2015-07-31', region: 'AK', base: 1200, source: 'hospitals' },
  })
  expect(taken.records[1]).toMatchObject({ from: '2016-07-01', to: '2016-09-30', region: 'AL' })
  expect(taken.records[1]).not.toHaveProperty('base')
})

test('[IMPORT14] what is more than a whole, and fractions, are told by row; what is left out is counted', () => {
  const { taken } = read([HEAD, ...ROWS, ...ROWS].join('\n'))
  expect(taken).toMatchObject({ rows: 10, takenRows: 4, leftOutRows: 2 })
  expect(taken.problems).toMatchObject([
    { kind: 'shares', found: '130', rows: [5, 10] },
    { kind: 'shares', found: '1', rows: [6, 11] },
  ])
})

test('[IMPORT14] the same row has the same id in the same file, and two alike are two', () => {
  const { table, mapping, taken } = read([HEAD, ...ROWS, ...ROWS].join('\n'))
  expect(new Set(taken.records.map(({ id }) => id)).size).toBe(4)
  expect(aggregatesOf(table, mapping).records).toEqual(taken.records)
})
