// What customers did on their way, as rows, and how often: counted where the rows lie, by the indexes over them. Knows rows;
// knows no maps, no shares and no requests.
import type { Database } from 'better-sqlite3'
import type { StepCounts } from '../../src/core/feedback/flow.ts'
import { BOXES } from '../../src/core/feedback/metric.ts'
import type { EventKind } from '../../src/core/wire/customerEvents.ts'

export interface EventRow {
  readonly id: string
  /** Salted hash. */
  readonly respondent: string
  readonly stepId: string | null
  /** ms since 1970, as all times here. */
  readonly at: number
  readonly kind: EventKind
  readonly channel: string | null
  readonly solicited: boolean
  readonly reason: string | null
  readonly persona: string | null
  readonly segment: string | null
  readonly region: string | null
}

export interface EventFilter {
  /** The first moment, and the first that is too late. */
  readonly from: number
  readonly until: number
  /** Of each, any will do; absent: all. */
  readonly channel?: readonly string[] | undefined
  readonly segment?: readonly string[] | undefined
  readonly region?: readonly string[] | undefined
  readonly persona?: readonly string[] | undefined
}

export interface RecoveryRule {
  /** How long after an exit a return counts. */
  readonly within: number
  readonly now: number
}

export interface StepContacts {
  /** null: at no step. */
  readonly stepId: string | null
  readonly byUs: number
  readonly byThem: number
  /** Contacts by us that nobody had asked for. */
  readonly unsolicited: number
  /** With anything at all at that step. */
  readonly customers: number
}

/** Of the customers with any event at all. */
export interface ContactLoad {
  readonly customers: number
  /** Customers whom we contacted more often than the cap within some span. */
  readonly over: number
}

export interface EventRows {
  /** On disk when it returns; those whose id the map had already are left out of what it returns. */
  append(mapId: string, rows: readonly EventRow[], receivedAt: number): readonly EventRow[]
  flow(mapId: string, filter: EventFilter, rule: RecoveryRule): readonly StepCounts[]
  contacts(mapId: string, filter: EventFilter): readonly StepContacts[]
  /** A span reaches back from each contact, beyond the filter's first moment too. */
  load(mapId: string, filter: EventFilter, cap: { readonly spanMs: number; readonly most: number }): ContactLoad
  /** How many contacts by us began in each quarter of an hour, by its first moment. */
  quarters(mapId: string, filter: EventFilter): readonly { readonly at: number; readonly count: number }[]
}

const COLUMNS = ['channel', 'segment', 'region', 'persona'] as const
const QUARTER_MS = 15 * 60_000

export function eventRows(sqlite: Database): EventRows {
  const insert = sqlite.prepare(
    `INSERT INTO events (map_id, id, respondent, step_id, at, kind, channel, solicited, reason, persona, segment, region,
       received_at)
     VALUES (:mapId, :id, :respondent, :stepId, :at, :kind, :channel, :solicited, :reason, :persona, :segment, :region,
       :receivedAt)
     ON CONFLICT (map_id, id) DO NOTHING`,
  )
  const all = <Row>(sql: string, values: object): Row[] => sqlite.prepare<[object], Row>(sql).all(values)

  return {
    append: sqlite.transaction((mapId: string, rows: readonly EventRow[], receivedAt: number) =>
      rows.filter((row) => {
        const values = { ...row, mapId, receivedAt, solicited: row.solicited ? 1 : 0 }
        return insert.run(values).changes === 1
      }),
    ),

    flow(mapId, filter, { within, now }) {
      const { where, values } = conditions(mapId, filter)
      const asked = { ...values, within, judgedUntil: now - within }
      const counts = all<{ stepId: string; entries: number; exits: number }>(
        `SELECT step_id AS stepId, sum(kind = 'entered') AS entries, sum(kind = 'exited') AS exits
         FROM events WHERE ${where} AND kind IN ('entered', 'exited') GROUP BY step_id`,
        asked,
      )
      const exits = all<Exit>(
        `SELECT step_id AS stepId, at <= :judgedUntil AS isJudged,
           (SELECT ${IS_LOW} FROM answers WHERE answers.map_id = events.map_id AND answers.respondent = events.respondent
              AND answers.at <= events.at AND metric IN ('csat', 'nps', 'ces') ORDER BY answers.at DESC LIMIT 1) AS isLow,
           (SELECT min(later.at) FROM events later WHERE later.map_id = events.map_id
              AND later.respondent = events.respondent AND later.kind = 'entered' AND later.at > events.at
              AND later.at <= events.at + :within) - at AS back
         FROM events WHERE ${where} AND kind = 'exited'`,
        asked,
      )
      return counts.map((count) => ({ ...count, ...afterExits(exits.filter(({ stepId }) => stepId === count.stepId)) }))
    },

    contacts(mapId, filter) {
      const { where, values } = conditions(mapId, filter)
      return all(
        `SELECT step_id AS stepId, sum(kind = 'we-contacted') AS byUs, sum(kind = 'they-contacted') AS byThem,
           sum(kind = 'we-contacted' AND NOT solicited) AS unsolicited, count(DISTINCT respondent) AS customers
         FROM events WHERE ${where} GROUP BY step_id`,
        values,
      )
    },

    load(mapId, filter, { spanMs, most }) {
      const during = conditions(mapId, filter)
      const before = conditions(mapId, { ...filter, from: filter.from - spanMs })
      const [customers] = all<{ count: number }>(
        `SELECT count(DISTINCT respondent) AS count FROM events WHERE ${during.where}`,
        during.values,
      )
      const [over] = all<{ count: number }>(
        `SELECT count(DISTINCT respondent) AS count FROM (
           SELECT respondent, at, count(*) OVER (
             PARTITION BY respondent ORDER BY at RANGE BETWEEN ${spanMs - 1} PRECEDING AND CURRENT ROW) AS contacts
           FROM events WHERE ${before.where} AND kind = 'we-contacted'
         ) WHERE contacts > :most AND at >= :since`,
        { ...before.values, since: filter.from, most },
      )
      return { customers: customers?.count ?? 0, over: over?.count ?? 0 }
    },

    quarters(mapId, filter) {
      const { where, values } = conditions(mapId, filter)
      return all(
        `SELECT at / ${QUARTER_MS} * ${QUARTER_MS} AS at, count(*) AS count
         FROM events WHERE ${where} AND kind = 'we-contacted' GROUP BY events.at / ${QUARTER_MS}`,
        values,
      )
    },
  }
}

/** Whether a score lies at the lower end of its scale. */
const IS_LOW = `score <= CASE metric ${(['csat', 'nps', 'ces'] as const)
  .map((metric) => `WHEN '${metric}' THEN ${BOXES[metric].bottom}`)
  .join(' ')} END`

interface Exit {
  readonly stepId: string
  readonly isJudged: 0 | 1
  /** null: no score before it. */
  readonly isLow: 0 | 1 | null
  /** ms until the return; null: none in time. */
  readonly back: number | null
}

function afterExits(exits: readonly Exit[]): Omit<StepCounts, 'stepId' | 'entries' | 'exits'> {
  const judged = exits.filter(({ isJudged }) => isJudged === 1)
  const returns = judged.flatMap(({ back }) => (back === null ? [] : [back])).sort((a, b) => a - b)
  return {
    scoredExits: exits.filter(({ isLow }) => isLow !== null).length,
    dissatisfiedExits: exits.filter(({ isLow }) => isLow === 1).length,
    judgedExits: judged.length,
    recoveredExits: returns.length,
    medianRecovery: median(returns),
  }
}

/** Of a sorted list. */
function median(values: readonly number[]): number | null {
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Words travel as values, never in the text of a question. */
function conditions(
  mapId: string,
  filter: EventFilter,
): { readonly where: string; readonly values: Readonly<Record<string, unknown>> } {
  const lists = COLUMNS.flatMap((column) => {
    const wanted = filter[column]
    return wanted === undefined ? [] : [{ column, wanted }]
  })
  const among = lists.map(({ column }) => `AND ${column} IN (SELECT value FROM json_each(:${column}))`)
  return {
    where: ['map_id = :mapId AND at >= :from AND at < :until', ...among].join(' '),
    values: {
      mapId,
      from: filter.from,
      until: filter.until,
      ...Object.fromEntries(lists.map(({ column, wanted }) => [column, JSON.stringify(wanted)])),
    },
  }
}
