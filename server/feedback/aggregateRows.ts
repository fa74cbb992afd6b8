// Results that others counted, as rows. Knows rows; knows no maps and no requests.
import type { Database } from 'better-sqlite3'
import type { Aggregate } from '../../src/core/wire/aggregates.ts'

export interface AggregateRow extends Aggregate {
  /** ms since 1970. */
  readonly receivedAt: number
}

export interface AggregateWish {
  /** Absent: all. */
  readonly step?: string | undefined
  readonly region?: string | undefined
  readonly segment?: string | undefined
  readonly limit: number
}

export interface AggregateRows {
  /** On disk when it returns; those whose id the map had already are left out of what it returns. */
  append(mapId: string, rows: readonly Aggregate[], receivedAt: number): readonly Aggregate[]
  /** The latest days first. */
  list(mapId: string, wish: AggregateWish): readonly AggregateRow[]
}

type StoredRow = { readonly [name: string]: string | number | null } & {
  readonly shares: string
  readonly receivedAt: number
}

export function aggregateRows(sqlite: Database): AggregateRows {
  const insert = sqlite.prepare(
    `INSERT INTO aggregates (map_id, id, step_id, metric, question, from_day, to_day, shares, base, source, channel, segment,
       region, persona, received_at)
     VALUES (:mapId, :id, :step, :metric, :question, :from, :to, :shares, :base, :source, :channel, :segment, :region,
       :persona, :receivedAt)
     ON CONFLICT (map_id, id) DO NOTHING`,
  )
  const list = (where: string) =>
    sqlite.prepare<[object], StoredRow>(
      `SELECT id, step_id AS step, metric, question, from_day AS "from", to_day AS "to", shares, base, source, channel,
         segment, region, persona, received_at AS receivedAt
       FROM aggregates WHERE map_id = :mapId ${where}
         AND (:region IS NULL OR region = :region) AND (:segment IS NULL OR segment = :segment)
       ORDER BY to_day DESC, id LIMIT :limit`,
    )
  const ofMap = list('')
  const ofStep = list('AND step_id = :step')
  const none = { step: null, metric: null, question: null, base: null, channel: null, segment: null, region: null }
  return {
    append: sqlite.transaction((mapId: string, rows: readonly Aggregate[], receivedAt: number) =>
      rows.filter((row) => {
        const values = { ...none, persona: null, ...row, shares: JSON.stringify(row.shares), mapId, receivedAt }
        return insert.run(values).changes === 1
      }),
    ),
    list(mapId, { step, region = null, segment = null, limit }) {
      const wish = { mapId, region, segment, limit }
      return (step === undefined ? ofMap.all(wish) : ofStep.all({ ...wish, step })).map(toRow)
    },
  }
}

/** What a column does not say is absent, as it was sent. */
const toRow = (stored: StoredRow): AggregateRow =>
  Object.fromEntries(
    Object.entries({ ...stored, shares: JSON.parse(stored.shares) }).filter(([, value]) => value !== null),
  ) as unknown as AggregateRow
