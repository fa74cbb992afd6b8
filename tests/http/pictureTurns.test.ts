// Pictures over HTTP, one after another: no visitor, and no picture, keeps the server's threads from the others. Each test has
// limits of its own, since the real ones are minutes.
import { afterEach, expect, test } from 'vitest'
import type { TurnLimits } from '../../server/workers/turns.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'

let server: TestServer
afterEach(() => server.close())

const numbered = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`)
const LANES = numbered(20, 'lane')
/** Nothing is on it; in lanes as high as can be its picture has thirty thousand million pixels. */
const WIDE_MAP = {
  format: 'throughline',
  version: 1,
  map: {
    title: 'Wide',
    stages: [{ id: 'stage', title: 'Stage', steps: numbered(500, 'step').map((id) => ({ id, title: id })) }],
    lanes: LANES.map((id) => ({ id, kind: 'text', title: id })),
    cards: [],
  },
}
const HIGH = JSON.stringify({ laneHeights: Object.fromEntries(LANES.map((id) => [id, 1_200])) })
/** Takes longer than any of these tests. */
const ENDLESS = `png?scale=4&view=${encodeURIComponent(HIGH)}`
const QUICK = 'png?from=step0&to=step0&include=title'

/** Threads that run from source are slow to start. */
const POLL = { timeout: 40_000, interval: 10 }

interface Asking {
  readonly cookie?: string
  readonly signal?: AbortSignal
}

async function open(limits: Partial<TurnLimits>) {
  server = await openTestServer({ pictureLimits: { atOnce: 1, longestMs: 600_000, ...limits } })
  const { id } = await createMap(server, WIDE_MAP)
  const ask = (what: string, { cookie = '', signal }: Asking = {}) =>
    server.fetch(`/api/maps/${id}/export.${what}`, { headers: { cookie }, ...(signal && { signal }) })
  /** Begins a picture without end; the visitor, who may have but one, is refused another from then on. */
  const begin = async (cookie = '') => {
    const leaving = new AbortController()
    const answer = ask(ENDLESS, { cookie, signal: leaving.signal })
    answer.catch(() => {})
    await expect.poll(async () => (await ask(QUICK, { cookie })).status, POLL).toBe(429)
    return { answer, leaving }
  }
  return { ask, begin }
}

/** A browser with a name. */
async function visitor(name: string): Promise<string> {
  const response = await server.fetch('/api/visitor', { ...json({ name }), method: 'PUT' })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

test('[PIC7] a visitor whose pictures are still being drawn is told to wait for them', async () => {
  const { ask, begin } = await open({ ofEach: 1 })
  await begin()
  expect(await problemOf(await ask(QUICK))).toMatchObject({
    status: 429,
    code: 'too-many-requests',
    detail: expect.stringContaining('Ask for this one when they have come'),
  })
  expect((await ask('json')).status).toBe(200)
})

test('[PIC7] where too many visitors wait, the others are told to come again', async () => {
  const { ask, begin } = await open({ ofEach: 1, waitingInAll: 0 })
  const [asha, ravi] = [await visitor('Asha'), await visitor('Ravi')]
  await begin(asha)
  expect(await problemOf(await ask(QUICK, { cookie: ravi }))).toMatchObject({
    status: 503,
    code: 'server-busy',
    detail: expect.stringContaining('Try again in a minute'),
  })
})

test('[PIC7] a picture that takes too long is stopped, and another may be asked for', async () => {
  const { ask } = await open({ ofEach: 1, longestMs: 300 })
  for (const _ of ['once', 'again']) {
    expect(await problemOf(await ask(ENDLESS))).toMatchObject({
      status: 503,
      code: 'picture-too-slow',
      detail: expect.stringContaining('smaller scale'),
    })
  }
  expect((await ask('json')).status).toBe(200)
})

test('[PIC7] a picture that nobody waits for any more is drawn no further', { timeout: 60_000 }, async () => {
  const { ask, begin } = await open({ ofEach: 1 })
  const { answer, leaving } = await begin()
  leaving.abort()
  await expect(answer).rejects.toThrow()
  await expect.poll(async () => (await ask(QUICK)).status, POLL).toBe(200)
})
