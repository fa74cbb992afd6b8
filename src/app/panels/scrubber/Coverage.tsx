// What the map rests on, as two named numbers: the one counted on the map, the other from customers' responses.
import type { MapReading } from '../../../core/doc/read.ts'
import { coverage } from '../../../core/model/coverage.ts'
import { useHeardSteps } from '../../feedback/useHeardSteps.ts'
import { useReadingOf } from '../../session/hooks.ts'
import styles from './Coverage.module.css'

const RADIUS = 11
const ROUND = 2 * Math.PI * RADIUS

const coverageOf = ({ map }: MapReading) => coverage(map)
const stepIdsOf = ({ map }: MapReading) => map.stages.flatMap(({ steps }) => steps.map(({ id }) => id))

export function Coverage() {
  const { steps, claims, validated } = useReadingOf(coverageOf)
  const withFeedback = useHeardSteps(useReadingOf(stepIdsOf))
  const share = claims === 0 ? 0 : validated / claims
  return (
    <div className={styles.coverage}>
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        <circle cx="14" cy="14" r={RADIUS} className={styles.track} />
        {share > 0 && (
          <circle
            cx="14"
            cy="14"
            r={RADIUS}
            className={styles.share}
            strokeDasharray={`${share * ROUND} ${ROUND}`}
            transform="rotate(-90 14 14)"
          />
        )}
      </svg>
      <p>
        <span>
          claims validated{' '}
          <b>
            {validated} of {claims}
          </b>
        </span>
        <span>
          steps with feedback{' '}
          <b>
            {withFeedback} of {steps}
          </b>
        </span>
      </p>
    </div>
  )
}
