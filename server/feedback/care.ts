// Replies to what customers wrote, by channel: counted over the rows. Knows rows and core/feedback; knows no requests.
import type { Database } from 'better-sqlite3'
import { shareOfPeople } from '../../src/core/feedback/flow.ts'
import { FEWEST } from '../../src/core/feedback/score.ts'
import type { ChannelCare } from '../../src/core/wire/care.ts'
import { answerConditions } from './answerConditions.ts'
import type { AnswerFilter } from './answerIndex.ts'

export interface CareRequest {
  readonly mapId: string
  /** IANA. */
  readonly timeZone: string
  readonly filter: AnswerFilter
}

interface Counted {
  readonly channel: string
  readonly n: number
  readonly replied: number
  /** ms; null: nobody replied. */
  readonly medianWait: number | null
}

export function careOf(sqlite: Database, { mapId, timeZone, filter }: CareRequest): readonly ChannelCare[] {
  const { where, values } = answerConditions(filter, timeZone)
  const counted = sqlite
    .prepare<unknown[], Counted>(
      `WITH written AS (
         SELECT channel, responded_at - at AS wait FROM answers
         WHERE map_id = ? AND comment IS NOT NULL AND channel IS NOT NULL${where}
       ), placed AS (
         SELECT channel, wait, row_number() OVER (PARTITION BY channel ORDER BY wait) AS place,
           count(*) OVER (PARTITION BY channel) AS replied
         FROM written WHERE wait IS NOT NULL
       ), middle AS (
         SELECT channel, replied, avg(wait) AS medianWait FROM placed
         WHERE place IN ((replied + 1) / 2, (replied + 2) / 2) GROUP BY channel
       )
       SELECT channel, count(*) AS n, coalesce(replied, 0) AS replied, medianWait
       FROM written LEFT JOIN middle USING (channel)
       GROUP BY channel ORDER BY channel = 'social' DESC, n DESC, channel`,
    )
    .all(mapId, ...values)
  return counted.map(({ channel, n, replied, medianWait }) => ({
    channel,
    n,
    unanswered: shareOfPeople(n - replied, n),
    medianWait: replied < FEWEST ? null : medianWait,
  }))
}
