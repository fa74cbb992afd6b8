// What groups of customers say of a step: by region, channel and so on, each with its range, and a flag where one differs from the
// rest.
import { Flag } from 'lucide-react'
import { useState } from 'react'
import { positionOf } from '../../core/feedback/metric.ts'
import type { StepScore } from '../../core/feedback/stepScore.ts'
import { levelColour } from '../../core/scene/emotions.ts'
import { formatFixed } from '../../core/scene/format.ts'
import { rangeText, scoreText } from '../../core/scene/stepScore.ts'
import type { Slice, Slices } from '../../core/wire/slices.ts'
import { AddLink } from '../panels/AddLink.tsx'
import { dimensionLabels } from '../panels/labels.ts'
import styles from './Groups.module.css'

type Question = Pick<StepScore, 'metric' | 'method' | 'stepId'>

interface GroupsProps {
  readonly slices: readonly Slices[]
  readonly question: Question
  readonly locale: string
}

export function Groups({ slices, question, locale }: GroupsProps) {
  return slices.map((each) => <Dimension key={each.by} slices={each} question={question} locale={locale} />)
}

const FIRST = 5

interface DimensionProps extends Omit<GroupsProps, 'slices'> {
  readonly slices: Slices
}

function Dimension({ slices: { by, judgedTo, steps }, question, locale }: DimensionProps) {
  const [all, setAll] = useState(false)
  const step = steps.find(({ stepId, metric }) => stepId === question.stepId && metric === question.metric)
  if (!step || step.groups.length === 0) return null
  // Those that differ are why one looks.
  const groups = step.groups.toSorted((a, b) => Number(b.differs !== null) - Number(a.differs !== null))
  const shown = all ? groups : groups.slice(0, FIRST)
  const differs = groups.some((group) => group.differs !== null)
  return (
    <div className={styles.groups}>
      <table>
        <caption>
          By {dimensionLabels[by].toLowerCase()}
          {differs && (
            <span
              className={styles.flag}
              title={`Differs from the rest by more than chance, and by 5 points of 100 or more, in responses up to ${judgedTo}`}
            >
              <Flag size={11} aria-hidden /> Differs
            </span>
          )}
        </caption>
        <thead className={styles.spoken}>
          <tr>
            <th scope="col">{dimensionLabels[by]}</th>
            <th scope="col">Range</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <Group key={group.group} slice={group} question={{ ...question, method: step.method }} locale={locale} />
          ))}
        </tbody>
      </table>
      {groups.length > shown.length && (
        <AddLink onClick={() => setAll(true)}>{groups.length - shown.length} more</AddLink>
      )}
      {step.moreGroups > 0 && all && <p className={styles.note}>And {step.moreGroups} with fewer responses.</p>}
    </div>
  )
}

interface GroupProps extends Omit<GroupsProps, 'slices'> {
  readonly slice: Slice
}

function Group({ slice, question, locale }: GroupProps) {
  const { group, n, score, low, high, differs } = slice
  if (n === null || score === null || low === null || high === null) {
    return (
      <tr>
        <th scope="row" title={group}>
          {group}
        </th>
        <td colSpan={2} className={styles.few}>
          fewer than 5 responses
        </td>
      </tr>
    )
  }
  const told = { ...question, ...EMPTY, n, score, low, high, level: slice.level }
  const at = (value: number): number => positionOf(question.metric, question.method, value)
  const colour = `var(--${levelColour(at(score) / 25 - 2)})`
  const words = `${rangeText(told, locale)}, n ${formatFixed(n, 0, locale)}`
  return (
    <tr data-differs={differs?.direction}>
      <th scope="row" title={group}>
        {group}
      </th>
      <td title={words}>
        <span className={styles.whisker} aria-hidden="true">
          <span style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%`, background: colour }} />
          <i style={{ left: `${at(score)}%`, background: colour }} />
        </span>
        <small>{words}</small>
      </td>
      <td>
        {differs && <Flag size={11} aria-hidden className={styles.mark} />}
        <b>{scoreText(told, locale)}</b>
        {differs && (
          <span className={styles.spoken}>
            , {differs.direction} than the rest ({scoreText({ ...question, score: differs.restScore }, locale)})
          </span>
        )}
      </td>
    </tr>
  )
}

const EMPTY = { weeks: [], unsolicited: 0, lastAt: null } as const
