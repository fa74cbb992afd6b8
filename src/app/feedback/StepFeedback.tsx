// What customers say of a step, in its inspector: a score with all that belongs to it, how responses spread, how they went week by
// week, where groups differ, and what was written. Several metrics are never mixed: one of them is looked at.
import { useState } from 'react'
import { type AnswerMetric, positionOf } from '../../core/feedback/metric.ts'
import { leadingScore, type StepScore } from '../../core/feedback/stepScore.ts'
import { access } from '../../core/model/access.ts'
import type { JourneyMap, Step } from '../../core/model/map.ts'
import { levelColour } from '../../core/scene/emotions.ts'
import { useSession } from '../session/hooks.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { useCalm } from './calm.ts'
import { Distribution } from './Distribution.tsx'
import { dayIn, queryOf, useFeedbackFilter } from './feedbackFilter.ts'
import { GapMark } from './GapMark.tsx'
import { Groups } from './Groups.tsx'
import { ScoreLine } from './ScoreLine.tsx'
import styles from './StepFeedback.module.css'
import { useScores } from './scores.ts'
import { METRIC_TABS } from './scoreWords.ts'
import { Trend } from './Trend.tsx'
import { useStepAnswers } from './useStepAnswers.ts'
import { Verbatims } from './Verbatims.tsx'

interface StepFeedbackProps {
  readonly step: Step
  readonly map: JourneyMap
}

/** More often nobody could read it. */
const PAUSE_MS = 1_000

export function StepFeedback({ step, map }: StepFeedbackProps) {
  const { role } = useSession()
  const { locale, timeZone, leadingMetric } = map.settings
  const scores = useScores(({ bySteps }) => bySteps.get(step.id)) ?? NONE
  const from = useFeedbackFilter()
  const [chosen, setChosen] = useState<AnswerMetric | null>(null)
  const version = useCalm(versionOf(scores), PAUSE_MS)
  const query = JSON.stringify(queryOf(from, dayIn(timeZone, new Date())))
  const answers = useStepAnswers(step.id, version, query)
  const shown =
    scores.find(({ metric }) => metric === chosen) ??
    leadingScore(scores, { leadingMetric: step.leadingMetric ?? leadingMetric }) ??
    scores[0]
  if (!shown) return null
  const summary = answers?.summaries.find(({ metric }) => metric === shown.metric)
  const points = map.emotions.filter(({ stepId }) => stepId === step.id)
  return (
    <div className={styles.feedback}>
      {scores.length > 1 && (
        <Segmented
          label="Metric"
          value={shown.metric}
          options={scores.map(({ metric }) => ({ value: metric, label: METRIC_TABS[metric] }))}
          onChange={setChosen}
        />
      )}
      <div className={styles.head}>
        <ScoreLine score={shown} locale={locale} />
        {shown.metric !== 'expectation' && <GapMark shown={shown} scores={scores} points={points} locale={locale} />}
      </div>
      <p className={styles.note}>
        {LEVEL_NOTES[shown.level]}
        {shown.unsolicited > 0 &&
          from.solicited === 'yes' &&
          ` ${shown.unsolicited} more came without being asked, and are no part of it.`}
      </p>
      {summary && shown.score !== null && (
        <>
          <Distribution summary={summary} />
          <Trend summary={summary} colour={colourOf(shown, shown.score)} locale={locale} />
          <Groups slices={answers?.slices ?? []} question={shown} locale={locale} />
        </>
      )}
      {access(role, 'comment') && (
        <Verbatims key={`${step.id} ${query}`} step={step} metric={shown.metric} query={query} version={version} />
      )}
    </div>
  )
}

const NONE: readonly StepScore[] = []

const versionOf = (scores: readonly StepScore[]): string =>
  scores.map(({ metric, method, n, lastAt, unsolicited }) => [metric, method, n, lastAt, unsolicited].join()).join(' ')

const colourOf = ({ metric, method }: StepScore, score: number) =>
  levelColour(positionOf(metric, method, score) / 25 - 2)

const LEVEL_NOTES: Readonly<Record<StepScore['level'], string>> = {
  assumption: 'Nobody who was asked has responded.',
  few: 'Scores appear from 5 responses, with their range.',
  indicative: 'Indicative: too few responses, or too different from each other, to be sure.',
  enough: 'Enough responses for the range to be narrow. It covers chance only, not who chose to respond.',
}
