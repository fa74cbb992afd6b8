// The emotion curve of the whole journey above its steps: shows where one is, and a finger along it goes through them.
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Layout } from '../../core/scene/placement.ts'
import { GRID } from '../../core/scene/theme.ts'
import { MinimapCurves } from '../panels/scrubber/MinimapCurves.tsx'
import { createMinimap } from '../panels/scrubber/minimap.ts'
import styles from './CurveStrip.module.css'

interface CurveStripProps {
  readonly layout: Layout
  /** Among the columns. */
  readonly at: number
  readonly onGoTo: (column: number) => void
}

export function CurveStrip({ layout, at, onGoTo }: CurveStripProps) {
  const [minimapFor] = useState(createMinimap)
  const map = minimapFor(layout)
  const { columns } = layout
  const column = columns[at]
  const stage = layout.stages.find((band) => band.stage.id === column?.stageId)
  const widthPx = map.to - map.from
  const handlePointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const x = map.from + ((event.clientX - left) / width) * widthPx
    const under = columns.findLastIndex((each) => each.x - GRID.gutterPx / 2 <= x)
    const to = Math.max(0, under)
    if (to !== at) onGoTo(to)
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (columns[to]) onGoTo(to)
  }
  const share = (x: number): string => `${((x - map.from) / widthPx) * 100}%`
  return (
    <div className={styles.place}>
      <div
        className={styles.strip}
        role="slider"
        tabIndex={0}
        aria-label="Journey overview"
        aria-valuemin={1}
        aria-valuemax={columns.length}
        aria-valuenow={at + 1}
        aria-valuetext={`step ${at + 1} of ${columns.length}: ${column?.step.title || 'untitled'}, ${stage?.stage.title ?? ''}`}
        onPointerDown={handlePointer}
        onPointerMove={handlePointer}
        onKeyDown={handleKeyDown}
      >
        {map.stages.map(({ id, at: from }) => (
          <i key={id} className={styles.stage} style={{ left: `${from * 100}%` }} />
        ))}
        {map.curves && <MinimapCurves map={map} curves={map.curves} />}
        {column && (
          <i
            className={styles.here}
            style={{
              left: share(column.x - GRID.gutterPx / 2),
              width: `${((column.width + GRID.gutterPx) / widthPx) * 100}%`,
            }}
          />
        )}
      </div>
    </div>
  )
}
