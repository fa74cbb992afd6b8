// The points of the emotion curves as things to drag: one slider per step and kind, and pale ones where a curve is still empty.
// The curve itself is painted by the ground, through the point that is being dragged, too; the document changes on drop.
import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, memo, type PointerEvent } from 'react'
import { setEmotion } from '../../core/doc/commands/emotions.ts'
import type { PersonaId } from '../../core/model/ids.ts'
import {
  emotionBands,
  hasPoints,
  levelAtY,
  type PersonaPoints,
  positionY,
  whoseCurve,
} from '../../core/scene/emotions.ts'
import type { Column, LaneBand } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { selectByKey } from '../uiStore.ts'
import { type DraggedPoint, setDrag, useDrag } from './dragStore.ts'
import styles from './EmotionHandles.module.css'
import { gesture } from './edits.ts'
import { focusNextCurve, focusPoint, type PointKind as Kind, pointName } from './focusPoint.ts'
import { useLayout } from './mapLayout.ts'
import { dragFrom } from './pointerDrag.ts'
import type { Range } from './visibleRange.ts'

export const EmotionHandles = memo(function EmotionHandles({ columns }: { readonly columns: Range }) {
  const layout = useLayout()
  const mayEdit = useMayEdit()
  if (!mayEdit) return null
  const visible = layout.columns.slice(columns.from, columns.to + 1)
  return layout.lanes
    .filter((band) => band.lane.kind === 'emotion' && !band.isFolded)
    .flatMap((band) =>
      emotionBands(layout.context.map, band.lane, layout.context.asked).flatMap((points, index, bands) =>
        visible.map((column) => (
          <StepPoints
            key={`${band.lane.id}/${points.persona?.id ?? 'all'}/${column.step.id}`}
            band={band}
            heightPx={band.height / bands.length}
            top={band.y + (index * band.height) / bands.length}
            column={column}
            points={points}
            named={layout.context.map.personas.length > 0}
            hinted={!hasPoints(points) && column === layout.columns[0]}
          />
        )),
      ),
    )
})

interface StepPointsProps {
  readonly band: LaneBand
  readonly top: number
  /** Of the curve's own band in the lane. */
  readonly heightPx: number
  readonly column: Column
  readonly points: PersonaPoints
  /** There are personas: it is said whose points these are. */
  readonly named: boolean
  /** The curve is empty, and it is said here how it begins. */
  readonly hinted: boolean
}

function StepPoints({ band, top, heightPx, column, points, named, hinted }: StepPointsProps) {
  const level = (kind: Kind): number | undefined => points[kind].find((point) => point.stepId === column.step.id)?.level
  const personaId = points.persona?.id ?? ('all' as PersonaId)
  const whose = named ? whoseCurve(points) : null
  const ghost = !hasPoints(points)
  const shared = { band, top, heightPx, column, personaId, whose, ghost }
  return (
    <>
      <EmotionPoint {...shared} kind="expected" level={level('expected')} />
      <EmotionPoint {...shared} kind="experienced" level={level('experienced')} />
      {hinted && (
        <p className={styles.hint} style={{ left: column.x + HINT_PX, top: top + HINT_PX }}>
          Drag a point to say how the step feels
        </p>
      )}
    </>
  )
}

const HINT_PX = 8

interface EmotionPointProps {
  readonly band: LaneBand
  readonly top: number
  readonly heightPx: number
  readonly column: Column
  readonly personaId: PersonaId
  readonly kind: Kind
  readonly level: number | undefined
  /** Whose curve it is on, where there could be several. */
  readonly whose: string | null
  /** The whole curve is empty: in each step the first point to set can be seen. */
  readonly ghost: boolean
}

/** An edit elsewhere leaves it as it is. */
const EmotionPoint = memo(function EmotionPoint(props: EmotionPointProps) {
  const { band, top, heightPx, column, personaId, kind, level, whose, ghost } = props
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const place = { stepId: column.step.id, laneId: band.lane.id, personaId }
  const dragged = useDrag(({ drag }) =>
    drag?.kind === 'point' && isOf(drag.point, place, kind) ? drag.point.level : null,
  )
  const set = (value: number | null): void =>
    gesture(session, () => void act(setEmotion(session.doc, place, { [kind]: value })))
  const handlePointerDown = (event: PointerEvent): void => {
    event.stopPropagation()
    const levelAt = (clientY: number): number => levelAtY(screenToFlowPosition({ x: 0, y: clientY }).y - top, heightPx)
    dragFrom(event, {
      onMove: ({ clientY }) => dragPoint({ ...place, kind, level: levelAt(clientY) }),
      // Written first, so that no frame shows the point where it was.
      onDrop: ({ clientY }) => {
        set(levelAt(clientY))
        setDrag(null)
      },
      onCancel: () => setDrag(null),
    })
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const change = { ArrowUp: 0.25, ArrowDown: -0.25, PageUp: 1, PageDown: -1 }[event.key]
    if (change !== undefined) set(Math.min(2, Math.max(-2, (level ?? 0) + change)))
    else if (event.key === 'Delete' || event.key === 'Backspace') set(null)
    else if (event.key === 'ArrowLeft') focusPoint(place, 'expected')
    else if (event.key === 'ArrowRight') focusPoint(place, 'experienced')
    else if (event.key === '[') focusNextCurve(event.currentTarget, -1)
    else if (event.key === ']') focusNextCurve(event.currentTarget, 1)
    else if (event.key === 'Escape') selectByKey({ kind: 'cell', stepId: column.step.id, laneId: band.lane.id })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const shown = dragged ?? level ?? 0
  const words = kind === 'expected' ? 'Expected' : 'Experienced'
  return (
    <div
      className={`${styles.point} nodrag nopan`}
      role="slider"
      tabIndex={-1}
      data-point={pointName(place, kind)}
      aria-label={`${words} at ${column.step.title || `step ${column.number}`}${whose ? `, ${whose}` : ''}`}
      aria-orientation="vertical"
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={shown}
      aria-valuetext={
        level === undefined
          ? 'not set'
          : shown.toLocaleString('en', { signDisplay: 'exceptZero', maximumFractionDigits: 2 })
      }
      title={`${words}: drag up or down`}
      data-kind={kind}
      data-set={level !== undefined}
      data-ghost={ghost && kind === 'experienced'}
      data-dragged={dragged !== null}
      style={{
        left: column.x + column.width / 2 + (level === undefined ? asidePx(kind, ghost) : 0),
        top: top + positionY(shown, heightPx),
      }}
      onPointerDown={handlePointerDown}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={handleKeyDown}
    >
      {dragged !== null && (
        <span className={styles.value}>{dragged.toLocaleString('en', { signDisplay: 'exceptZero' })}</span>
      )}
    </div>
  )
})

/** Of the middle, so that two points that are not set lie side by side. */
function asidePx(kind: Kind, ghost: boolean): number {
  if (ghost) return kind === 'expected' ? -28 : 0
  return kind === 'expected' ? -14 : 14
}

const isOf = (
  point: DraggedPoint,
  { stepId, laneId, personaId }: Pick<DraggedPoint, 'stepId' | 'laneId' | 'personaId'>,
  kind: Kind,
): boolean => point.kind === kind && point.stepId === stepId && point.laneId === laneId && point.personaId === personaId

/** Levels go by quarters, and the curve is drawn anew only when it is another one. */
function dragPoint(point: DraggedPoint): void {
  const { drag } = useDrag.getState()
  if (drag?.kind !== 'point' || drag.point.level !== point.level) setDrag({ kind: 'point', point, marker: null })
}
