// What customers' feedback says of the whole journey: how much there is, each step's score, gaps, groups that differ, drop-off,
// contacts, and their course. No number stands for the journey as a whole. This file only puts the parts together.
import { useMemo, useState } from 'react'
import type { Dimension } from '../../core/wire/slices.ts'
import { FeedbackFilterBar } from '../feedback/FeedbackFilterBar.tsx'
import { dayIn, queryOf, useFeedbackFilter } from '../feedback/feedbackFilter.ts'
import { useReading, useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AggregateCard } from './AggregateCard.tsx'
import { CareCard } from './CareCard.tsx'
import { ConsistencyCard } from './ConsistencyCard.tsx'
import { ContactCard } from './ContactCard.tsx'
import { DropOffCard } from './DropOffCard.tsx'
import { findingsOf } from './findings.ts'
import { GapCard } from './GapCard.tsx'
import styles from './Insights.module.css'
import { ScoreCard } from './ScoreCard.tsx'
import { Tiles } from './Tiles.tsx'
import { TrendCard } from './TrendCard.tsx'
import { type InsightsData, useInsights } from './useInsights.ts'

export function Insights() {
  const { mapId } = useSession()
  const { timeZone } = useReading().map.settings
  const filter = useFeedbackFilter()
  const [by, setBy] = useState<Dimension>('region')
  const [attempt, setAttempt] = useState(0)
  const query = useMemo(() => queryOf(filter, dayIn(timeZone, new Date())), [filter, timeZone])
  const insights = useInsights({ mapId, query, by, attempt })
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Insights</h1>
        <FeedbackFilterBar />
      </header>
      {insights.state === 'here' && <Charts data={insights.data} query={query} by={by} onBy={setBy} />}
      {insights.state === 'coming' && (
        <p className={styles.coming} role="status">
          Reading responses…
        </p>
      )}
      {insights.state === 'lost' && (
        <EmptyState
          title="The responses could not be read"
          ways={<Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>}
        >
          {insights.trouble.sentence}
        </EmptyState>
      )}
    </div>
  )
}

interface ChartsProps {
  readonly data: InsightsData
  readonly query: Readonly<Record<string, string>>
  readonly by: Dimension
  readonly onBy: (by: Dimension) => void
}

function Charts({ data, query, by, onBy }: ChartsProps) {
  const { map } = useReading()
  const { locale } = map.settings
  const filter = useFeedbackFilter()
  const findings = useMemo(() => findingsOf(map, data.summaries), [map, data.summaries])
  return (
    <>
      <Tiles map={map} findings={findings} slices={data.slices} />
      <div className={styles.charts}>
        <ScoreCard findings={findings} locale={locale} />
        <GapCard findings={findings} locale={locale} />
        <ConsistencyCard {...{ findings, slices: data.slices, locale, by, onBy }} />
        <TrendCard {...{ findings, slices: data.slices, query, by, locale }} />
        <DropOffCard findings={findings} flow={data.flow} locale={locale} />
        <ContactCard map={map} findings={findings} flow={data.flow} locale={locale} />
        <AggregateCard list={data.aggregates} findings={findings} filter={filter} from={query.from} locale={locale} />
        <CareCard care={data.care} locale={locale} />
      </div>
    </>
  )
}
