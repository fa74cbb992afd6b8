// The grid as a reader of the screen meets it: rows of lanes, cells of steps, the cards each holds. One stop of the Tab key;
// arrows move in it (useCanvasKeys.ts). Lies under the cards and takes no pointer: they do.
import { memo, useRef } from 'react'
import type { JourneyMap } from '../../core/model/map.ts'
import type { CardBox, Column, LaneBand } from '../../core/scene/placement.ts'
import { useUi } from '../uiStore.ts'
import { cellWords } from './cellWords.ts'
import { cardElementId, cellElementId, headerElementId } from './elementIds.ts'
import styles from './GridCells.module.css'
import { useLayout } from './mapLayout.ts'
import { useFocusFollows } from './useFocusFollows.ts'
import type { VisibleRange } from './visibleRange.ts'

interface GridCellsProps {
  readonly range: VisibleRange
  /** Cards are on the page, not only painted. */
  readonly mounted: boolean
}

export const GridCells = memo(function GridCells({ range, mounted }: GridCellsProps) {
  const layout = useLayout()
  // One stop of the Tab key: what is selected, or the grid while nothing is.
  const resting = useUi(({ selected }) => selected === null || selected.kind === 'connector')
  const columns = layout.columns.slice(range.columns.from, range.columns.to + 1)
  const lanes = layout.lanes.slice(range.lanes.from, range.lanes.to + 1)
  if (layout.stages.length === 0 && lanes.length === 0) return null
  const inSight = new Set(columns.map((column) => column.stageId))
  // One without steps in sight stands in the row all the same (StepHeaders.tsx).
  const stages = layout.stages.filter(
    ({ stage, isFolded }) => isFolded || stage.steps.length === 0 || inSight.has(stage.id),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table lays itself out; these cells stand where the layout says
    <div
      role="grid"
      tabIndex={resting ? 0 : -1}
      className={styles.grid}
      aria-label="Cards by step and lane. Arrow keys move."
      aria-rowcount={layout.lanes.length + HEADER_ROWS}
      aria-colcount={layout.columns.length + 1}
    >
      <HeaderRow at={1} ids={stages.map(({ stage }) => headerElementId('stage', stage.id))} />
      <HeaderRow at={2} ids={columns.map(({ step }) => headerElementId('step', step.id))} />
      {lanes.map((band, row) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div
          key={band.lane.id}
          role="row"
          tabIndex={-1}
          aria-rowindex={range.lanes.from + row + 1 + HEADER_ROWS}
          aria-owns={[
            headerElementId('lane', band.lane.id),
            ...columns.map(({ step }) => cellElementId(band.lane.id, step.id)),
          ].join(' ')}
        >
          {columns.map((column, index) => (
            <GridCell
              key={column.step.id}
              map={layout.context.map}
              band={band}
              column={column}
              at={range.columns.from + index}
              mounted={mounted}
            />
          ))}
        </div>
      ))}
    </div>
  )
})

/** Stages and steps. */
const HEADER_ROWS = 2

function HeaderRow({ at, ids }: { readonly at: number; readonly ids: readonly string[] }) {
  if (ids.length === 0) return null
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="row" tabIndex={-1} aria-rowindex={at} aria-owns={ids.join(' ')} />
}

interface GridCellProps {
  readonly map: JourneyMap
  readonly band: LaneBand
  readonly column: Column
  readonly at: number
  readonly mounted: boolean
}

const NO_CARDS: readonly CardBox[] = []

function GridCell({ map, band, column, at, mounted }: GridCellProps) {
  const cards = band.cells[at] ?? NO_CARDS
  const cell = useRef<HTMLDivElement>(null)
  const selected = useUi(
    ({ selected: is }) => is?.kind === 'cell' && is.stepId === column.step.id && is.laneId === band.lane.id,
  )
  useFocusFollows(cell, { selected })
  const step = column.step.title || `step ${column.number}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      ref={cell}
      role="gridcell"
      id={cellElementId(band.lane.id, column.step.id)}
      tabIndex={selected ? 0 : -1}
      className={styles.cell}
      data-step={column.step.id}
      data-lane={band.lane.id}
      aria-colindex={at + 2}
      aria-selected={selected}
      aria-label={`${band.lane.title}, ${step}: ${cellWords(map, { band, column, at })}`}
      aria-owns={mounted && cards.length > 0 ? cards.map((box) => cardElementId(box.card.id)).join(' ') : undefined}
      style={{ left: column.x, top: band.y + 4, width: column.width, height: band.height - 8 }}
    />
  )
}
