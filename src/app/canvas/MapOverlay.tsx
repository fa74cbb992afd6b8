// What is drawn over the cards while one works: the selected column, the drop marker, a connector on its way, the + of the
// cell under the pointer. In map coordinates, inside React Flow's viewport.
import { laneKinds } from '../../core/model/lanes.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { GRID } from '../../core/scene/theme.ts'
import { CellBadges } from '../comments/CellBadges.tsx'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { useUi } from '../uiStore.ts'
import { AddButton } from './AddButton.tsx'
import { DragTag } from './DragTag.tsx'
import { useDrag } from './dragStore.ts'
import { addCardIn } from './edits.ts'
import { type HoveredCell, useHovered } from './hovered.ts'
import styles from './MapOverlay.module.css'
import { useLayout } from './mapLayout.ts'
import { WaitingMarks } from './WaitingMarks.tsx'

export function MapOverlay() {
  const layout = useLayout()
  const hovered = useHovered(({ cell }) => cell)
  const drag = useDrag((state) => state.drag)
  const selected = useUi((ui) => ui.selected)
  const mayEdit = useMayEdit()
  const column = selected?.kind === 'step' ? layout.columns.find((each) => each.step.id === selected.id) : undefined
  const cell = selected?.kind === 'cell' ? selected : null
  return (
    <>
      {column && (
        <div className={styles.column} style={{ left: column.x - 4, width: column.width + 8, height: layout.height }} />
      )}
      {mayEdit && !drag && (hovered ?? cell) && <CellAdd layout={layout} cell={hovered ?? (cell as HoveredCell)} />}
      <CellBadges />
      <WaitingMarks />
      {mayEdit && (!drag || drag.kind === 'span') && <EdgesOfCard />}
      {drag?.marker && (
        <div
          className={styles.marker}
          data-testid="drop-marker"
          style={
            drag.marker.along === 'row'
              ? { left: drag.marker.x, top: drag.marker.y - 1.5, width: drag.marker.lengthPx, height: 3 }
              : { left: drag.marker.x - 1.5, top: drag.marker.y, width: 3, height: drag.marker.lengthPx }
          }
        />
      )}
      {drag?.kind === 'card' && <DragTag layout={layout} {...drag} />}
      {drag?.kind === 'connector' && <ConnectorOnItsWay layout={layout} {...drag} />}
    </>
  )
}

// For who has a pointer on a card; its code comes with the first.
const SpanHandles = lazyPart(async () => (await import('./SpanHandles.tsx')).SpanHandles)

/** Of the card under the pointer, else of the selected one. */
function EdgesOfCard() {
  const hovered = useHovered(({ card }) => card)
  const selected = useUi((ui) => (ui.selected?.kind === 'card' && ui.several.size < 2 ? ui.selected.id : null))
  const quiet = useUi((ui) => ui.tool !== 'select' || ui.editing !== null)
  const card = hovered ?? selected
  if (!card || quiet) return null
  return (
    <PartFence>
      <SpanHandles cardId={card} />
    </PartFence>
  )
}

interface CellProps {
  readonly layout: Layout
  readonly cell: HoveredCell
}

/** Between the cards that the pointer is nearest to, else below the last; fills an empty cell. */
function CellAdd({ layout, cell }: CellProps) {
  const session = useSession()
  const at = layout.columns.findIndex((each) => each.step.id === cell.stepId)
  const column = layout.columns[at]
  const band = layout.lanes.find((each) => each.lane.id === cell.laneId)
  if (!column || !band || !laneKinds[band.lane.kind].holdsCards) return null
  const label = `Add ${laneKinds[band.lane.kind].card.toLowerCase()} to ${column.step.title || 'this step'}`
  const stack = band.cells[at] ?? []
  const last = stack.at(-1)
  const before = stack.find((_, place) => (stack[place - 1]?.card.id ?? null) === cell.after)
  const covered = !last && band.cells.flat().find((box) => box.column < at && box.column + box.span > at)
  const style =
    last || covered
      ? {
          left: column.x + column.width / 2 - 12,
          top: before
            ? before.y - GRID.stackGapPx / 2 - 12
            : Math.min((last?.y ?? 0) + (last?.height ?? 0) - 8, band.y + band.height - 16),
        }
      : { left: column.x, top: band.y + 8, width: column.width, height: band.height - 16 }
  const words = last || covered ? undefined : laneKinds[band.lane.kind].card
  return (
    <AddButton label={label} style={style} words={words} shown={cell.near} onClick={() => addCardIn(session, cell)} />
  )
}

interface Pending {
  readonly layout: Layout
  readonly from: Parameters<Layout['cards']['get']>[0]
  readonly x: number
  readonly y: number
  readonly over: Parameters<Layout['cards']['get']>[0] | null
}

/** Of the lower edge (ConnectHandle.module.css). */
const KNOB_AT = 0.75

function ConnectorOnItsWay({ layout, from, x, y, over }: Pending) {
  const start = layout.cards.get(from)
  const target = over ? layout.cards.get(over) : undefined
  if (!start) return null
  return (
    <>
      <svg className={styles.pending} width={layout.width} height={layout.height} aria-hidden="true">
        <path d={`M${start.x + start.width * KNOB_AT} ${start.y + start.height}L${x} ${y}`} />
      </svg>
      {target && (
        <div
          className={styles.target}
          style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
        />
      )}
    </>
  )
}
