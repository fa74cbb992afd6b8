import { expect, test } from 'vitest'
import { ALL_FEEDBACK, dayIn, isNarrowed, queryOf } from './feedbackFilter.ts'

test('[INSIGHT2] all feedback asks for nothing; a period ends today and holds as many days as it says', () => {
  expect(queryOf(ALL_FEEDBACK, '2026-03-01')).toEqual({})
  expect(queryOf({ ...ALL_FEEDBACK, days: 7 }, '2026-03-01')).toEqual({ from: '2026-02-23' })
  expect(isNarrowed(ALL_FEEDBACK)).toBe(false)
  expect(isNarrowed({ ...ALL_FEEDBACK, days: 7 })).toBe(true)
})

test('[INSIGHT2] a comma within a word is no border between two', () => {
  const words = { ...ALL_FEEDBACK.words, region: ['Washington, DC', 'Gujarat'] }
  expect(queryOf({ ...ALL_FEEDBACK, words }, '2026-03-01')).toEqual({ region: 'Washington\\, DC,Gujarat' })
})

test('[INSIGHT2] today is a day of the map, not of the reader', () => {
  const now = new Date('2026-05-01T20:00:00Z')
  expect(dayIn('Asia/Kolkata', now)).toBe('2026-05-02')
  expect(dayIn('America/Los_Angeles', now)).toBe('2026-05-01')
})
