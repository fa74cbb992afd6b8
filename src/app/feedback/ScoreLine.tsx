// A score as it is never shown without: what was asked, how the number came about, how many responded, its range.
import { positionOf } from '../../core/feedback/metric.ts'
import type { StepScore } from '../../core/feedback/stepScore.ts'
import { levelColour } from '../../core/scene/emotions.ts'
import { isTold, rangeText, scoreText } from '../../core/scene/stepScore.ts'
import styles from './StepFeedback.module.css'
import { exactWords, kindText, responsesText, scaleText } from './scoreWords.ts'

export function ScoreLine({ score, locale }: { readonly score: StepScore; readonly locale: string }) {
  const told = isTold(score) ? score : null
  return (
    <p className={styles.score} title={exactWords(score, locale)}>
      {told && (
        <b data-level={score.level} data-mood={moodOf(positionOf(told.metric, told.method, told.score))}>
          {scoreText(told, locale)}
        </b>
      )}
      <span>
        <strong>
          {scaleText(score)}
          {told && `, ${rangeText(told, locale)}`}
        </strong>
        <br />
        {responsesText(score.n, locale)}, {kindText(score)}
      </span>
    </p>
  )
}

/** `position`: 0 to 100. */
function moodOf(position: number): 'low' | 'middle' | 'high' {
  const colour = levelColour(position / 25 - 2)
  if (colour === 'exp-neu') return 'middle'
  return colour.startsWith('exp-neg') ? 'low' : 'high'
}
