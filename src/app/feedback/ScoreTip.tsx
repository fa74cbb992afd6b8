// The exact values behind a step's badge, while the pointer rests on its header. The inspector has all of it, too.
import type { Step } from '../../core/model/map.ts'
import { ago } from '../home/when.ts'
import { useReading } from '../session/hooks.ts'
import styles from './ScoreTip.module.css'
import { useScores, useStepScore } from './scores.ts'
import { COVERS, exactWords } from './scoreWords.ts'

export function ScoreTip({ step }: { readonly step: Step }) {
  const { locale } = useReading().map.settings
  const leading = useStepScore(step)
  const scores = useScores(({ bySteps }) => bySteps.get(step.id))
  if (!leading || !scores) return null
  const others = scores.filter((score) => score !== leading && score.n > 0)
  const last = scores
    .flatMap(({ lastAt }) => lastAt ?? [])
    .toSorted()
    .at(-1)
  return (
    <span className={styles.tip}>
      {[leading, ...others].map((score) => (
        <span key={score.metric}>{exactWords(score, locale)}</span>
      ))}
      {leading.score !== null && <span>{COVERS}</span>}
      {last && <span>Last response {ago(last, new Date())}.</span>}
    </span>
  )
}
