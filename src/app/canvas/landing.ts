// Where a card let go at a point of the map would land: its cell, its place in the stack, and the line that shows it.
import type { CardId, LaneId, StepId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import { hit, insertionAt } from '../../core/scene/hit.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Marker } from './dragStore.ts'

export interface Landing {
  /** null: nothing is there that holds cards. */
  readonly drop: { readonly stepId: StepId; readonly laneId: LaneId; readonly after: CardId | null } | null
  readonly marker: Marker | null
}

const NOWHERE: Landing = { drop: null, marker: null }

/** Those `moving` are left out of the stack they are counted in. */
export function landing(
  layout: Layout,
  point: { readonly x: number; readonly y: number },
  moving?: ReadonlySet<CardId>,
): Landing {
  const target = hit(layout, point)
  if (target?.kind !== 'cell') return NOWHERE
  const { stepId, laneId } = target
  const band = layout.lanes.find((each) => each.lane.id === laneId)
  const column = layout.columns.find((each) => each.step.id === stepId)
  const insertion = insertionAt(layout, { stepId, laneId, ...(moving && { moving }) }, point.y)
  if (!band || !laneKinds[band.lane.kind].holdsCards || !column || !insertion) return NOWHERE
  return {
    drop: { stepId, laneId, after: insertion.after },
    marker: { x: column.x, y: insertion.y, lengthPx: column.width, along: 'row' },
  }
}
