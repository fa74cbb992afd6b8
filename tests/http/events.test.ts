// Customers' events over HTTP, and results that others counted: what is taken, and what is told of them.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AggregateList } from '../../src/core/wire/aggregates.ts'
import type { Care } from '../../src/core/wire/care.ts'
import type { Receipt } from '../../src/core/wire/deliveries.ts'
import type { Flow } from '../../src/core/wire/flow.ts'
import {
  ADMIN_KEY,
  bearer,
  createMap,
  keyOf,
  type NewMap,
  openTestServer,
  problemOf,
  type TestServer,
} from '../support/httpServer.ts'
import { smallMap } from './mapFiles.ts'

const NOW = Date.UTC(2026, 10, 1)
const DAY_MS = 86_400_000

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY, now: () => new Date(NOW) })
})
afterAll(() => server.close())

const newMap = (timeZone = 'UTC') => {
  const file = smallMap()
  return createMap(
    server,
    {
      ...file,
      map: { ...file.map, settings: { locale: 'en', timeZone, currency: 'EUR', enough: { n: 30, halfWidth: 7.5 } } },
    },
    ADMIN_KEY,
  )
}

let made = 0
interface Sent {
  readonly respondent?: string
  readonly step?: string
  readonly at: string
  readonly kind: string
  readonly [more: string]: unknown
}
const event = ({ respondent = 'meera', step = 'wait', ...more }: Sent) => {
  made += 1
  return { id: `e${made}`, respondent, step, ...more }
}
const day = (index: number): string => new Date(Date.UTC(2026, 4, 1 + index)).toISOString()

async function deliver(map: NewMap, to: string, body: unknown, type = 'application/json'): Promise<Receipt> {
  const response = await server.fetch(`/api/maps/${map.id}/${to}`, {
    method: 'POST',
    headers: { 'content-type': type, ...bearer(keyOf(map.links.edit)) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  if (response.status !== 202) throw new Error(await response.text())
  return response.json()
}

async function ask<T>(map: NewMap, path: string): Promise<T> {
  const response = await server.fetch(`/api/maps/${map.id}/${path}`, { headers: bearer(keyOf(map.links.view)) })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
const flow = (map: NewMap, query = '') => ask<Flow>(map, `events/summary${query}`)

const people = (count: number, prefix = 'p'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

describe('events', () => {
  test('[EVENT1] they are taken once each, in every format, and faults are told by line', async () => {
    const map = await newMap()
    const one = event({ kind: 'entered', at: day(0) })
    expect(await deliver(map, 'events', one)).toEqual({ accepted: 1, repeated: 0, rejected: 0, problems: [] })
    expect(await deliver(map, 'events', [one, event({ kind: 'left', at: day(1) })])).toMatchObject({
      accepted: 1,
      repeated: 1,
    })
    const csv = `id,respondent,step,at,kind,solicited\nc1,asha,,${day(0)},we-contacted,no\nc2,asha,,${day(0)},exited,\n`
    expect(await deliver(map, 'events', csv, 'text/csv')).toMatchObject({
      accepted: 1,
      rejected: 1,
      problems: [{ line: 3, id: 'c2', path: 'step', message: expect.stringContaining('at a step') }],
    })
    const refused = await server.fetch(`/api/maps/${map.id}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(keyOf(map.links.comment)) },
      body: JSON.stringify(one),
    })
    expect((await problemOf(refused)).status).toBe(403)
  })

  test('[EVENT2] drop-off is exits of entries with a range, and is not told below five entries', async () => {
    const map = await newMap()
    const at = (kind: string, step: string) => (respondent: string) => event({ respondent, kind, step, at: day(0) })
    const ten = people(10)
    await deliver(map, 'events', [
      ...ten.map(at('entered', 'wait')),
      ...ten.slice(0, 2).map(at('exited', 'wait')),
      ...people(4).map(at('entered', 'few')),
      at('exited', 'few')('p0'),
      ...people(6).map(at('exited', 'odd')),
      ...people(5).map(at('entered', 'odd')),
    ])
    const { steps } = await flow(map)
    const of = (id: string) => steps.find(({ stepId }) => stepId === id)
    // Wilson of 2 in 10, as published calculators give it.
    expect(of('wait')).toMatchObject({ entries: 10, exits: 2, dropOff: { share: 0.2, of: 10 } })
    expect(of('wait')?.dropOff?.low).toBeCloseTo(0.0567, 3)
    expect(of('wait')?.dropOff?.high).toBeCloseTo(0.5098, 3)
    expect(of('few')).toMatchObject({ entries: 4, exits: 1, dropOff: null })
    expect(of('odd')).toMatchObject({ entries: 5, exits: 6, dropOff: null })
  })

  test('[EVENT3] an exit counts as dissatisfied by the last score before it, and as recovered by an entry in time', async () => {
    const map = await newMap()
    const six = people(6)
    const score = (respondent: string, at: string, value: number) => {
      made += 1
      return { id: `a${made}`, respondent, step: 'ask', at, metric: 'csat', score: value }
    }
    await deliver(map, 'answers', [
      ...six.map((respondent) => score(respondent, day(0), 5)),
      // Later than the first, before the exit: three of six were dissatisfied in the end.
      ...six.slice(0, 3).map((respondent) => score(respondent, day(1), 2)),
      // After the exit: no part of it.
      score('p5', day(3), 1),
    ])
    await deliver(map, 'events', [
      ...six.map((respondent) => event({ respondent, kind: 'entered', at: day(1) })),
      ...six.map((respondent) => event({ respondent, kind: 'exited', at: day(2) })),
      // Two come back, after 2 and 4 days; one comes too late.
      event({ respondent: 'p0', kind: 'entered', step: 'ask', at: day(4) }),
      event({ respondent: 'p1', kind: 'entered', step: 'ask', at: day(6) }),
      event({ respondent: 'p2', kind: 'entered', step: 'ask', at: day(33) }),
      // Yesterday: nobody can know yet.
      event({ respondent: 'p9', kind: 'exited', at: new Date(NOW - DAY_MS).toISOString() }),
    ])
    const wait = (await flow(map)).steps.find(({ stepId }) => stepId === 'wait')
    expect(wait).toMatchObject({
      dissatisfied: { share: 0.5, of: 6 },
      recovered: { share: 2 / 6, of: 6 },
      // Two came back: too few to tell how long it takes.
      medianRecovery: null,
    })
    const longer = (await flow(map, '?returnDays=31')).steps.find(({ stepId }) => stepId === 'wait')
    expect(longer?.recovered).toMatchObject({ share: 0.5 })
  })

  test('[EVENT4] contacts are counted by step and side; who is above a cap is so within days running', async () => {
    const map = await newMap('Asia/Kolkata')
    const contact = (respondent: string, at: string, more: object = {}) =>
      event({ respondent, at, kind: 'we-contacted', ...more })
    await deliver(map, 'events', [
      ...people(5).map((respondent) => event({ respondent, kind: 'they-contacted', at: day(0) })),
      // Four in seven days, less a millisecond.
      ...[0, 1, 2].map((index) => contact('p0', day(index))),
      contact('p0', new Date(Date.UTC(2026, 4, 8) - 1).toISOString(), { solicited: false }),
      // Four in seven days and more.
      ...[0, 1, 2, 7].map((index) => contact('p1', day(index))),
    ])
    const { contacts } = await flow(map)
    expect(contacts.steps).toEqual([{ stepId: 'wait', byUs: 8, byThem: 5, unsolicited: 1, customers: 5 }])
    expect(contacts.overWeek).toMatchObject({ share: 0.2, of: 5 })
    expect(contacts.overMonth).toMatchObject({ share: 0, of: 5 })
    expect((await flow(map, '?capWeek=4')).contacts.overWeek).toMatchObject({ share: 0 })
    // A span reaches back beyond the days that are asked for.
    expect((await flow(map, '?from=2026-05-05')).contacts.overWeek).toBeNull()
    // Midnight in UTC is half past five in the morning in India.
    expect(contacts.hours[5]).toBe(8)
  })

  test('[EVENT5] filters hold together, and days are those of the map', async () => {
    const map = await newMap('Asia/Kolkata')
    const enter = (respondent: string, more: object) =>
      event({ respondent, kind: 'entered', at: '2026-05-01T18:29:00Z', ...more })
    await deliver(map, 'events', [
      enter('p0', { region: 'Gujarat', channel: 'phone' }),
      enter('p1', { region: 'Gujarat', channel: 'web' }),
      enter('p2', { region: 'Assam', channel: 'phone' }),
      // Two minutes later it is the second of May in India.
      enter('p3', { region: 'Gujarat', channel: 'phone', at: '2026-05-01T18:31:00Z' }),
    ])
    const entries = async (query: string) => (await flow(map, query)).steps[0]?.entries ?? 0
    expect(await entries('')).toBe(4)
    expect(await entries('?region=Gujarat')).toBe(3)
    expect(await entries('?region=Gujarat&channel=phone,chat')).toBe(2)
    expect(await entries('?to=2026-05-01')).toBe(3)
    expect(await entries('?from=2026-05-02&to=2026-05-02&region=Gujarat')).toBe(1)
    const refused = await server.fetch(`/api/maps/${map.id}/events/summary?returnDays=0`, {
      headers: bearer(keyOf(map.links.view)),
    })
    expect(refused.status).toBe(400)
  })

  test('[EVENT2] drop-off of any events is what a look at each of them says', async () => {
    const map = await newMap()
    const sent = fc.record({
      respondent: fc.constantFrom(...people(4)),
      step: fc.constantFrom('wait', 'ask'),
      kind: fc.constantFrom('entered', 'left', 'exited'),
      at: fc.integer({ min: 0, max: 80 }).map(day),
    })
    const all: ReturnType<typeof event>[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 40 }), async (more) => {
        const events = more.map((each) => event(each))
        all.push(...events)
        await deliver(map, 'events', events)
        const { steps } = await flow(map, '?returnDays=10')
        for (const { stepId, entries, exits, recovered } of steps) {
          const here = all.filter(({ step }) => step === stepId)
          const gone = here.filter(({ kind }) => kind === 'exited')
          const back = gone.filter((exit) =>
            all.some(
              ({ respondent, kind, at }) =>
                respondent === exit.respondent &&
                kind === 'entered' &&
                String(at) > String(exit.at) &&
                Date.parse(String(at)) <= Date.parse(String(exit.at)) + 10 * DAY_MS,
            ),
          )
          expect({ entries, exits }).toEqual({
            entries: here.filter(({ kind }) => kind === 'entered').length,
            exits: gone.length,
          })
          if (gone.length >= 5) expect(recovered?.share).toBeCloseTo(back.length / gone.length, 10)
          else expect(recovered).toBeNull()
        }
      }),
      { numRuns: 12, seed: 20_261_122 },
    )
  })
})

describe('results that others counted', () => {
  const result = (more: object = {}) => {
    made += 1
    const shares = { Always: 74, Usually: 18, 'Sometimes or never': 8 }
    return {
      ...{ id: `g${made}`, step: 'wait', question: 'How often were rooms clean?', shares },
      ...{ from: '2013-10-01', to: '2014-09-30', source: 'HCAHPS', ...more },
    }
  }

  test('[AGGREGATE1] shares come back as they were sent, the latest days first, with or without a base', async () => {
    const map = await newMap()
    const older = result({ to: '2014-06-30', base: 300, region: 'AK' })
    const newer = result()
    const elsewhere = result({ step: 'ask' })
    expect(await deliver(map, 'aggregates', [older, newer, elsewhere])).toMatchObject({ accepted: 3 })
    expect(await deliver(map, 'aggregates', newer)).toMatchObject({ accepted: 0, repeated: 1 })
    const { aggregates, more } = await ask<AggregateList>(map, 'aggregates?step=wait')
    const receivedAt = new Date(NOW).toISOString()
    expect(aggregates).toEqual([
      { ...newer, receivedAt },
      { ...older, receivedAt },
    ])
    expect(more).toBe(false)
    expect((await ask<AggregateList>(map, 'aggregates?region=AK')).aggregates).toHaveLength(1)
    expect((await ask<AggregateList>(map, 'aggregates')).aggregates).toHaveLength(3)
  })

  test('[AGGREGATE2] shares of more than the whole, of nothing, or of nobody are refused by line', async () => {
    const map = await newMap()
    const receipt = await deliver(map, 'aggregates', [
      result({ shares: { Always: 80, Never: 30 } }),
      result({ shares: {} }),
      result({ base: 0 }),
      result({ question: undefined }),
      result({ from: '2015-01-01' }),
      // Rounded by those who publish them.
      result({ shares: { Always: 34, Usually: 34, Never: 33 } }),
    ])
    expect(receipt).toMatchObject({ accepted: 1, rejected: 5 })
    expect(receipt.problems.map(({ line, path }) => [line, path])).toEqual([
      [1, 'shares'],
      [2, 'shares'],
      [3, 'base'],
      [4, 'question'],
      [5, 'to'],
    ])
  })

  test('[AGGREGATE1] in CSV the shares stand in one cell', async () => {
    const map = await newMap()
    const csv =
      'id,step,metric,from,to,shares,base,source\n' +
      'h1,wait,csat,2015-01-01,2015-12-31,Top box: 74 | Middle: 18%|Bottom=8,"1200",Panel\n' +
      'h2,wait,csat,2015-01-01,2015-12-31,mostly fine,,Panel\n'
    expect(await deliver(map, 'aggregates', csv, 'text/csv')).toMatchObject({
      accepted: 1,
      rejected: 1,
      problems: [{ line: 3, id: 'h2', path: 'shares' }],
    })
    expect((await ask<AggregateList>(map, 'aggregates')).aggregates[0]).toMatchObject({
      ...{ metric: 'csat', base: 1200, shares: { 'Top box': 74, Middle: 18, Bottom: 8 } },
    })
  })
})

describe('replies to customers', () => {
  test('[CARE1] of each channel it is told which share of words nobody replied to, and the middle of the waits', async () => {
    const map = await newMap()
    const hour = 3_600_000
    const written = (channel: string, waits: readonly (number | null)[], more: object = {}) =>
      waits.map((wait) => {
        made += 1
        const at = Date.UTC(2026, 4, 1)
        return {
          ...{ id: `w${made}`, step: 'wait', channel, comment: 'Where is my part?', solicited: false },
          at: new Date(at).toISOString(),
          ...(wait !== null && { respondedAt: new Date(at + wait * hour).toISOString() }),
          ...more,
        }
      })
    await deliver(map, 'answers', [
      ...written('social', [null, null, null, 2, 4, 30, 1, 3]),
      ...written('phone', [1, 1, 2, 2, 5, 6]),
      ...written('chat', [1, null, 3, 4]),
      // A score alone waits for no reply.
      ...written('phone', [null], { comment: undefined, metric: 'csat', score: 3 }),
    ])
    const { channels } = await ask<Care>(map, 'answers/care')
    expect(channels).toMatchObject([
      { channel: 'social', n: 8, unanswered: { share: 3 / 8, of: 8 }, medianWait: 3 * hour },
      { channel: 'phone', n: 6, unanswered: { share: 0, of: 6 }, medianWait: 2 * hour },
      { channel: 'chat', n: 4, unanswered: null, medianWait: null },
    ])
    expect((await ask<Care>(map, 'answers/care?solicited=yes')).channels).toEqual([])
    expect((await ask<Care>(map, 'answers/care?channel=phone')).channels).toHaveLength(1)
  })
})
