// Feedback on the after-sales example, the same every time: scores of two regions that differ at one step, comparisons with
// what was expected, events of customers who go on or give up.
import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'

interface Spread {
  readonly step: string
  readonly metric: 'csat' | 'expectation'
  /** Taken in turn. */
  readonly scores: readonly number[]
  readonly count: number
  readonly region: string
}

const DAY_MS = 86_400_000
/** A Monday; ten weeks follow. */
const FIRST = Date.UTC(2026, 0, 5)

/** Steps of examples/ac-after-sales.journey.json by their place. */
export async function bringFeedback(
  request: APIRequestContext,
  { mapId, steps }: { readonly mapId: string; readonly steps: readonly string[] },
): Promise<void> {
  const step = (number: number): string => steps[number - 1] ?? ''
  const spreads: readonly Spread[] = [
    { step: step(2), metric: 'csat', scores: [5, 4, 4, 5], count: 80, region: 'Gujarat' },
    { step: step(2), metric: 'csat', scores: [4, 5, 4, 5], count: 80, region: 'Assam' },
    { step: step(7), metric: 'csat', scores: [3, 4, 3, 4], count: 80, region: 'Gujarat' },
    { step: step(7), metric: 'csat', scores: [1, 2, 2, 1], count: 80, region: 'Assam' },
    { step: step(7), metric: 'expectation', scores: [-1, -1, 0], count: 60, region: 'Assam' },
    { step: step(2), metric: 'expectation', scores: [1, 0, 0], count: 60, region: 'Gujarat' },
    { step: step(3), metric: 'csat', scores: [3], count: 4, region: 'Gujarat' },
  ]
  await send(request, mapId, 'answers', spreads.flatMap(answersOf))
  await send(request, mapId, 'events', eventsOf(step(7)))
  await send(request, mapId, 'answers', postsOf(step(7)))
  await send(request, mapId, 'aggregates', [
    {
      ...{ id: 'panel-2025', step: step(8), question: 'How clearly was the repair explained?', source: 'Owners panel' },
      ...{
        from: '2025-10-01',
        to: '2025-12-31',
        shares: { 'Very clearly': 46, 'Fairly clearly': 38, 'Not clearly': 16 },
      },
    },
    {
      ...{ id: 'panel-2024', step: step(8), question: 'How clearly was the repair explained?', source: 'Owners panel' },
      ...{
        from: '2024-10-01',
        to: '2024-12-31',
        shares: { 'Very clearly': 51, 'Fairly clearly': 36, 'Not clearly': 13 },
      },
    },
    {
      ...{
        id: 'index-2025',
        step: step(3),
        question: 'Was the installer on time?',
        source: 'Trade index',
        base: 1_240,
      },
      ...{ from: '2025-01-01', to: '2025-12-31', shares: { Yes: 71, No: 29 } },
    },
  ])
}

const answersOf = ({ step, metric, scores, count, region }: Spread) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `${step}-${metric}-${region}-${index}`, step, metric, region, score: scores[index % scores.length] },
    at: new Date(FIRST + ((index * 7) % 70) * DAY_MS + 36_000_000).toISOString(),
  }))

/** Eight posts that nobody asked for, five of them replied to after one to five hours. */
const postsOf = (step: string) =>
  Array.from({ length: 8 }, (_, index) => ({
    ...{
      id: `${step}-post-${index}`,
      step,
      channel: 'social',
      solicited: false,
      comment: 'Still waiting for the slot.',
    },
    at: new Date(FIRST + index * DAY_MS).toISOString(),
    ...(index < 5 && { respondedAt: new Date(FIRST + index * DAY_MS + (index + 1) * 3_600_000).toISOString() }),
  }))

/** Ten enter, three give up, two of the ten were called by us and four called. */
const eventsOf = (step: string) =>
  Array.from({ length: 10 }, (_, index) => {
    const event = (kind: string, hours: number) => ({
      ...{ id: `${step}-${kind}-${index}`, respondent: `customer-${index}`, step, kind },
      at: new Date(FIRST + index * DAY_MS + hours * 3_600_000).toISOString(),
    })
    return [
      event('entered', 8),
      event(index < 3 ? 'exited' : 'left', 12),
      ...(index < 2 ? [event('we-contacted', 10)] : []),
      ...(index < 4 ? [event('they-contacted', 11)] : []),
    ]
  }).flat()

async function send(request: APIRequestContext, mapId: string, to: string, data: readonly object[]): Promise<void> {
  const response = await request.post(`/api/maps/${mapId}/${to}`, { data })
  expect(await response.json()).toMatchObject({ accepted: data.length, rejected: 0 })
}
