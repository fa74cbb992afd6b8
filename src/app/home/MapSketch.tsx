// A small drawing of a map's shape: its stages, its steps, and the line. It shows how many there are, and no score.
import styles from './MapSketch.module.css'

interface MapSketchProps {
  readonly stages: number
  readonly steps: number
}

const WIDTH = 148
const HEIGHT = 55
const GAP = 2
const ROWS = [
  { y: 9, height: 7 },
  { y: 19, height: 5 },
  { y: 46, height: 8 },
] as const

export function MapSketch({ stages, steps }: MapSketchProps) {
  return (
    <svg className={styles.sketch} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {columns(stages).map(({ x, width }) => (
        <rect key={x} className={styles.stage} x={x} y={0} width={width} height={6} rx={2} />
      ))}
      {columns(steps).flatMap(({ x, width }) =>
        ROWS.map(({ y, height }) => (
          <rect key={`${x}/${y}`} className={styles.card} x={x} y={y} width={width} height={height} rx={1.5} />
        )),
      )}
      <path className={styles.line} d="M6 34c16-7 30-5 44 0s22 8 34 6 16-9 26-9 18 6 32 5" />
    </svg>
  )
}

/** More columns than this would be too thin to see. */
const MAX_COLUMNS = 24

function columns(count: number): { readonly x: number; readonly width: number }[] {
  const shown = Math.max(1, Math.min(count, MAX_COLUMNS))
  const width = (WIDTH - GAP * (shown - 1)) / shown
  return Array.from({ length: shown }, (_, i) => ({ x: i * (width + GAP), width }))
}
