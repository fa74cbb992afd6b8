// Points that follow feedback: where they stand, and when they do not.
import { expect, test } from 'vitest'
import { id, mapOf } from '../../../tests/support/builders.ts'
import type { StepScore } from '../feedback/stepScore.ts'
import { followed } from './followed.ts'

const map = mapOf({
  title: 'Repair',
  stages: [
    {
      id: 'wait',
      title: 'Wait',
      steps: [
        { id: 'call', title: 'Call' },
        { id: 'sit', title: 'Sit' },
      ],
    },
  ],
  personas: [{ id: 'meera', name: 'Meera', colour: 'plum', line: 'solid' }],
  lanes: [{ id: 'mood', kind: 'emotion', title: 'Mood' }],
  cards: [],
  emotions: [
    { laneId: 'mood', stepId: 'call', personaId: 'all', expected: 1, experienced: 0, source: 'follows' },
    { laneId: 'mood', stepId: 'call', personaId: 'meera', experienced: -1, source: 'follows' },
    { laneId: 'mood', stepId: 'sit', personaId: 'all', experienced: 2, source: 'reported' },
  ],
})
const score: StepScore = {
  ...{ stepId: id.step('call'), metric: 'csat', method: 'mean', n: 40, score: 2, low: 1.8, high: 2.2 },
  ...{ level: 'enough', weeks: [], unsolicited: 0, lastAt: null },
}
const pointsWith = (change: Partial<StepScore>) =>
  followed(map, new Map([[id.step('call'), [{ ...score, ...change }]]])).emotions
const point = (personaId: string, stepId: string, change: Partial<StepScore> = {}) =>
  pointsWith(change).find((each) => each.personaId === personaId && each.stepId === stepId)

test('[OPEN8] a point that follows stands where its step’s score does, with the range; others stay', () => {
  // CSAT 2 of 5 lies at 25 of 100.
  expect(point('all', 'call')).toMatchObject({ experienced: -1, expected: 1, source: 'follows' })
  const { range } = point('all', 'call') as { readonly range?: { readonly low: number; readonly high: number } }
  expect(range?.low).toBeCloseTo(-1.2)
  expect(range?.high).toBeCloseTo(-0.8)
  expect(point('all', 'sit')).toBe(map.emotions.find(({ stepId }) => stepId === 'sit'))
  expect(point('meera', 'call')).toMatchObject({ experienced: -1, source: 'follows' })
})

test('[OPEN8] where the score is not enough, or nobody responded, it is an assumption of the team’s', () => {
  for (const change of [{ level: 'indicative' }, { level: 'few', score: null, low: null, high: null }] as const) {
    expect(point('all', 'call', change)).toMatchObject({ experienced: 0, source: 'assumed' })
  }
  expect(followed(map, new Map()).emotions[0]).toMatchObject({ source: 'assumed' })
})

test('[OPEN8] a map on which no point follows is the same', () => {
  const none = { ...map, emotions: map.emotions.filter(({ source }) => source === 'reported') }
  expect(followed(none, new Map())).toBe(none)
})
