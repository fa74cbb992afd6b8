// The emotion curve of the strip: the map's own, stretched. Line widths do not stretch with it.
import { memo, useId } from 'react'
import { positionY } from '../../../core/scene/emotions.ts'
import { GRID } from '../../../core/scene/theme.ts'
import styles from './Minimap.module.css'
import type { MinimapCurves as Curves, Minimap } from './minimap.ts'

interface MinimapCurvesProps {
  readonly map: Minimap
  readonly curves: Curves
}

const STOPS = [
  [0, 'exp-pos-2'],
  [0.34, 'exp-pos-1'],
  [0.5, 'exp-neu'],
  [0.66, 'exp-neg-1'],
  [1, 'exp-neg-2'],
] as const

export const MinimapCurves = memo(function MinimapCurves({ map, curves }: MinimapCurvesProps) {
  const gradient = useId()
  const width = map.to - map.from
  return (
    <>
      {curves.assumed.map(({ x, width: columnPx }) => (
        <i
          key={x}
          className={styles.assumed}
          style={{ left: `${((x - map.from) / width) * 100}%`, width: `${(columnPx / width) * 100}%` }}
        />
      ))}
      <svg
        className={styles.curves}
        viewBox={`${map.from} 0 ${width} ${GRID.emotionPx}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <defs>
          <linearGradient
            id={gradient}
            gradientUnits="userSpaceOnUse"
            x1="0"
            x2="0"
            y1={positionY(2)}
            y2={positionY(-2)}
          >
            {STOPS.map(([offset, colour]) => (
              <stop key={offset} offset={offset} stopColor={`var(--${colour})`} />
            ))}
          </linearGradient>
        </defs>
        {curves.gaps.map(({ d, worse }) => (
          <path key={d} d={d} fill={worse ? 'var(--gap-neg)' : 'var(--gap-pos)'} />
        ))}
        <path d={curves.expected} className={styles.expected} />
        <path d={curves.experienced} className={styles.experienced} stroke={`url(#${gradient})`} />
      </svg>
    </>
  )
})
