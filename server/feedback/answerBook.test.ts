// The index against a scan of the same responses, whatever their order, repeats and respondents.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepId } from '../../src/core/model/ids.ts'
import { openAnswerBook } from './answerBook.ts'
import type { AnswerFilter } from './answerIndex.ts'

interface Sent {
  readonly id: string
  readonly step: string
  readonly at: string
  readonly metric: 'csat' | 'nps'
  readonly score: number
  readonly region?: string
  readonly respondent?: string
  readonly solicited: boolean
}

const sent: fc.Arbitrary<Sent> = fc.record(
  {
    id: fc.integer({ min: 0, max: 60 }).map((number) => `id${number}`),
    step: fc.constantFrom('call', 'wait'),
    // Around midnight in India, which is half past six in the evening in UTC.
    at: fc
      .integer({ min: 0, max: 96 })
      .map((hours) => new Date(Date.UTC(2026, 4, 1, 0, 30 + hours * 30)).toISOString()),
    metric: fc.constantFrom('csat', 'nps'),
    score: fc.integer({ min: 1, max: 5 }),
    region: fc.constantFrom('Gujarat', 'Assam'),
    respondent: fc.constantFrom('meera', 'rituraj', 'asha'),
    solicited: fc.boolean(),
  },
  { requiredKeys: ['id', 'step', 'at', 'metric', 'score', 'solicited'] },
)

const filters: readonly AnswerFilter[] = [
  { solicited: 'yes' },
  { solicited: 'no' },
  { solicited: 'all' },
  { solicited: 'yes', region: ['Assam'] },
  { solicited: 'all', from: dayOf('2026-05-02'), to: dayOf('2026-05-02') },
]

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000
}

/** What counts, found by looking at every response: by step, metric and point, how many. */
function scan(all: readonly Sent[], filter: AnswerFilter): Record<string, number> {
  const dayIn = ({ at }: Sent) => new Date(at).toLocaleDateString('sv', { timeZone: 'Asia/Kolkata' })
  const isAsked = ({ solicited }: Sent) => filter.solicited === 'all' || solicited === (filter.solicited === 'yes')
  const counts = all.filter(isAsked).filter((one, _, those) => {
    const rivals = those.filter(
      (other) =>
        one.respondent !== undefined &&
        other.respondent === one.respondent &&
        other.step === one.step &&
        other.metric === one.metric &&
        dayIn(other) === dayIn(one),
    )
    const isLatest = rivals.every((other) => other.at < one.at || (other.at === one.at && other.id <= one.id))
    const day = dayOf(dayIn(one))
    return (
      isLatest &&
      (filter.region === undefined || filter.region.includes(one.region ?? '')) &&
      (filter.from === undefined || day >= filter.from) &&
      (filter.to === undefined || day <= filter.to)
    )
  })
  const found: Record<string, number> = {}
  for (const { step, metric, score } of counts) {
    const key = `${step} ${metric} ${score}`
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

const LATER = Date.UTC(2026, 10, 22)

test('[ANSWER10] [ANSWER20] [INBOX2] what the index says is what a scan of all rows says, in any order, with repeats and in any parts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-answers-'))
  const book = await openAnswerBook({ path: join(folder, 'answers.sqlite'), salt: new Uint8Array(32) })
  const settings = { timeZone: 'Asia/Kolkata', enough: { n: 0, halfWidth: 100 } }
  let maps = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(sent, { maxLength: 25 }), { maxLength: 5 }), async (deliveries) => {
      maps += 1
      const mapId = `map${maps}`
      const known = new Map<string, Sent>()
      for (const delivery of deliveries) {
        const body = new TextEncoder().encode(JSON.stringify(delivery))
        const recorded = await book.record({ mapId, kind: 'answers', body, format: 'json', receivedAt: 0 })
        const before = known.size
        for (const each of delivery) if (!known.has(each.id)) known.set(each.id, each)
        expect(recorded?.receipt).toMatchObject({
          accepted: known.size - before,
          repeated: delivery.length - (known.size - before),
        })
        // Some of them belong elsewhere, whether the index has read them or not.
        const moves = delivery.slice(0, 4).map(({ id }, index) => ({ id, step: index % 2 ? 'call' : 'wait' }))
        await book.assign(
          mapId,
          moves.map(({ id, step }) => ({ id, stepId: stepId.parse(step) })),
        )
        for (const { id, step } of moves) {
          const one = known.get(id)
          if (one) known.set(id, { ...one, step })
        }
        for (const filter of filters) {
          const { steps } = await book.slice({ mapId, settings, filter, by: 'region', now: LATER })
          for (const { stepId: step, metric, groups } of steps) {
            for (const { group, n, score } of groups) {
              const narrowed = { ...filter, region: filter.region?.filter((each) => each === group) ?? [group] }
              const alone = await book.summarise({ mapId, settings, filter: narrowed, withTrend: false })
              const same = alone.find((row) => row.stepId === step && row.metric === metric)
              expect({ n, score }).toEqual({ n: (same?.n ?? 0) < 5 ? null : same?.n, score: same?.score ?? null })
            }
          }
          const summaries = await book.summarise({ mapId, settings, filter, withTrend: true })
          const told = summaries.flatMap(({ stepId: step, metric, distribution, n }) =>
            n < 5 ? [] : Object.entries(distribution).map(([point, count]) => [`${step} ${metric} ${point}`, count]),
          )
          const expected = scan([...known.values()], filter)
          const fewest = (key: string) => {
            const question = key.slice(0, key.lastIndexOf(' '))
            const of = Object.entries(expected).filter(([other]) => other.startsWith(`${question} `))
            return of.reduce((sum, [, count]) => sum + count, 0) >= 5
          }
          expect(Object.fromEntries(told)).toEqual(
            Object.fromEntries(Object.entries(expected).filter(([key]) => fewest(key))),
          )
        }
      }
    }),
    { numRuns: 25 },
  )
  await book.close()
  rmSync(folder, { recursive: true })
}, 120_000)

test('[ANSWER12] closing waits for what was asked before, and ends a long delivery between its parts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-answers-'))
  const path = join(folder, 'answers.sqlite')
  const open = () => openAnswerBook({ path, salt: new Uint8Array(32) })
  const settings = { timeZone: 'Asia/Kolkata', enough: { n: 0, halfWidth: 100 } }
  const book = await open()
  const request = { mapId: 'map', settings, filter: { solicited: 'all' }, withTrend: false } as const
  const at = '2026-05-01T00:00:00Z'
  const delivery = (count: number, first = 0) => {
    const answers = Array.from({ length: count }, (_, index) => ({
      id: `id${first + index}`,
      step: 'call',
      at,
      metric: 'csat',
      score: 4,
    }))
    return {
      mapId: 'map',
      kind: 'answers',
      body: new TextEncoder().encode(JSON.stringify(answers)),
      format: 'json',
      receivedAt: 0,
    } as const
  }
  await book.record(delivery(10))
  const ended: string[] = []
  const asked = book.summarise(request).then(([summary]) => ended.push(`asked about ${summary?.stepId}`))
  const long = book.record(delivery(5_000, 10)).catch((error: Error) => ended.push(`long: ${error.name}`))
  await book.close()
  expect(ended.toSorted()).toEqual(['asked about call', 'long: Ending'])
  await Promise.all([asked, long])
  await expect(book.summarise(request)).rejects.toThrow('being closed')

  const again = await open()
  const [summary] = await again.summarise(request)
  // Whole parts of it, which its sender may send once more.
  expect(summary?.n).toBe(1_010)
  await again.close()
  rmSync(folder, { recursive: true })
})
