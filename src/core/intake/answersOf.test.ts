// What a table says as its mapping has it: scores, what is none, who and when, what cannot be used, and ids that stay.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StepId } from '../model/ids.ts'
import { answerSchema } from '../wire/answers.ts'
import type { Mapping, Question } from '../wire/mappings.ts'
import { answersOf } from './answersOf.ts'
import { guessMapping, reshaped } from './guess.ts'
import { fixesOf, problemText } from './problems.ts'
import { profilesOf } from './profile.ts'
import { type Table, tableOf } from './table.ts'

const ZONE = 'America/Los_Angeles'
const STEPS = ['Getting there', 'Roads', 'Parking', 'Food'].map((title) => ({ id: title.slice(0, 4) as StepId, title }))
const csat: Question = { step: 'Park' as StepId, metric: 'csat', notScores: [], words: {} }

function tableFrom(text: string): Table {
  const table = tableOf(text.split('\n').map((line) => line.split(',')))
  if (!table) throw new Error('no rows')
  return table
}

const plain: Mapping = {
  shape: 'wide',
  columns: {},
  questions: {},
  periods: {},
  dates: { format: 'iso', month: null, day: '2026-05-31' },
  source: '',
  solicited: true,
}

const guessed = (table: Table, name = 'survey.csv') =>
  guessMapping({ table, profiles: profilesOf(table), steps: STEPS }, name)

/** Takes the table with a mapping that is the guess but for `more`. */
const taken = (text: string, more: Partial<Mapping> = {}) => {
  const table = tableFrom(text)
  return answersOf(table, { ...guessed(table), ...more }, ZONE)
}

describe('scores', () => {
  const wide = (notScores: readonly string[]): Partial<Mapping> => ({
    shape: 'wide',
    columns: { P: { use: 'score' } },
    questions: { P: { ...csat, notScores: [...notScores] } },
    dates: plain.dates,
  })

  test('[IMPORT2] what is said to be no score is none, and base and mean are told without it', () => {
    const said = taken('P\n5\n6\n0\n4\n6', wide(['6', '0']))
    expect(said.questions.P).toEqual({ base: 2, mean: 4.5, blank: 0, notScores: { '6': 2, '0': 1 } })
    expect(said.records.map(({ score }) => score)).toEqual([5, 4])
    expect(said).toMatchObject({ rows: 5, takenRows: 2, silentRows: 3, problems: [] })
  })

  test('[IMPORT2] what lies outside the scale and is not said to be anything is told by row, never taken', () => {
    const said = taken('P\n5\n6\n7\n6', wide([]))
    expect(said.problems).toMatchObject([
      { kind: 'outside', column: 'P', found: '6', rows: [3, 5], count: 2 },
      { kind: 'outside', found: '7', rows: [4], count: 1 },
    ])
    expect(said.records).toHaveLength(1)
    const table = tableFrom('P\n5\n6\n7\n6')
    const mapping = { ...plain, ...wide([]) }
    const [first] = said.problems
    if (!first) throw new Error('nothing is told')
    expect(problemText(first, mapping)).toBe('“P” is “6”. The scale goes from 1 to 5.')
    const [fix] = fixesOf(first, mapping, STEPS)
    expect(fix?.label).toBe('Not a score')
    expect(answersOf(table, fix?.mapping ?? mapping, ZONE).problems).toMatchObject([{ found: '7' }])
  })

  test('[IMPORT2] words, and numbers with words behind them, are scores; "Blank" and "n/a" are none', () => {
    const said = taken('Parking\nVery satisfied\nsatisfied\nBLANK\nNeutral\n4 - Good\nn/a', { dates: plain.dates })
    expect(said.records.map(({ score }) => score)).toEqual([5, 4, 3, 4])
  })
})

describe('guesses', () => {
  const column = (...cells: readonly (string | number)[]) => Array.from({ length: 20 }, () => cells).flat()

  test('[IMPORT1] columns are matched with steps by title, stars and blanks and question numbers aside', () => {
    const rows = column(1, 2, 3, 4, 5, 6, 0).map((score) => `${score},2026-05-01,${score}`)
    const mapping = guessed(tableFrom(['*Q7PARK ,DATE,Q4OTHER', ...rows].join('\n')))
    expect(mapping).toMatchObject({
      shape: 'wide',
      columns: { '*Q7PARK': { use: 'score' }, DATE: { use: 'at' } },
      questions: { '*Q7PARK': { step: 'Park', metric: 'csat', notScores: ['6', '0'] } },
    })
    expect(mapping.columns.Q4OTHER).toBeUndefined()
  })

  test('[IMPORT1] yes, no and blank as 1, 2 and 0 are no scores, whatever the column is called', () => {
    const rows = column(1, 2, 0).map(String)
    expect(guessed(tableFrom(['Parking', ...rows].join('\n'))).columns).toEqual({})
  })

  test('[IMPORT1] a column of steps makes a row a response; words that mean no step wait for a decision', () => {
    const rows = ['Parking', 'Roads', 'Moon'].flatMap((step) =>
      column(1, 2, 3, 4, 5).map((score) => `${step},${score}`),
    )
    const table = tableFrom(['Question,Score', ...rows].join('\n'))
    const mapping = { ...guessed(table), dates: plain.dates }
    expect(mapping).toMatchObject({ shape: 'long', columns: { Question: { use: 'step' }, Score: { use: 'score' } } })
    const said = answersOf(table, mapping, ZONE)
    expect(said.problems).toMatchObject([{ kind: 'unknown-step', found: 'Moon', count: 100 }])
    expect(said.records).toHaveLength(200)
    const [problem] = said.problems
    const leaveOut = problem && fixesOf(problem, mapping, STEPS).find(({ label }) => label === 'Leave out')
    expect(answersOf(table, leaveOut?.mapping ?? mapping, ZONE)).toMatchObject({ leftOutRows: 100, problems: [] })
  })

  test('[IMPORT1] percentages are results that somebody counted, not responses', () => {
    const mapping = guessed(tableFrom('Item,Bottom-box Percentage,Top-box Percentage\nA,20,80\nB,30,70'))
    expect(mapping.shape).toBe('shares')
  })
})

describe('ids', () => {
  const file = (day: string, ...scores: readonly number[]) =>
    ['Id,Date,Parking', ...scores.map((score, index) => `${index + 1},${day},${score}`)].join('\n')
  const idsIn = (text: string, more: Partial<Mapping> = {}) => taken(text, more).records.map(({ id }) => id)

  test('[IMPORT5] are the same for the same file, and others for another month that counts from 1 again', () => {
    const may = idsIn(file('2026-05-01', 1, 2, 3, 4, 5))
    expect(new Set(may).size).toBe(5)
    expect(idsIn(file('2026-05-01', 1, 2, 3, 4, 5))).toEqual(may)
    expect(idsIn(file('2026-06-01', 1, 2, 3, 4, 5)).filter((id) => may.includes(id))).toEqual([])
  })

  test('[IMPORT5] stay when the mapping is corrected', () => {
    const before = idsIn(file('2026-05-01', 1, 2, 3, 4, 5))
    const after = idsIn(file('2026-05-01', 1, 2, 3, 4, 5), {
      questions: { Parking: { ...csat, step: 'Food' as StepId, notScores: ['3'] } },
    })
    expect(after).toEqual(before.filter((_, index) => index !== 2))
  })

  test('[IMPORT5] without a column of ids two customers who say the same are two, and the same file has the same ids', () => {
    const text = 'Date,Parking\n2026-05-01,4\n2026-05-01,4\n2026-05-01,5'
    expect(new Set(idsIn(text)).size).toBe(3)
    expect(idsIn(text)).toEqual(idsIn(text))
  })

  test('[IMPORT5] an id that stands in two rows counts once, and that is told', () => {
    const said = taken('Id,Date,Parking\n1,2026-05-01,4\n1,2026-05-01,2', {
      columns: { Id: { use: 'id' }, Date: { use: 'at' }, Parking: { use: 'score' } },
    })
    expect(said.records).toHaveLength(1)
    expect(said.problems).toMatchObject([{ kind: 'repeated-id', rows: [3] }])
  })
})

describe('who, when and words', () => {
  test('[IMPORT3] a day is one of the map’s zone; day first, month first, serials and days of a month are read as chosen', () => {
    const at = (cell: string, dates: Partial<Mapping['dates']>) =>
      taken(`Date,Parking\n${cell},4`, {
        shape: 'wide',
        columns: { Date: { use: 'at' }, Parking: { use: 'score' } },
        questions: { Parking: csat },
        dates: { ...plain.dates, ...dates },
      }).records[0]?.at
    expect(at('2026-05-03', { format: 'iso' })).toBe('2026-05-03T12:00:00-07:00')
    expect(at('2026-12-03 23:30', { format: 'iso' })).toBe('2026-12-03T23:30:00-08:00')
    expect(at('2026-05-03T10:00:00Z', { format: 'iso' })).toBe('2026-05-03T10:00:00Z')
    expect(at('3/5/2026', { format: 'dmy' })).toBe('2026-05-03T12:00:00-07:00')
    expect(at('3/5/2026', { format: 'mdy' })).toBe('2026-03-05T12:00:00-08:00')
    expect(at('05/09/2016 12:00:00 AM', { format: 'mdy' })).toBe('2016-05-09T00:00:00-07:00')
    expect(at('46145', { format: 'serial' })).toBe('2026-05-03T12:00:00-07:00')
    expect(at('13', { format: 'day', month: '2017-05' })).toBe('2017-05-13T12:00:00-07:00')
    expect(at('31/11/2026', { format: 'dmy' })).toBeUndefined()
    // What a spreadsheet makes of a time of day.
    expect(at('12/31/1899 09:30:00 AM', { format: 'mdy' })).toBeUndefined()
  })

  test('[IMPORT3] the order of day and month is judged over the whole column, and asked where nothing in it tells', () => {
    const format = (...days: readonly string[]) =>
      guessed(tableFrom(['Date,Parking', ...days.map((day) => `${day},4`)].join('\n'))).dates.format
    expect(format('3/4/2026', '13/4/2026')).toBe('dmy')
    expect(format('3/4/2026', '4/13/2026')).toBe('mdy')
    expect(format('3/4/2026', '4/5/2026')).toBeNull()
  })

  test('[IMPORT4] channel, segment and region come with names for codes, a weight counts, and a comment stands by its score', () => {
    const said = taken(
      'Date,Parking,Why,Via,W\n2026-05-01,4,too dear,3,0.5\n2026-05-01,,no sign,1,2\n2026-05-01,3,,1,-1',
      {
        columns: {
          Date: { use: 'at' },
          Parking: { use: 'score' },
          Why: { use: 'comment', step: 'Park' as StepId },
          Via: { use: 'channel', codes: { '3': 'Taxi' } },
          W: { use: 'weight' },
        },
        questions: { Parking: csat },
        source: 'Survey',
      },
    )
    expect(said.records).toMatchObject([
      { step: 'Park', score: 4, comment: 'too dear', channel: 'Taxi', weight: 0.5, source: 'Survey' },
      { step: 'Park', comment: 'no sign', channel: '1', weight: 2 },
    ])
    expect(said.problems).toMatchObject([{ kind: 'weight', found: '-1', rows: [4] }])
  })
})

describe('whatever a file holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '5',
      '6',
      '=1+1',
      '@x',
      'Parking',
      'Blank',
      '12/31/1899 09:30:00 AM',
      '__proto__',
      'constructor',
    ),
    fc.string({ maxLength: 12 }),
    fc.integer({ min: -20, max: 99_999 }).map(String),
  )
  const lines = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })

  test('[IMPORT6] no file makes it throw, each response can be sent as it is, and every row is counted once', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('wide' as const, 'long' as const), (cells, shape) => {
        const table = tableOf(cells)
        if (!table) return
        const looked = { table, profiles: profilesOf(table), steps: STEPS }
        const mapping = reshaped(looked, guessMapping(looked, 'x.csv'), shape)
        const said = answersOf(table, { ...mapping, dates: { ...mapping.dates, day: '2026-05-31' } }, ZONE)
        for (const answer of said.records) expect(answerSchema.safeParse(answer).error).toBeUndefined()
        expect(new Set(said.records.map(({ id }) => id)).size).toBe(said.records.length)
        expect(said.takenRows + said.silentRows + said.leftOutRows).toBeLessThanOrEqual(said.rows)
        const wrong = said.rows - said.takenRows - said.silentRows - said.leftOutRows
        expect(said.reasons.size).toBeGreaterThanOrEqual(wrong)
      }),
      { seed: 4, numRuns: 400 },
    )
  })

  test('[IMPORT6] bases and means are those of a scan of the column', () => {
    const scores = fc.array(fc.constantFrom('1', '2', '3', '4', '5', '6', '0', '', 'x'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(scores, (cells) => {
        const table = tableOf([['N', 'P'], ...cells.map((score, index) => [String(index), score])])
        if (!table) return
        const mapping: Mapping = {
          ...plain,
          columns: { P: { use: 'score' } },
          questions: { P: { ...csat, notScores: ['0', '6'] } },
        }
        const said = answersOf(table, mapping, ZONE)
        const counted = cells.filter((text) => /^[1-5]$/.test(text)).map(Number)
        const sum = counted.reduce((total, score) => total + score, 0)
        expect(said.questions.P?.base).toBe(counted.length)
        expect(said.questions.P?.mean ?? 0).toBeCloseTo(counted.length === 0 ? 0 : sum / counted.length, 9)
        expect(said.records).toHaveLength(counted.length)
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})
