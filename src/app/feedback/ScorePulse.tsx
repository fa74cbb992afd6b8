// Says "now" on a step's header for two seconds when responses come in, however many: the same without movement.
import { useEffect, useState } from 'react'
import type { StepId } from '../../core/model/ids.ts'
import styles from './ScorePulse.module.css'
import { usePulses } from './scores.ts'

const SHOWN_MS = 2_000

export function ScorePulse({ stepId }: { readonly stepId: StepId }) {
  const beats = usePulses(stepId)
  const [seen, setSeen] = useState(beats)
  const isNew = beats > seen
  useEffect(() => {
    if (!isNew) return
    const timer = setTimeout(() => setSeen(beats), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isNew, beats])
  return isNew ? (
    <span className={styles.now} aria-hidden="true">
      <span className={styles.dot} />
      now
    </span>
  ) : null
}
