// What customers say of a step, in its inspector: the score with all that belongs to it, how their answers spread, and what they
// wrote.
import { endsOf, SCALES } from '../../core/feedback/metric.ts'
import type { StepScore } from '../../core/feedback/stepScore.ts'
import { formatFixed } from '../../core/scene/format.ts'
import { isTold, rangeText, scoreText } from '../../core/scene/stepScore.ts'
import type { StepSummary, Verbatim } from '../../core/wire/answers.ts'
import { exactly, when } from '../home/when.ts'
import { Section } from '../panels/inspector/Section.tsx'
import styles from './StepFeedback.module.css'
import { useStepAnswers } from './useStepAnswers.ts'

interface StepFeedbackProps {
  readonly score: StepScore
  readonly locale: string
}

export function StepFeedback({ score, locale }: StepFeedbackProps) {
  const answers = useStepAnswers(score)
  return (
    <Section title="Feedback">
      <ScoreLine score={score} locale={locale} />
      <p className={styles.note}>
        {LEVEL_NOTES[score.level]}
        {score.unsolicited > 0 && ` ${score.unsolicited} more came without being asked, and are no part of it.`}
      </p>
      {answers?.summary && score.score !== null && <Distribution summary={answers.summary} />}
      {answers?.verbatims && answers.verbatims.length > 0 && <Verbatims verbatims={answers.verbatims} />}
    </Section>
  )
}

const LEVEL_NOTES: Readonly<Record<StepScore['level'], string>> = {
  assumption: 'Nobody who was asked has responded.',
  few: 'Scores appear from 5 responses, with their range.',
  indicative: 'Indicative: too few responses, or too different from each other, to be sure.',
  enough: 'Enough responses for the range to be narrow. It covers chance only, not who chose to respond.',
}

const METRIC_NAMES = { csat: 'CSAT', nps: 'NPS', ces: 'CES', expectation: 'Against expectation' } as const

/** How a number of that method is read. */
function methodWords({ metric, method }: StepScore): string {
  switch (method) {
    case 'mean':
      return `mean, of ${endsOf(metric, method).high}`
    case 'top-box':
      return 'share of the upper end'
    case 'net':
      return metric === 'nps' ? 'promoters less detractors' : 'better less worse'
  }
}

function ScoreLine({ score, locale }: { readonly score: StepScore; readonly locale: string }) {
  const n = `${formatFixed(score.n, 0, locale)} ${score.n === 1 ? 'response' : 'responses'}`
  return (
    <p className={styles.score} data-level={score.level}>
      {isTold(score) && <b>{scoreText(score, locale)}</b>}
      <span>
        {METRIC_NAMES[score.metric]}, {methodWords(score)}
        <br />
        {n}
        {isTold(score) && `, ${rangeText(score, locale)}`}
      </span>
    </p>
  )
}

function Distribution({ summary: { metric, distribution } }: { readonly summary: StepSummary }) {
  const { low, high } = SCALES[metric]
  const points = Array.from({ length: high - low + 1 }, (_, index) => high - index)
  const total = points.reduce((sum, point) => sum + (distribution[point] ?? 0), 0)
  return (
    <table className={styles.spread}>
      <caption>Distribution</caption>
      <tbody>
        {points.map((point) => {
          const count = distribution[point] ?? 0
          const share = total === 0 ? 0 : count / total
          return (
            <tr key={point}>
              <th scope="row">{point}</th>
              <td className={styles.bar} aria-hidden="true">
                <span style={{ width: `${share * 100}%` }} />
              </td>
              <td title={`${count} of ${total}`}>{Math.round(share * 100)} %</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const SHOWN = 5

function Verbatims({ verbatims }: { readonly verbatims: readonly Verbatim[] }) {
  return (
    <>
      <h4 className={styles.heading}>What customers wrote last</h4>
      <ul className={styles.verbatims}>
        {verbatims.slice(0, SHOWN).map(({ id, comment, at, score, channel, region }) => (
          <li key={id}>
            <q>{comment}</q>
            <span className={styles.meta}>
              {[score === null ? null : String(score), region, channel].filter(Boolean).join(' · ')}
              <time dateTime={at} title={exactly(at)}>
                {when(at, new Date())}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
