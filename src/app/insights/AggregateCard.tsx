// Results that others counted, the latest of each question at each step.
import { useMemo } from 'react'
import type { Aggregate, AggregateList } from '../../core/wire/aggregates.ts'
import type { FeedbackFilter } from '../feedback/feedbackFilter.ts'
import styles from './Card.module.css'
import { ChartCard } from './ChartCard.tsx'
import { aggregateChart } from './charts/aggregateChart.ts'
import type { StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface AggregateCardProps {
  readonly list: AggregateList
  readonly findings: readonly StepFinding[]
  readonly filter: FeedbackFilter
  /** The first day under the filter; undefined: all. */
  readonly from: string | undefined
  readonly locale: string
}

const SHOWN = 12

export function AggregateCard({ list, findings, filter, from, locale }: AggregateCardProps) {
  const latest = useMemo(() => latestOf(list.aggregates, { findings, filter, from }), [list, findings, filter, from])
  const chart = useMemo(() => aggregateChart(latest.slice(0, SHOWN), locale), [latest, locale])
  return (
    <ChartCard
      size="large"
      title="Counted elsewhere"
      note="shares as their source gives them; they become no score"
      chart={latest.length === 0 ? null : chart}
    >
      {latest.length === 0 && (
        <Missing>Results of other surveys (aggregates: shares of answers, with or without a base) fill this.</Missing>
      )}
      {latest.length > SHOWN && (
        <p className={styles.foot}>
          The first {SHOWN} of {latest.length}, in the order of the journey.
        </p>
      )}
    </ChartCard>
  )
}

interface Asked {
  readonly findings: readonly StepFinding[]
  readonly filter: FeedbackFilter
  readonly from: string | undefined
}

/** The list has the latest days first, so of each question and group the first counts. */
function latestOf(aggregates: readonly Aggregate[], { findings, filter: { words }, from }: Asked) {
  const fits = (asked: readonly string[], word: string | undefined): boolean =>
    asked.length === 0 || (word !== undefined && asked.includes(word))
  const seen = new Set<string>()
  const found = aggregates.flatMap((aggregate) => {
    const { step: stepId, question, metric, source, region, segment, channel, persona, to } = aggregate
    const finding = findings.find(({ step }) => step.id === stepId)
    const key = JSON.stringify([stepId, question, metric, source, region, segment, channel, persona])
    const isAsked =
      fits(words.region, region) &&
      fits(words.segment, segment) &&
      fits(words.channel, channel) &&
      fits(words.persona, persona) &&
      (from === undefined || to >= from)
    if (!finding || !isAsked || seen.has(key)) return []
    seen.add(key)
    return [{ number: finding.number, step: finding.label, aggregate }]
  })
  return found.toSorted((a, b) => a.number - b.number)
}
