// Checks the two numbers under a map: its steps, and its claims with what stands behind them.
import { expect, test } from 'vitest'
import { type Coverage, coverage } from './coverage.ts'
import { LANE_KINDS, laneKinds } from './lanes.ts'
import { EMPTY_MAP, type JourneyMap, mapSchema } from './map.ts'

const validated = { evidence: { level: 'validated', base: '5 of 8 interviews' } }
const observed = { evidence: { level: 'observed' } }

const steps = (...ids: string[]) => ids.map((id) => ({ id, title: id }))
const mapOf = (cards: readonly object[]): JourneyMap =>
  mapSchema.parse({
    ...EMPTY_MAP,
    stages: [
      { id: 'buy', title: 'Buy', steps: steps('choose', 'pay') },
      { id: 'use', title: 'Use', steps: steps('unpack') },
    ],
    lanes: LANE_KINDS.map((kind) => ({ id: kind, kind, title: kind })),
    cards: cards.map((card, i) => ({ id: `c${i}`, title: '', stepId: 'pay', ...card })),
  })

function check(cards: readonly object[], expected: Partial<Coverage>) {
  expect(coverage(mapOf(cards))).toMatchObject(expected)
}

test('[PANEL1] steps of all stages are counted', () => check([], { steps: 3, claims: 0, validated: 0 }))

test('[PANEL1] only validated evidence counts as validated, and observed does not', () =>
  check([{ laneId: 'pains', ...validated }, { laneId: 'needs', ...observed }, { laneId: 'actions' }], {
    claims: 3,
    validated: 1,
  }))

test('[PANEL1] what the company does or plans is no claim about customers', () => {
  const silent = LANE_KINDS.filter((kind) => laneKinds[kind].holdsCards && !laneKinds[kind].claims)
  expect(silent).toEqual([
    'text',
    'opportunities',
    'metrics',
    'images',
    'evidence',
    'frontstage',
    'backstage',
    'support',
  ])
  check(
    silent.map((laneId) => ({ laneId, ...validated })),
    { claims: 0, validated: 0 },
  )
})

test('[PANEL1] a parked card claims nothing yet', () =>
  check([{ laneId: 'pains', stepId: null, ...validated }], { claims: 0, validated: 0 }))
