// The responses, events and aggregates of all maps: rows on disk, and of responses an index in memory over those of each map that is asked about. An index follows
// the rows by their numbers, so nothing has to tell it what came. Runs in the feedback thread; knows no requests.
import { createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Answer, StepSummary } from '../../src/core/wire/answers.ts'
import type { ChannelCare } from '../../src/core/wire/care.ts'
import type { CustomerEvent } from '../../src/core/wire/customerEvents.ts'
import type { DeliveryFormat, Receipt } from '../../src/core/wire/deliveries.ts'
import type { Flow } from '../../src/core/wire/flow.ts'
import type { Move } from '../../src/core/wire/inbox.ts'
import {
  DIMENSIONS,
  type Dimension,
  type DimensionWords,
  SLICE_LIMITS,
  type Slices,
} from '../../src/core/wire/slices.ts'
import { type AggregateRow, type AggregateWish, aggregateRows } from './aggregateRows.ts'
import { type AnswerFilter, type AnswerIndex, type IndexSettings, openAnswerIndex } from './answerIndex.ts'
import { type AddedWords, type AnswerRow, type AnswerRows, answerRows } from './answerRows.ts'
import { type CareRequest, careOf } from './care.ts'
import { unheard } from './dryRun.ts'
import { type EventRow, eventRows } from './eventRows.ts'
import { openFeedbackFile, removeMap } from './feedbackFile.ts'
import type { FeedbackSettings } from './feedbackSettings.ts'
import { type FlowRequest, flowFrom } from './flow.ts'
import { type Inbox, type InboxQuery, openInbox } from './inbox.ts'
import { maskContacts } from './maskContacts.ts'
import { type Parsed, parseDelivery, type RecordKind } from './parseDelivery.ts'
import { AGGREGATES, ANSWERS, EVENTS } from './recordKinds.ts'
import { slicesOf } from './slices.ts'
import { summariesOf, WEEKS } from './summaries.ts'
import { openUnderWay, type UnderWay } from './underWay.ts'
import { openVerbatims, type VerbatimPage, type VerbatimQuery } from './verbatims.ts'
import { closedDay, dateOfDay, weekOfDay } from './zoneDay.ts'

export interface Delivery {
  readonly mapId: string
  readonly kind: 'answers' | 'events' | 'aggregates'
  readonly body: Uint8Array
  readonly format: DeliveryFormat
  /** ms since 1970. */
  readonly receivedAt: number
  /** Only to count what would become of it. */
  readonly isDryRun?: boolean
}

/** `steps`: those of which something new is known. */
export interface Recorded {
  readonly receipt: Receipt
  readonly steps: readonly string[]
}

export interface SummaryRequest {
  readonly mapId: string
  readonly settings: FeedbackSettings
  readonly filter: AnswerFilter
  /** With the course by days and the distribution. */
  readonly withTrend: boolean
}

export interface SlicesRequest {
  readonly mapId: string
  readonly settings: FeedbackSettings
  readonly filter: AnswerFilter
  readonly by: Dimension
  /** ms since 1970. */
  readonly now: number
}

export interface VerbatimsRequest {
  readonly mapId: string
  readonly settings: FeedbackSettings
  readonly query: VerbatimQuery
}

/** Said after the score, by whoever gave it. */
export interface LateWords extends AddedWords {
  readonly mapId: string
}

export interface AnswerBook {
  /** What its receipt calls accepted is on disk. null: the body cannot be read at all. */
  record(delivery: Delivery): Promise<Recorded | null>
  /** Returns whether that response is there. */
  addWords(words: LateWords): Promise<boolean>
  summarise(request: SummaryRequest): Promise<StepSummary[]>
  slice(request: SlicesRequest): Promise<Slices>
  /** What responses can be told apart by. */
  listWords(mapId: string, settings: FeedbackSettings): Promise<DimensionWords['words']>
  listInbox(mapId: string, query: InboxQuery): Promise<ReturnType<Inbox['list']>>
  /** What would put those back that were moved. */
  assign(mapId: string, moves: readonly Move[]): Promise<readonly Move[]>
  listVerbatims(request: VerbatimsRequest): Promise<VerbatimPage>
  listAggregates(mapId: string, wish: AggregateWish): Promise<readonly AggregateRow[]>
  flow(request: FlowRequest): Promise<Flow>
  care(request: CareRequest): Promise<readonly ChannelCare[]>
  /** Everything that was sent for these maps is gone for good. */
  forget(mapIds: readonly string[]): Promise<void>
  /** Waits for what was asked before, of a delivery only for the part at hand; whatever is asked later is refused. The database of
   * the indexes ends the whole process when it is closed under a running question. */
  close(): Promise<void>
}

/** A delivery is committed in parts, so that summaries and other maps get their turn between two of them. */
const COMMIT_ROWS = 1_000
const INDEXED_MAPS = 50
const KINDS: Readonly<Record<Delivery['kind'], RecordKind<{ readonly id: string }>>> = {
  answers: ANSWERS,
  events: EVENTS,
  aggregates: AGGREGATES,
}

export async function openAnswerBook({
  path,
  salt,
}: {
  readonly path: string
  readonly salt: Uint8Array
}): Promise<AnswerBook> {
  const sqlite = openFeedbackFile(path)
  const [rows, events, aggregates] = [answerRows(sqlite), eventRows(sqlite), aggregateRows(sqlite)]
  const verbatims = openVerbatims(sqlite)
  const inbox = openInbox(sqlite)
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const underWay = openUnderWay()
  const indexes = followers(rows, connection, underWay)

  async function record({
    mapId,
    kind,
    body,
    format,
    receivedAt,
    isDryRun = false,
  }: Delivery): Promise<Recorded | null> {
    if (isDryRun) return keep(parseDelivery(KINDS[kind], body, format), unheard(sqlite, kind, mapId))
    switch (kind) {
      case 'answers':
        return keep(parseDelivery(ANSWERS, body, format), (part) =>
          rows.append(
            mapId,
            part.map((answer) => rowOf(answer, salt)),
            receivedAt,
          ),
        )
      case 'events':
        return keep(parseDelivery(EVENTS, body, format), (part) =>
          events.append(
            mapId,
            part.map((event) => eventRowOf(event, salt)),
            receivedAt,
          ),
        )
      case 'aggregates':
        return keep(parseDelivery(AGGREGATES, body, format), (part) =>
          aggregates.append(mapId, part, receivedAt).map(({ step }) => ({ stepId: step ?? null })),
        )
    }
  }

  async function keep<T>(
    parsed: Parsed<T> | null,
    append: (part: readonly T[]) => readonly { readonly stepId: string | null }[],
  ): Promise<Recorded | null> {
    if (parsed === null) return null
    const { records, rejected, problems } = parsed
    const steps = new Set<string>()
    let accepted = 0
    for (let from = 0; from < records.length; from += COMMIT_ROWS) {
      underWay.check()
      for (const { stepId } of append(records.slice(from, from + COMMIT_ROWS))) {
        accepted += 1
        if (stepId !== null) steps.add(stepId)
      }
      await setImmediate()
    }
    const repeated = records.length - accepted
    return { receipt: { accepted, repeated, rejected, problems: [...problems] }, steps: [...steps] }
  }

  return {
    record: (delivery) => underWay.run(() => record(delivery)),

    addWords: ({ mapId, ...added }) =>
      underWay.run(async () =>
        rows.addWords(mapId, { ...added, comment: added.comment === null ? null : maskContacts(added.comment) }),
      ),

    summarise: ({ mapId, settings, filter, withTrend }) =>
      indexes.use(mapId, settings, async (index) => {
        const facts = await index.facts(filter)
        if (facts.length === 0) return []
        const lastWeek = weekOfDay(Math.max(...facts.map(({ lastDay }) => lastDay)))
        const [whole, weeks] = [await index.tally(filter), await index.tally(filter, 'week', lastWeek - WEEKS + 1)]
        const days = withTrend ? await index.tally(filter, 'day') : null
        return summariesOf({ facts, whole, weeks, days, lastWeek }, settings)
      }),

    slice: ({ mapId, settings, filter: { steps, ...filter }, by, now }) =>
      indexes.use(mapId, settings, async (index) => {
        const judgedTo = closedDay(now, settings)
        const closed = { ...filter, to: Math.min(filter.to ?? judgedTo, judgedTo) }
        // Of the whole map, whichever step is asked for: a step looked at by itself differs no more than among all.
        const [rows, judged] = [await index.tallyBy(by, filter), await index.tallyBy(by, closed)]
        return { by, judgedTo: dateOfDay(judgedTo), steps: slicesOf({ rows, judged, steps }, settings) }
      }),

    listWords: (mapId, settings) =>
      indexes.use(mapId, settings, async (index) => {
        const words = DIMENSIONS.map(async (by) => [by, await index.words(by, SLICE_LIMITS.words)] as const)
        return Object.fromEntries(await Promise.all(words)) as DimensionWords['words']
      }),

    listInbox: async (mapId, query) => inbox.list(mapId, query),

    assign: (mapId, moves) =>
      underWay.run(async () => {
        const { rows: moved, before } = inbox.assign(mapId, moves)
        // An index that reads these rows later finds them where they are now.
        await indexes.change(mapId, (index) => index.replace(moved))
        return before
      }),

    listVerbatims: async ({ mapId, query, settings }) => verbatims.list(mapId, query, settings.timeZone),

    listAggregates: async (mapId, wish) => aggregates.list(mapId, wish),

    flow: async (request) => flowFrom(events, request),

    care: async (request) => careOf(sqlite, request),

    forget: (mapIds) =>
      underWay.run(async () => {
        for (const mapId of mapIds) {
          indexes.forget(mapId)
          removeMap(sqlite, mapId)
        }
      }),

    async close() {
      await underWay.end()
      connection.closeSync()
      database.closeSync()
      sqlite.close()
    },
  }
}

interface Follower {
  /** What it was made for: another zone has other days, another period other latest responses. */
  readonly madeFor: IndexSettings
  readonly index: Promise<AnswerIndex>
  /** The last row that it holds. */
  seq: number
  /** One thing at a time: what is asked waits for what came before. */
  last: Promise<unknown>
}

interface Followers {
  /** Changes the index of a map, if it has one. */
  change(mapId: string, work: (index: AnswerIndex) => Promise<void>): Promise<void>
  /** Runs `ask` on the index of a map, which by then holds every row. */
  use<T>(mapId: string, settings: FeedbackSettings, ask: (index: AnswerIndex) => Promise<T>): Promise<T>
  /** What was changed otherwise than by appending is read anew at the next question. */
  forget(mapId: string): void
}

function followers(rows: AnswerRows, connection: DuckDBConnection, underWay: UnderWay): Followers {
  /** The one that was asked last stands last. */
  const known = new Map<string, Follower>()
  let made = 0

  function open(madeFor: IndexSettings): Follower {
    made += 1
    const index = openAnswerIndex(connection, { table: `answers_${made}`, settings: madeFor })
    return { madeFor, index, seq: 0, last: index }
  }

  function drop(mapId: string, follower: Follower): void {
    known.delete(mapId)
    void underWay.run(() => follower.last.then(async () => (await follower.index).close()))
  }

  function followerOf(mapId: string, { timeZone, period = 'day' }: FeedbackSettings): Follower {
    const before = known.get(mapId)
    const fits = before?.madeFor.timeZone === timeZone && before.madeFor.period === period
    if (before && !fits) drop(mapId, before)
    const follower = before && fits ? before : open({ timeZone, period })
    known.delete(mapId)
    known.set(mapId, follower)
    const [oldest] = known
    if (known.size > INDEXED_MAPS && oldest) drop(...oldest)
    return follower
  }

  async function catchUp(mapId: string, follower: Follower): Promise<AnswerIndex> {
    const index = await follower.index
    for (const page of rows.since(mapId, follower.seq)) {
      await index.append(page.rows)
      follower.seq = page.seq
      await setImmediate()
    }
    await index.settle()
    return index
  }

  return {
    forget(mapId) {
      const follower = known.get(mapId)
      if (follower) drop(mapId, follower)
    },

    async change(mapId, work) {
      const follower = known.get(mapId)
      if (!follower) return
      const done = follower.last.then(async () => work(await catchUp(mapId, follower)))
      follower.last = done.catch(() => undefined)
      await done
    },

    use: (mapId, settings, ask) =>
      underWay.run(() => {
        const follower = followerOf(mapId, settings)
        const answer = follower.last.then(async () => ask(await catchUp(mapId, follower)))
        follower.last = answer.catch(() => undefined)
        return answer
      }),
  }
}

function rowOf(answer: Answer, salt: Uint8Array): AnswerRow {
  const { step, at, respondent, respondedAt, comment } = answer
  return {
    id: answer.id,
    stepId: step ?? null,
    respondent: respondent === undefined ? null : hashOf(respondent, salt),
    at: Date.parse(at),
    metric: answer.metric ?? null,
    score: answer.score ?? null,
    comment: comment === undefined ? null : maskContacts(comment),
    reasons: answer.reasons ?? [],
    channel: answer.channel ?? null,
    source: answer.source ?? null,
    persona: answer.persona ?? null,
    segment: answer.segment ?? null,
    region: answer.region ?? null,
    servedBy: answer.servedBy ?? null,
    respondentType: answer.respondentType,
    solicited: answer.solicited,
    weight: answer.weight,
    respondedAt: respondedAt === undefined ? null : Date.parse(respondedAt),
  }
}

const eventRowOf = (
  { step, respondent, at, channel, reason, persona, segment, region, ...event }: CustomerEvent,
  salt: Uint8Array,
): EventRow => ({
  ...event,
  stepId: step ?? null,
  respondent: hashOf(respondent, salt),
  at: Date.parse(at),
  channel: channel ?? null,
  reason: reason ?? null,
  persona: persona ?? null,
  segment: segment ?? null,
  region: region ?? null,
})

const hashOf = (respondent: string, salt: Uint8Array): string =>
  createHmac('sha256', salt).update(respondent).digest('base64url').slice(0, 22)
