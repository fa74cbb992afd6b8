// How often each point of a scale was chosen: a table whose bars only repeat its numbers.
import { positionOf, SCALES } from '../../core/feedback/metric.ts'
import { levelColour } from '../../core/scene/emotions.ts'
import type { StepSummary } from '../../core/wire/answers.ts'
import styles from './StepFeedback.module.css'

const EXPECTATION_WORDS: Readonly<Record<number, string>> = { [-1]: 'worse', 0: 'as expected', 1: 'better' }

export function Distribution({ summary: { metric, distribution } }: { readonly summary: StepSummary }) {
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
              <th scope="row">{metric === 'expectation' ? EXPECTATION_WORDS[point] : point}</th>
              <td className={styles.bar} aria-hidden="true">
                <span style={{ width: `${share * 100}%`, background: `var(--${colourAt(metric, point)})` }} />
              </td>
              <td title={`${count} of ${total}`}>{Math.round(share * 100)} %</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Of NPS the three groups that it counts; of other scales the bands of their points. */
function colourAt(metric: StepSummary['metric'], point: number) {
  if (metric === 'nps') return point >= 9 ? 'exp-pos-2' : point >= 7 ? 'exp-neu' : 'exp-neg-1'
  return levelColour(positionOf(metric, 'mean', point) / 25 - 2)
}
