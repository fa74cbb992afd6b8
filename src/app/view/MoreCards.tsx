// What stands below the first cards of a cell in compact: how many more it holds. A press shows them.

import { useLayout } from '../canvas/mapLayout.ts'
import type { Range } from '../canvas/visibleRange.ts'
import styles from './MoreCards.module.css'
import { openCell } from './viewStore.ts'

interface MoreCardsProps {
  readonly lanes: Range
  readonly columns: Range
}

export function MoreCards({ lanes, columns }: MoreCardsProps) {
  const layout = useLayout()
  return layout.lanes.slice(lanes.from, lanes.to + 1).flatMap(({ lane, more }) =>
    more
      .filter(({ column }) => column >= columns.from && column <= columns.to)
      .map(({ column, cards, x, y, width, height }) => {
        const step = layout.columns[column]?.step
        if (!step) return null
        const where = `${lane.title || 'this lane'}, ${step.title || 'this step'}`
        return (
          <button
            key={`${lane.id}/${step.id}`}
            type="button"
            tabIndex={-1}
            className={`${styles.more} nodrag nopan`}
            style={{ left: x, top: y, width, height }}
            aria-label={`Show ${cards} more in ${where}`}
            onClick={() => openCell(lane.id, step.id)}
          >
            +{cards}
          </button>
        )
      }),
  )
}
