// Responses over HTTP: what is taken and what is not, what is told of them and to whom, and that everybody on the map hears.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StepSummary } from '../../src/core/wire/answers.ts'
import type { Receipt } from '../../src/core/wire/deliveries.ts'
import type { Slices } from '../../src/core/wire/slices.ts'
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
import { listen } from '../support/liveEar.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY })
})
afterAll(() => server.close())

const newMap = () => createMap(server, smallMap(), ADMIN_KEY)

let made = 0
/** A response that can be used, unless `more` says otherwise. */
function answer(more: object = {}): Record<string, unknown> {
  made += 1
  return { id: `a${made}`, step: 'wait', at: '2026-05-01T10:00:00Z', metric: 'csat', score: 4, ...more }
}
const answers = (scores: readonly number[], more: object = {}) => scores.map((score) => answer({ score, ...more }))

const send = (map: NewMap, body: string, type = 'application/json', role: keyof NewMap['links'] = 'edit') =>
  server.fetch(`/api/maps/${map.id}/answers`, {
    method: 'POST',
    headers: { 'content-type': type, ...bearer(keyOf(map.links[role])) },
    body,
  })

async function deliver(map: NewMap, body: unknown): Promise<Receipt> {
  const response = await send(map, JSON.stringify(body))
  if (response.status !== 202) throw new Error(await response.text())
  return response.json()
}

async function summary(map: NewMap, query = ''): Promise<StepSummary[]> {
  const response = await server.fetch(`/api/maps/${map.id}/answers/summary${query}`, {
    headers: bearer(keyOf(map.links.view)),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()).steps
}

describe('bringing responses in', () => {
  test('[ANSWER1] one, an array, lines of JSON and CSV are taken alike', async () => {
    const map = await newMap()
    expect(await deliver(map, answer())).toEqual({ accepted: 1, repeated: 0, rejected: 0, problems: [] })
    expect(await deliver(map, [answer(), answer()])).toMatchObject({ accepted: 2 })
    const lines = [answer(), answer()].map((each) => JSON.stringify(each)).join('\n\n')
    expect(await (await send(map, lines, 'application/x-ndjson; charset=utf-8')).json()).toMatchObject({ accepted: 2 })
    const csv =
      '\uFEFFid,step,at,metric,score,comment,reasons,solicited\r\nc1,wait,2026-05-01T10:00:00Z,csat,4,"Slow,\nbut kind",late|rude,yes\r\nc2,wait,2026-05-02T10:00:00+05:30,csat,2,,,\r\n'
    expect(await (await send(map, csv, 'text/csv')).json()).toEqual({
      accepted: 2,
      repeated: 0,
      rejected: 0,
      problems: [],
    })
    expect(await summary(map)).toMatchObject([{ stepId: 'wait', metric: 'csat', n: 7, mean: 26 / 7 }])
  })

  test('[ANSWER2] the same id is taken once, however often and beside whatever it is sent', async () => {
    const map = await newMap()
    const first = answer({ score: 1 })
    expect(await deliver(map, [first, first])).toMatchObject({ accepted: 1, repeated: 1 })
    expect(await deliver(map, [{ ...first, score: 5 }, answer()])).toMatchObject({ accepted: 1, repeated: 1 })
    expect(await deliver(await newMap(), first)).toMatchObject({ accepted: 1 })
  })

  test('[IMPORT13] a dry run counts what would be taken, is here already and cannot be used, and keeps nothing', async () => {
    const map = await newMap()
    await deliver(map, answer({ id: 'known' }))
    const body = [answer({ id: 'known' }), answer({ id: 'new' }), answer({ id: 'new' }), answer({ score: 9 })]
    const dryRun = await server.fetch(`/api/maps/${map.id}/answers?dryRun=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(keyOf(map.links.edit)) },
      body: JSON.stringify(body),
    })
    expect(dryRun.status).toBe(200)
    expect(await dryRun.json()).toMatchObject({ accepted: 1, repeated: 2, rejected: 1 })
    expect((await summary(map))[0]?.n).toBe(1)
    expect(await deliver(map, body)).toMatchObject({ accepted: 1, repeated: 2, rejected: 1 })
  })

  test('[ANSWER3] what cannot be used is told by line, field, what is accepted and what was found; the rest is taken', async () => {
    const map = await newMap()
    const receipt = await deliver(map, [
      answer(),
      answer({ id: 'high', score: 6 }),
      answer({ id: 'late', at: 'yesterday' }),
      answer({ id: 'bare', score: undefined, metric: undefined }),
      { ...answer({ id: 'more' }), mood: 'fine' },
      7,
    ])
    expect(receipt).toMatchObject({ accepted: 1, rejected: 5 })
    expect(receipt.problems).toMatchObject([
      { line: 2, id: 'high', path: 'score', message: expect.stringContaining('csat 1 to 5') },
      { line: 3, id: 'late', path: 'at', message: expect.stringContaining('found "yesterday"') },
      { line: 4, id: 'bare', path: 'score', message: expect.stringContaining('a score, a comment or both') },
      { line: 5, id: 'more', path: 'mood' },
      { line: 6, path: '' },
    ])
  })

  test('[ANSWER3] a line of CSV is told by its number in the file, whatever cells hold', async () => {
    const csv =
      'id,step,at,metric,score,comment\nok,wait,2026-05-01T10:00:00Z,csat,4,"two\nlines"\nbad,wait,2026-05-01T10:00:00Z,csat,9,\n'
    const receipt: Receipt = await (await send(await newMap(), csv, 'text/csv')).json()
    expect(receipt.problems).toMatchObject([{ line: 4, id: 'bad', path: 'score' }])
  })

  test('[ANSWER3] what is no delivery at all is refused', async () => {
    const map = await newMap()
    const refused = async (body: string, type?: string) => {
      const response = await send(map, body, type)
      return [response.status, (await problemOf(response)).code]
    }
    expect(await refused('{')).toEqual([400, 'not-json'])
    expect(await refused('7')).toEqual([400, 'not-json'])
    expect(await refused('<a/>', 'text/xml')).toEqual([415, 'unsupported-type'])
    expect(await summary(map)).toEqual([])
  })

  test('[ANSWER4] what is acknowledged is there after a restart', async () => {
    const first = await openTestServer({ adminKey: ADMIN_KEY })
    const map = await createMap(first, smallMap(), ADMIN_KEY)
    const headers = { 'content-type': 'application/json', ...bearer(ADMIN_KEY) }
    const body = JSON.stringify(answers([5, 4, 3, 2, 1]))
    await first.fetch(`/api/maps/${map.id}/answers`, { method: 'POST', headers, body })
    await first.stop()
    const second = await openTestServer({ adminKey: ADMIN_KEY, folder: first.folder })
    const response = await second.fetch(`/api/maps/${map.id}/answers/summary`, { headers })
    expect(await response.json()).toMatchObject({ steps: [{ n: 5, mean: 3 }] })
    await second.close()
  })
})

describe('what is told', () => {
  test('[ANSWER5] a score has its method, n and range; below five there is none', async () => {
    const map = await newMap()
    await deliver(map, answers([4, 4, 5, 2]))
    expect(await summary(map)).toMatchObject([
      { n: 4, level: 'few', score: null, low: null, high: null, mean: null, distribution: {}, trend: [] },
    ])
    await deliver(map, answers([5]))
    const [row] = await summary(map)
    expect(row).toMatchObject({ n: 5, level: 'indicative', method: 'mean', score: 4, mean: 4 })
    expect(row?.distribution).toEqual({ 2: 1, 4: 2, 5: 2 })
    expect(row?.trend).toEqual([{ day: '2026-05-01', n: 5, score: 4 }])
    expect(row?.byWeek).toEqual([{ monday: '2026-04-27', n: 5, score: 4, low: row?.low, high: row?.high }])
    expect(row?.low).toBeLessThan(4)
    expect(row?.high).toBeGreaterThan(4)
  })

  test('[ANSWER5] thirty alike are enough', async () => {
    const map = await newMap()
    await deliver(map, answers(Array(30).fill(5)))
    expect(await summary(map)).toMatchObject([{ n: 30, level: 'enough' }])
  })

  test('[ANSWER6] of one respondent the latest of a day counts, in the zone of the map; who is unknown counts always', async () => {
    const map = await newMap()
    await deliver(map, [
      ...answers([1, 1], { respondent: 'meera@example.org', at: '2026-05-01T09:00:00Z' }),
      answer({ score: 5, respondent: 'meera@example.org', at: '2026-05-01T11:00:00Z' }),
      answer({ score: 3, respondent: 'meera@example.org', at: '2026-05-02T11:00:00Z' }),
      ...answers([2, 2, 2]),
    ])
    await deliver(map, answer({ score: 4, respondent: 'meera@example.org', at: '2026-05-01T23:00:00Z' }))
    expect(await summary(map)).toMatchObject([{ n: 5, distribution: { 2: 3, 3: 1, 4: 1 } }])
  })

  test('[ANSWER6] what nobody asked for is told and no part of the score, unless it is asked for', async () => {
    const map = await newMap()
    await deliver(map, [...answers([5, 5, 5, 5, 5]), ...answers([1, 1], { solicited: false })])
    expect(await summary(map)).toMatchObject([{ n: 5, mean: 5, unsolicited: 2 }])
    expect(await summary(map, '?solicited=all')).toMatchObject([{ n: 7 }])
  })

  test('[ANSWER7] filters hold together, and of each any of its words will do', async () => {
    const map = await newMap()
    await deliver(map, [
      ...answers([5, 5, 5, 5, 5], { region: 'Gujarat', channel: 'phone' }),
      ...answers([1, 1, 1, 1, 1], { region: 'Assam', channel: 'phone', at: '2026-06-01T10:00:00Z' }),
      ...answers([3, 3, 3, 3, 3], { region: 'Goa', channel: 'web' }),
    ])
    expect(await summary(map, '?region=Gujarat')).toMatchObject([{ n: 5, mean: 5 }])
    expect(await summary(map, '?region=Gujarat,Goa')).toMatchObject([{ n: 10, mean: 4 }])
    expect(await summary(map, '?region=Gujarat,Goa&channel=web')).toMatchObject([{ n: 5, mean: 3 }])
    expect(await summary(map, '?from=2026-06-01')).toMatchObject([{ n: 5, mean: 1 }])
    expect(await summary(map, '?to=2026-05-01&channel=phone')).toMatchObject([{ n: 5, mean: 5 }])
    expect(await summary(map, "?region=x' OR '1'='1")).toEqual([])
  })

  test('[ANSWER8] customers’ words come newest first, a page at a time, without contacts, and not to whoever may only look', async () => {
    const map = await newMap()
    const many = Array.from({ length: 130 }, (_, index) =>
      answer({ at: new Date(Date.UTC(2026, 4, 1, 0, index)).toISOString(), comment: `Number ${index}` }),
    )
    await deliver(map, [
      ...many,
      answer({
        comment: 'Write to meera@example.org or call +91 98250 12345',
        at: '2026-05-03T00:00:00Z',
        respondent: 'm',
      }),
    ])
    const ask = (path: string, role: keyof NewMap['links'] = 'comment') =>
      server.fetch(`/api/maps/${map.id}/answers?step=wait${path}`, { headers: bearer(keyOf(map.links[role])) })
    const first = await (await ask('')).json()
    expect(first.verbatims[0]).toMatchObject({ comment: 'Write to [e-mail] or call [phone]', score: 4 })
    expect(JSON.stringify(first)).not.toContain('respondent"')
    const second = await (await ask(`&cursor=${first.next}`)).json()
    const words = [...first.verbatims, ...second.verbatims].map(({ comment }: { comment: string }) => comment)
    expect(words.slice(1)).toEqual(many.map(({ comment }) => comment).reverse())
    expect(second.next).toBeNull()
    expect((await ask('', 'view')).status).toBe(403)
    expect((await send(map, '[]', 'application/json', 'comment')).status).toBe(403)
  })
})

describe('groups of customers', () => {
  const slices = async (map: NewMap, query: string): Promise<Slices> => {
    const response = await server.fetch(`/api/maps/${map.id}/answers/slices?${query}`, {
      headers: bearer(keyOf(map.links.view)),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const region = (name: string, score: number, count: number, more: object = {}) =>
    answers(Array(count).fill(score), { region: name, ...more })

  test('[ANSWER20] a step’s responses are told apart, most first; groups under five say only that', async () => {
    const map = await newMap()
    await deliver(map, [...region('Goa', 4, 6), ...region('Assam', 1, 4), ...region('Gujarat', 5, 8), answer()])
    const { steps } = await slices(map, 'by=region')
    expect(steps).toMatchObject([{ stepId: 'wait', metric: 'csat', method: 'mean', moreGroups: 0, ungrouped: 1 }])
    expect(steps[0]?.groups).toMatchObject([
      { group: 'Gujarat', n: 8, score: 5, level: 'indicative' },
      { group: 'Goa', n: 6, score: 4 },
      { group: 'Assam', n: null, score: null, low: null, high: null, level: 'few', differs: null },
    ])
    expect((await slices(map, 'by=region&region=Goa')).steps[0]?.groups).toMatchObject([{ group: 'Goa' }])
    expect((await slices(map, 'by=channel')).steps[0]).toMatchObject({ groups: [], ungrouped: 19 })
    expect((await slices(map, 'by=region&step=call')).steps).toEqual([])
  })

  test('[ANSWER21] what differs is told of periods that are over, and judged over the whole map', async () => {
    const map = await newMap()
    const today = { at: new Date().toISOString() }
    await deliver(map, [...region('Goa', 5, 30, today), ...region('Assam', 1, 30, today)])
    expect((await slices(map, 'by=region')).steps[0]?.groups).toMatchObject([{ differs: null }, { differs: null }])
    await deliver(map, [...region('Goa', 5, 30), ...region('Assam', 1, 30)])
    const { steps } = await slices(map, 'by=region')
    const [assam] = steps[0]?.groups.filter(({ group }) => group === 'Assam') ?? []
    expect(assam).toMatchObject({ n: 60, differs: { direction: 'lower', restScore: 5 } })
    expect((await slices(map, 'by=region&step=wait')).steps).toEqual(steps)
  })

  test('[ANSWER22] what responses can be told apart by is listed; a comma within a word has a backslash', async () => {
    const map = await newMap()
    await deliver(map, [...region('Ahmedabad, Gujarat', 5, 6), ...answers([3, 3, 3, 3, 3], { channel: 'phone' })])
    const response = await server.fetch(`/api/maps/${map.id}/answers/words`, { headers: bearer(keyOf(map.links.view)) })
    expect(await response.json()).toEqual({
      words: { channel: ['phone'], segment: [], region: ['Ahmedabad, Gujarat'], persona: [], servedBy: [] },
    })
    expect(await summary(map, `?region=${encodeURIComponent('Ahmedabad\\, Gujarat')}`)).toMatchObject([{ n: 6 }])
  })
})

describe('what a map decides of its scores', () => {
  const mapWith = (settings: object) =>
    createMap(server, { ...smallMap(), map: { ...smallMap().map, settings } }, ADMIN_KEY)
  const enough = { n: 30, halfWidth: 7.5 }
  const shape = { locale: 'en', timeZone: 'UTC', currency: 'EUR', enough }

  test('[ANSWER23] satisfaction and effort are means or top boxes, as the map says', async () => {
    const map = await mapWith({ ...shape, csatMethod: 'top-box' })
    await deliver(map, answers([5, 4, 3, 1, 1]))
    expect(await summary(map)).toMatchObject([{ method: 'top-box', score: 40, mean: 2.8 }])
  })

  test('[ANSWER23] in a period of a week a respondent counts once', async () => {
    const map = await mapWith({ ...shape, period: 'week' })
    const of = (at: string, score: number) => answer({ at, score, respondent: 'meera' })
    // Monday, Sunday, and the Monday after.
    const days = [of('2026-05-04T10:00:00Z', 1), of('2026-05-10T10:00:00Z', 2), of('2026-05-11T10:00:00Z', 5)]
    await deliver(map, [...days, ...answers([3, 3, 3, 3])])
    expect(await summary(map)).toMatchObject([{ n: 6, distribution: { 2: 1, 3: 4, 5: 1 } }])
  })
})

test('[ANSWER24] customers’ words are searched and filtered, and counted with the first page', async () => {
  const map = await newMap()
  await deliver(map, [
    answer({ comment: 'Nobody called back', score: 1, region: 'Assam' }),
    answer({ comment: 'The café was closed', score: 2, region: 'Goa' }),
    answer({ comment: 'They called twice', score: 5, channel: 'phone', at: '2026-05-02T10:00:00Z' }),
    answer({ comment: 'Asked for nothing', score: 5, solicited: false, at: '2026-05-03T10:00:00Z' }),
    answer({ score: 1 }),
  ])
  const found = async (query: string): Promise<{ count: number | null; verbatims: { comment: string }[] }> => {
    const address = `/api/maps/${map.id}/answers?step=wait&${query}`
    return (await server.fetch(address, { headers: bearer(keyOf(map.links.comment)) })).json()
  }
  const words = async (query: string) => (await found(query)).verbatims.map(({ comment }) => comment.split(' ')[0])
  expect(await found('')).toMatchObject({ count: 4 })
  expect(await words('words=call')).toEqual(['They', 'Nobody'])
  expect(await words('words=CAFE clos')).toEqual(['The'])
  expect(await words('words=called OR café "')).toEqual([])
  expect(await words('score=1&metric=csat')).toEqual(['Nobody'])
  expect(await words('region=Assam,Goa')).toEqual(['The', 'Nobody'])
  expect(await words('channel=phone')).toEqual(['They'])
  expect(await words('from=2026-05-02&to=2026-05-02')).toEqual(['They'])
  expect(await words('solicited=no')).toEqual(['Asked'])
})

describe('responses without a step', () => {
  const inbox = async (map: NewMap, query = '') =>
    (
      await server.fetch(`/api/maps/${map.id}/answers/inbox${query}`, { headers: bearer(keyOf(map.links.comment)) })
    ).json()
  const assign = (map: NewMap, moves: readonly object[], role: keyof NewMap['links'] = 'edit') =>
    server.fetch(`/api/maps/${map.id}/answers/assign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(keyOf(map.links[role])) },
      body: JSON.stringify({ moves }),
    })

  test('[INBOX1] those of no step and of one that is not on the map are listed, newest first and counted', async () => {
    const map = await newMap()
    await deliver(map, [
      answer({ step: undefined, comment: 'Which step?', at: '2026-05-03T10:00:00Z' }),
      answer({ step: 'gone', at: '2026-05-04T10:00:00Z' }),
      answer(),
    ])
    expect(await inbox(map)).toMatchObject({
      answers: [{ stepId: 'gone' }, { stepId: null, comment: 'Which step?' }],
      count: 2,
      next: null,
    })
    const path = `/api/maps/${map.id}/answers/inbox`
    expect((await server.fetch(path, { headers: bearer(keyOf(map.links.view)) })).status).toBe(403)
  })

  test('[INBOX2] one that is put at a step counts there, and back again; who may not edit moves none', async () => {
    const map = await newMap()
    const lost = answers([5, 5, 5, 5, 5], { step: 'gone' })
    await deliver(map, lost)
    const ear = await listen(server, map)
    const moves = lost.map(({ id }) => ({ id, stepId: 'wait' }))
    expect((await assign(map, moves, 'comment')).status).toBe(403)
    const answered = await (await assign(map, [...moves, { id: 'nobody', stepId: 'wait' }])).json()
    expect(answered.moves).toEqual(lost.map(({ id }) => ({ id, stepId: 'gone' })))
    expect(await summary(map, '?step=wait')).toMatchObject([{ n: 5, mean: 5 }])
    expect(await inbox(map)).toMatchObject({ count: 0 })
    await ear.heard((events) => JSON.stringify(events).includes('"emptied":["gone"]'))
    await assign(map, answered.moves)
    expect(await summary(map, '?step=wait')).toEqual([])
    expect(await inbox(map)).toMatchObject({ count: 5 })
    ear.close()
  })
})

test('[ANSWER9] whoever is on the map hears the new score within a second, as the summary says it', async () => {
  const map = await newMap()
  const ear = await listen(server, map)
  await deliver(map, answers([5, 4, 3, 2, 1]))
  await ear.heard((events) => events.length > 0)
  const [{ mean: _, distribution: __, trend: ___, byWeek: ____, ...score }] = (await summary(map)) as [StepSummary]
  expect(ear.events).toEqual([{ kind: 'scores', scores: [score] }])
  ear.close()
})

test('[ANSWER9] however many come, a map is told of at most four times a second, and of the last one in the end', async () => {
  const map = await newMap()
  const ear = await listen(server, map)
  const began = performance.now()
  for (let count = 0; count < 40; count += 1) await deliver(map, answers([5, 4]))
  await ear.heard((events) => JSON.stringify(events.at(-1) ?? null).includes('"n":80,'))
  expect(ear.events.length).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 250) + 1)
  ear.close()
})

test('[ANSWER11] a file of responses that cannot be read fails what asks for it, and nothing else', async () => {
  const first = await openTestServer({ adminKey: ADMIN_KEY })
  const map = await createMap(first, smallMap(), ADMIN_KEY)
  await first.stop()
  writeFileSync(
    join(first.folder, 'answers.sqlite'),
    'no database at all, and long enough to be taken for one'.repeat(40),
  )
  const second = await openTestServer({ adminKey: ADMIN_KEY, folder: first.folder })
  const ask = (path: string) => second.fetch(`/api/maps/${map.id}${path}`, { headers: bearer(ADMIN_KEY) })
  for (let count = 0; count < 2; count += 1) expect((await ask('/answers/summary')).status).toBeGreaterThanOrEqual(500)
  expect((await ask('')).status).toBe(200)
  await second.close()
})
