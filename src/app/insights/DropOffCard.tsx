// Who gives up where, and who comes back.
import { useMemo } from 'react'
import type { Flow } from '../../core/wire/flow.ts'
import { ChartCard } from './ChartCard.tsx'
import { dropOffChart } from './charts/flowCharts.ts'
import type { StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface DropOffCardProps {
  readonly findings: readonly StepFinding[]
  readonly flow: Flow
  readonly locale: string
}

export function DropOffCard({ findings, flow, locale }: DropOffCardProps) {
  const chart = useMemo(() => dropOffChart(findings, flow, locale), [findings, flow, locale])
  const isEmpty = chart.table.rows.length === 0
  return (
    <ChartCard size="half" title="Drop-off" note="exits of entries, 95 % range" chart={isEmpty ? null : chart}>
      {isEmpty && <Missing>Events of customers who enter a step, go on or give up there fill this.</Missing>}
    </ChartCard>
  )
}
