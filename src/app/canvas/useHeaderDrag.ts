// Dragging a stage, step or lane header to another place: where it would go, the marker that says so, the one command on drop.
import { useReactFlow } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { moveLane } from '../../core/doc/commands/lanes.ts'
import { moveStage } from '../../core/doc/commands/stages.ts'
import type { LaneId, StageId, StepId } from '../../core/model/ids.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { GRID } from '../../core/scene/theme.ts'
import { act } from '../session/act.ts'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { type Drag, setDrag, useDrag } from './dragStore.ts'
import { gesture } from './edits.ts'
import { moveStepTo } from './moves.ts'
import type { DragHandlers } from './pointerDrag.ts'

type Dragged =
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }

/** Keeps identity for as long as the canvas is there. */
export interface HeaderDrag {
  handlers(what: Dragged): DragHandlers
}

export function useHeaderDrag(layout: Layout): HeaderDrag {
  const session = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const current = useRef(layout)
  current.current = layout
  return useMemo(
    () => ({
      handlers: (what) => ({
        onMove: ({ clientX, clientY }) => {
          setDrag(dragAt(current.current, what, screenToFlowPosition({ x: clientX, y: clientY })))
        },
        onDrop: () => {
          drop(session, useDrag.getState().drag)
          setDrag(null)
        },
        onCancel: () => setDrag(null),
      }),
    }),
    [session, screenToFlowPosition],
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function dragAt(layout: Layout, what: Dragged, { x, y }: Point): Drag {
  const column = { y: 0, lengthPx: layout.height, along: 'column' } as const
  switch (what.kind) {
    case 'stage': {
      const before = layout.stages.filter((band) => band.stage.id !== what.id && band.x + band.width / 2 < x).at(-1)
      const at = before ? before.x + before.width + GRID.gutterPx / 2 : layout.context.headerPx - GRID.gutterPx / 2
      return { ...what, drop: { after: before?.stage.id ?? null }, marker: { ...column, x: at } }
    }
    case 'step': {
      const band = layout.stages.findLast((candidate) => candidate.x - GRID.gutterPx / 2 <= x) ?? layout.stages[0]
      if (!band) return { ...what, drop: null, marker: null }
      const inside = layout.columns.filter((each) => each.stageId === band.stage.id && each.step.id !== what.id)
      const before = inside.filter((each) => each.x + each.width / 2 < x).at(-1)
      const at = before ? before.x + before.width + GRID.gutterPx / 2 : band.x - GRID.gutterPx / 2
      const drop = { stageId: band.stage.id, after: before?.step.id ?? null }
      return { ...what, drop, marker: { ...column, x: at } }
    }
    case 'lane': {
      const before = layout.lanes.filter((band) => band.lane.id !== what.id && band.y + band.height / 2 < y).at(-1)
      const at = before ? before.y + before.height : (layout.lanes[0]?.y ?? 0)
      const marker = { x: 0, y: at, lengthPx: layout.width, along: 'row' } as const
      return { ...what, drop: { after: before?.lane.id ?? null }, marker }
    }
  }
}

function drop(session: Session, drag: Drag | null): void {
  if (drag?.kind === 'step' && drag.drop) moveStepTo(session, drag.id, drag.drop)
  gesture(session, () => {
    if (drag?.kind === 'stage' && drag.drop) act(moveStage(session.doc, drag.id, drag.drop))
    if (drag?.kind === 'lane' && drag.drop) act(moveLane(session.doc, drag.id, drag.drop))
  })
}
