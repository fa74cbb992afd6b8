// The ranking of gaps: customers' own comparison with what they expected, or one metric against the team's guess. One at a time,
// so that they are never mixed.
import { useMemo, useState } from 'react'
import { METRICS } from '../../core/model/map.ts'
import { isTold, METRIC_WORDS } from '../../core/scene/stepScore.ts'
import { Select } from '../ui/Select.tsx'
import { ChartCard } from './ChartCard.tsx'
import { customersGapChart, guessGapChart } from './charts/gapChart.ts'
import { hasScore, type StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface GapCardProps {
  readonly findings: readonly StepFinding[]
  readonly locale: string
}

type Ranking = 'customers' | (typeof METRICS)[number]

export function GapCard({ findings, locale }: GapCardProps) {
  const offered = rankingsOf(findings)
  const [wanted, setWanted] = useState<Ranking | null>(null)
  const ranking = offered.find((each) => each === wanted) ?? offered[0]
  const chart = useMemo(() => chartOf(ranking, findings, locale), [ranking, findings, locale])
  return (
    <ChartCard
      size="small"
      title="Expectation gap"
      note={ranking === 'customers' ? 'what customers say themselves' : ranking ? 'against the team’s guess' : ''}
      chart={chart}
      choice={
        offered.length > 1 && (
          <Select<Ranking>
            label="Gap"
            look="plain"
            value={ranking ?? null}
            options={offered.map((value) => ({ value, label: nameOf(value) }))}
            onChange={setWanted}
          />
        )
      }
    >
      {!chart && (
        <Missing>
          Responses to “compared with what you expected” (metric expectation) fill this, or expected points on the map’s
          emotion curve beside scores.
        </Missing>
      )}
    </ChartCard>
  )
}

function rankingsOf(findings: readonly StepFinding[]): readonly Ranking[] {
  const byCustomers = findings.some(({ expectation }) => expectation && isTold(expectation))
  const guessed = METRICS.filter((metric) =>
    findings.some((finding) => hasScore(finding) && finding.score.metric === metric && finding.guess !== undefined),
  )
  return [...(byCustomers ? (['customers'] as const) : []), ...guessed]
}

const nameOf = (ranking: Ranking): string =>
  ranking === 'customers' ? 'By customers' : `${METRIC_WORDS[ranking]} against the guess`

function chartOf(ranking: Ranking | undefined, findings: readonly StepFinding[], locale: string) {
  if (ranking === undefined) return null
  if (ranking === 'customers') return customersGapChart(findings, locale)
  const ofMetric = findings.filter(({ score }) => score?.metric === ranking)
  return guessGapChart(ofMetric, locale)
}
