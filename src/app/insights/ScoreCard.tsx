// The chart of all steps' scores.
import { useMemo } from 'react'
import { ChartCard } from './ChartCard.tsx'
import { scoreChart } from './charts/scoreChart.ts'
import type { StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface ScoreCardProps {
  readonly findings: readonly StepFinding[]
  readonly locale: string
}

export function ScoreCard({ findings, locale }: ScoreCardProps) {
  const chart = useMemo(() => scoreChart(findings, locale), [findings, locale])
  const isEmpty = findings.every(({ score }) => score === undefined)
  return (
    <ChartCard
      size="large"
      title="Score by step"
      note="0 to 100, 95 % range; the upright line is what the team expects"
      chart={isEmpty ? null : chart}
    >
      {isEmpty && <Missing>Responses with a score (CSAT, NPS or CES) at a step fill this.</Missing>}
    </ChartCard>
  )
}
