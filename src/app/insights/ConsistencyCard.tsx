// The heat map of groups, and the choice of what they are told apart by.
import { useMemo } from 'react'
import { formatDay } from '../../core/scene/format.ts'
import { DIMENSIONS, type Dimension, type Slices } from '../../core/wire/slices.ts'
import { dimensionLabels } from '../panels/labels.ts'
import { Select } from '../ui/Select.tsx'
import styles from './Card.module.css'
import { ChartCard } from './ChartCard.tsx'
import { consistencyChart } from './charts/consistencyChart.ts'
import type { StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface ConsistencyCardProps {
  readonly findings: readonly StepFinding[]
  readonly slices: Slices
  readonly locale: string
  readonly by: Dimension
  readonly onBy: (by: Dimension) => void
}

export function ConsistencyCard({ findings, slices, locale, by, onBy }: ConsistencyCardProps) {
  const chart = useMemo(() => consistencyChart(findings, slices.steps, locale), [findings, slices, locale])
  const isEmpty = chart.table.rows.length === 0
  return (
    <ChartCard
      size="large"
      title="Consistency"
      note="framed: differs from the rest"
      chart={isEmpty ? null : chart}
      choice={
        <Select<Dimension>
          label="Groups by"
          look="plain"
          value={by}
          options={DIMENSIONS.map((value) => ({ value, label: `By ${dimensionLabels[value].toLowerCase()}` }))}
          onChange={(next) => next && onBy(next)}
        />
      }
    >
      {isEmpty ? (
        <Missing>Responses that say their {dimensionLabels[by].toLowerCase()} fill this.</Missing>
      ) : (
        <p className={styles.foot}>
          A group differs if chance hardly explains it (95 %, all cells together), it lies 5 points or more apart, and
          30 or more responded on both sides. Judged up to{' '}
          <time dateTime={slices.judgedTo}>{formatDay(slices.judgedTo)}</time>. A dot: fewer than 5 responses.
        </p>
      )}
    </ChartCard>
  )
}
