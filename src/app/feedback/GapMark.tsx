// How far a step stays behind what was expected: solid where customers say so, hatched against the team's guess.
import { gapOf } from '../../core/feedback/gap.ts'
import type { StepScore } from '../../core/feedback/stepScore.ts'
import type { Emotion } from '../../core/model/map.ts'
import { formatFixed } from '../../core/scene/format.ts'
import styles from './GapMark.module.css'
import { shortWords } from './scoreWords.ts'

interface GapMarkProps {
  readonly shown: StepScore
  readonly scores: readonly StepScore[]
  readonly points: readonly Emotion[]
  readonly locale: string
}

export function GapMark({ shown, scores, points, locale }: GapMarkProps) {
  const gap = gapOf(shown, scores, points)
  if (gap === null) return null
  if (gap.from === 'customers') {
    const { score, n } = gap.score
    return (
      <p
        className={styles.gap}
        data-way={wayOf(score)}
        title={`Customers, compared with what they expected: better less worse ${shortWords(gap.score, locale)}, n ${formatFixed(n, 0, locale)}`}
      >
        <b>{signed(score, locale)}</b>
        vs expected, n {formatFixed(n, 0, locale)}
      </p>
    )
  }
  return (
    <p
      className={styles.gap}
      data-way={wayOf(gap.points)}
      data-guess
      title="In points of 100. Customers were not asked what they expected: this is against the team’s guess."
    >
      <b>{signed(gap.points, locale)}</b>
      vs team’s guess
    </p>
  )
}

const wayOf = (points: number) => (points < 0 ? 'worse' : points > 0 ? 'better' : 'same')

const signed = (points: number, locale: string): string => (points > 0 ? '+' : '') + formatFixed(points, 0, locale)
