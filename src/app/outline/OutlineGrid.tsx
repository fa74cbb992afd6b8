// The tree as a treegrid: only the rows in sight are in the page, and the one that has the focus. Knows which row is the
// current one; what a row shows is its own matter.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useCallback, useEffect, useRef } from 'react'
import { useLayout } from '../canvas/mapLayout.ts'
import { useMayEdit, useReading } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import styles from './OutlineGrid.module.css'
import { OutlineRowView } from './OutlineRowView.tsx'
import type { OutlineRow } from './rows.ts'
import { useCurrentRow, useRows } from './useCurrentRow.ts'
import { useOutlineKeys } from './useOutlineKeys.ts'

/** What a row takes before it has been measured. */
const ROW_PX: Readonly<Record<OutlineRow['kind'], number>> = { stage: 60, step: 61, card: 41, group: 60, lane: 41 }
/** Names of the columns, spoken with the cells. */
const COLUMNS = ['Lane', 'Title', 'Severity, channel or duration', 'Status', 'Owner']
const OVERSCAN = 6

export function OutlineGrid() {
  const layout = useLayout()
  const { map } = useReading()
  const mayEdit = useMayEdit()
  const rows = useRows(layout)
  const { at, cell } = useCurrentRow(rows)
  const scroller = useRef<HTMLDivElement>(null)
  const rangeExtractor = useCallback((range: Range) => withCurrent(range, at), [at])
  const covered = useCoveredPx()
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_PX[rows[index]?.kind ?? 'card'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor,
    overscan: OVERSCAN,
    paddingStart: 8,
    paddingEnd: 48 + covered,
    scrollPaddingEnd: covered,
  })
  const key = rows[at]?.key
  const show = useRef((): void => {})
  show.current = () => virtualizer.scrollToIndex(at)
  // Only another row is scrolled to: one that others push up or down moves nothing under the finger.
  useEffect(() => {
    const { selected, focusFollows } = useUi.getState()
    if (key !== undefined && (selected !== null || focusFollows)) show.current()
  }, [key])
  const handleKeys = useOutlineKeys({ layout, rows, at, cell })
  const holdFocus = useHeldFocus(scroller)
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="treegrid"
        aria-label="Outline of the map"
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
        aria-readonly={!mayEdit}
        className={styles.grid}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDownCapture={handleKeys}
        onFocus={holdFocus}
        data-canvas
      >
        <ColumnNames />
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <div
                key={row.key}
                ref={virtualizer.measureElement}
                role="presentation"
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutlineRowView
                  row={row}
                  index={index}
                  current={index === at}
                  cell={index === at ? cell : null}
                  ends={endsBlock(rows, index)}
                  people={map.people}
                  personas={map.personas}
                  settings={map.settings}
                />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

/** What had the focus may vanish (an undone addition, a colleague's deletion): the focus stays in the tree. */
function useHeldFocus(scroller: { readonly current: HTMLElement | null }): (event: FocusEvent) => void {
  const held = useRef<Element | null>(null)
  useEffect(() => {
    if (!held.current || held.current.isConnected) return
    held.current = null
    if (document.activeElement === document.body)
      scroller.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true })
  })
  return ({ target }) => {
    held.current = target
  }
}

/** On a phone the inspector is a sheet over the lower part: rows below it can be scrolled above it. */
function useCoveredPx(): number {
  const open = useUi((ui) => ui.inspectorOpen && ui.selected !== null)
  return open && matchMedia('(max-width: 640px)').matches ? Math.round(innerHeight * SHEET) : 0
}

/** How much of the window the sheet takes at the most (Inspector.module.css). */
const SHEET = 0.62

function withCurrent(range: Range, at: number): number[] {
  const indexes = defaultRangeExtractor(range)
  return at < 0 || at >= range.count || indexes.includes(at) ? indexes : [...indexes, at].sort((a, b) => a - b)
}

/** The last row of a step's block, of the parking lot, of the lanes. */
const endsBlock = (rows: readonly OutlineRow[], at: number): boolean => {
  const next = rows[at + 1]
  return next === undefined || next.kind === 'stage' || next.kind === 'step' || next.kind === 'group'
}

function ColumnNames() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table lays itself out; these rows stand where the virtualizer says
    <div role="row" aria-rowindex={1} className={styles.spoken} tabIndex={-1}>
      {COLUMNS.map((name, index) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <span key={name} role="columnheader" aria-colindex={index + 1} tabIndex={-1}>
          {name}
        </span>
      ))}
    </div>
  )
}
