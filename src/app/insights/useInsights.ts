// What the server says of the open map under the filter: scores, groups, events. Asked for when the view is opened, whenever the
// filter changes, and at most every few seconds while new responses come in.
import { useEffect, useRef, useState } from 'react'
import type { MapId } from '../../core/model/ids.ts'
import type { AggregateList } from '../../core/wire/aggregates.ts'
import type { StepSummary } from '../../core/wire/answers.ts'
import type { Care } from '../../core/wire/care.ts'
import type { Flow } from '../../core/wire/flow.ts'
import type { Dimension, Slices } from '../../core/wire/slices.ts'
import { getAggregates, getCare, getFlow, getSlices, getSummary } from '../api/answers.ts'
import type { Answer, Trouble } from '../api/request.ts'
import { useScores } from '../feedback/scores.ts'

export interface Asked {
  readonly mapId: MapId
  readonly query: Readonly<Record<string, string>>
  /** What groups are told apart by. */
  readonly by: Dimension
  /** Another one asks again. */
  readonly attempt: number
}

export interface InsightsData {
  readonly summaries: readonly StepSummary[]
  readonly slices: Slices
  readonly flow: Flow
  readonly care: Care
  readonly aggregates: AggregateList
}

export type Insights =
  | { readonly state: 'coming' }
  | { readonly state: 'here'; readonly data: InsightsData }
  | { readonly state: 'lost'; readonly trouble: Trouble }

/** What is here stays in sight while newer is on its way. */
export function useInsights({ mapId, query, by, attempt }: Asked): Insights {
  const [insights, setInsights] = useState<Insights>({ state: 'coming' })
  const beats = usePaced(useScores(({ pulses }) => pulses))
  const key = JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for query, beats for what came
  useEffect(() => {
    let isWanted = true
    void ask({ mapId, query, by }).then((found) => isWanted && setInsights(found))
    return () => {
      isWanted = false
    }
  }, [mapId, key, by, beats, attempt])
  return insights
}

async function ask({ mapId, query, by }: Omit<Asked, 'attempt'>): Promise<Insights> {
  // Events do not say who served, and nobody was asked for them.
  const { servedBy: _, solicited: __, ...ofEvents } = query
  const [summary, slices, flow, care, aggregates] = await Promise.all([
    getSummary(mapId, query),
    getSlices(mapId, { ...query, by }),
    getFlow(mapId, ofEvents),
    getCare(mapId, query),
    getAggregates(mapId, {}),
  ])
  const lost = [summary, slices, flow, care, aggregates].find(
    (answer): answer is Answer<never> & { ok: false } => !answer.ok,
  )
  if (lost) return { state: 'lost', trouble: lost.trouble }
  if (!summary.ok || !slices.ok || !flow.ok || !care.ok || !aggregates.ok) return { state: 'coming' }
  return {
    state: 'here',
    data: {
      summaries: summary.value.steps,
      slices: slices.value,
      flow: flow.value,
      care: care.value,
      aggregates: aggregates.value,
    },
  }
}

const PAUSE_MS = 3_000

/** The value as it is every few seconds, however fast it changes. */
function usePaced<T>(value: T): T {
  const [paced, setPaced] = useState(value)
  const now = useRef(value)
  now.current = value
  useEffect(() => {
    const timer = setInterval(() => setPaced(() => now.current), PAUSE_MS)
    return () => clearInterval(timer)
  }, [])
  return paced
}
