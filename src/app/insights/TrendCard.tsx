// The course of one step, of all customers and of its largest groups. Which step is the reader's choice; at first the lowest.
import { useEffect, useMemo, useState } from 'react'
import type { StepId } from '../../core/model/ids.ts'
import type { Dimension, Slices } from '../../core/wire/slices.ts'
import { getSummary } from '../api/answers.ts'
import { useSession } from '../session/hooks.ts'
import { Select } from '../ui/Select.tsx'
import styles from './Card.module.css'
import { ChartCard } from './ChartCard.tsx'
import { type Course, trendChart } from './charts/trendChart.ts'
import { hasScore, lowest, type StepFinding } from './findings.ts'
import { Missing } from './Missing.tsx'

interface TrendCardProps {
  readonly findings: readonly StepFinding[]
  readonly slices: Slices
  readonly query: Readonly<Record<string, string>>
  readonly by: Dimension
  readonly locale: string
}

/** Of more, one would follow none. */
const GROUPS = 3

export function TrendCard({ findings, slices, query, by, locale }: TrendCardProps) {
  const [wanted, setWanted] = useState<StepId | null>(null)
  const told = findings.filter(hasScore)
  const finding = told.find(({ step }) => step.id === wanted) ?? lowest(findings)
  const groups = useMemo(() => groupsOf(slices, finding), [slices, finding])
  const courses = useCourses({ finding, groups, query, by })
  const chart = useMemo(() => trendChart(courses, locale), [courses, locale])
  const isEmpty = chart.table.rows.length === 0
  return (
    <ChartCard
      size="small"
      title="Trend"
      note="week by week, with the 95 % band"
      chart={isEmpty ? null : chart}
      choice={
        told.length > 1 && (
          <Select<StepId>
            label="Step"
            look="plain"
            value={finding?.step.id ?? null}
            options={told.map(({ step, label }) => ({ value: step.id, label }))}
            onChange={setWanted}
          />
        )
      }
    >
      {isEmpty ? (
        <Missing>Five responses or more in a week, at one step, fill this.</Missing>
      ) : (
        finding && <p className={styles.foot}>{finding.label}. Weeks with fewer than 5 responses are bridged.</p>
      )}
    </ChartCard>
  )
}

const groupsOf = (slices: Slices, finding: StepFinding | undefined): readonly string[] =>
  (
    slices.steps.find(({ stepId, metric }) => stepId === finding?.step.id && metric === finding?.score?.metric)
      ?.groups ?? []
  )
    .filter(({ n }) => n !== null)
    .slice(0, GROUPS)
    .map(({ group }) => group)

interface Wanted {
  readonly finding: StepFinding | undefined
  readonly groups: readonly string[]
  readonly query: Readonly<Record<string, string>>
  readonly by: Dimension
}

function useCourses({ finding, groups, query, by }: Wanted): readonly Course[] {
  const { mapId } = useSession()
  const [courses, setCourses] = useState<readonly Course[]>([])
  const key = JSON.stringify([finding?.step.id, finding?.score?.metric, finding?.score?.n, groups, query, by])
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for all that is asked
  useEffect(() => {
    let isWanted = true
    const ask = async (): Promise<void> => {
      if (!finding?.score) return setCourses([])
      const { step, score } = finding
      const asked = groups.length > 1 ? groups : [null]
      const found = await Promise.all(
        asked.map(async (group): Promise<Course | null> => {
          const narrowed = group === null ? {} : { [by]: group.replaceAll(',', '\\,') }
          const answer = await getSummary(mapId, { ...query, ...narrowed, step: step.id })
          const summary = answer.ok && answer.value.steps.find(({ metric }) => metric === score.metric)
          return summary ? { group: group ?? 'All', summary } : null
        }),
      )
      if (isWanted) setCourses(found.filter((course) => course !== null))
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [mapId, key])
  return courses
}
