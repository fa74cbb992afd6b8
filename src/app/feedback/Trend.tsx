// How a score went week by week, with the band that chance leaves each. Drawn by hand: one line and one band need no library
// (docs/decisions/0504-small-charts-by-hand.md). The table says the same.
import { endsOf } from '../../core/feedback/metric.ts'
import { formatFixed } from '../../core/scene/format.ts'
import type { ColourToken } from '../../core/scene/theme.ts'
import type { StepSummary } from '../../core/wire/answers.ts'
import styles from './Trend.module.css'
import { trendShape } from './trendShape.ts'

const SIZE = { widthPx: 288, heightPx: 76 }

interface TrendProps {
  readonly summary: StepSummary
  readonly colour: ColourToken
  readonly locale: string
}

export function Trend({ summary, colour, locale }: TrendProps) {
  const { metric, method, byWeek } = summary
  const shape = trendShape(byWeek, { ...SIZE, ends: endsOf(metric, method) })
  if (shape === null) return null
  const digits = method === 'mean' ? 1 : 0
  const day = (date: string): string =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date))
  const first = byWeek[0]?.monday ?? ''
  const last = byWeek.at(-1)?.monday ?? ''
  return (
    <section className={styles.trend} aria-label="Trend">
      <h3 className={styles.heading}>
        Trend <span>weekly, 95 % band</span>
      </h3>
      <svg viewBox={`0 0 ${SIZE.widthPx} ${SIZE.heightPx}`} aria-hidden="true">
        {shape.ticks.map(({ value, y }) => (
          <g key={value}>
            <path d={`M26 ${y}H${SIZE.widthPx}`} className={styles.tick} />
            <text x="0" y={y + 3.5}>
              {formatFixed(value, digits, locale)}
            </text>
          </g>
        ))}
        <g style={{ color: `var(--${colour})` }}>
          <path d={shape.band} className={styles.band} />
          <path d={shape.line} className={styles.line} />
          {shape.points.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r="2.2" fill="currentColor" />
          ))}
        </g>
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{day(first)}</span>
        {last !== first && <span>{day(last)}</span>}
      </p>
      <details className={styles.table}>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">Score</th>
              <th scope="col">95 % range</th>
              <th scope="col">n</th>
            </tr>
          </thead>
          <tbody>
            {byWeek.map(({ monday, n, score, low, high }) => (
              <tr key={monday}>
                <th scope="row">{day(monday)}</th>
                <td>{score === null ? '–' : formatFixed(score, digits, locale)}</td>
                <td>
                  {low === null || high === null
                    ? '–'
                    : `${formatFixed(low, digits, locale)} to ${formatFixed(high, digits, locale)}`}
                </td>
                <td>{n === null ? 'under 5' : formatFixed(n, 0, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
