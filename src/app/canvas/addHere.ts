// Adding where one stands: what a key or a tool of the rail adds goes beside what is selected, else at the beginning or the
// end of the map.
import type { LaneId } from '../../core/model/ids.ts'
import { type LaneKind, laneKinds } from '../../core/model/lanes.ts'
import type { Lane } from '../../core/model/map.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Session } from '../session/session.ts'
import type { Selected } from '../uiStore.ts'
import { foldStage } from '../view/viewChanges.ts'
import { addCardIn, addCardWithLane, addLaneAfter, addStepAfter, type CardBirth } from './edits.ts'

export interface Here {
  readonly session: Session
  readonly layout: Layout
  readonly selected: Selected | null
}

/** Into the lane one stands on; where that is of another kind than asked for, into the first of the kind, which is added where there is none. */
export function addCardHere({ session, layout, selected }: Here, kind?: LaneKind, fields: CardBirth = {}): void {
  const stepId = layout.columns[columnOf(layout, selected) ?? 0]?.step.id
  if (stepId === undefined) return
  const lane = laneFor(layout, selected, kind)
  if (lane) {
    const isIn = selected?.kind === 'card' && layout.cards.get(selected.id)?.lane === lane
    addCardIn(session, { stepId, laneId: lane.id, ...(isIn && { after: selected.id }) }, fields)
    return
  }
  addCardWithLane(session, { stepId, kind: kind ?? 'actions' }, fields)
}

/** The one that one stands on, else the first in sight, else one that is hidden. */
function laneFor(
  { lanes, cards, context }: Layout,
  selected: Selected | null,
  kind: LaneKind | undefined,
): Lane | undefined {
  const holds = (lane: Lane): boolean => (kind ? lane.kind === kind : laneKinds[lane.kind].holdsCards)
  const inSight = lanes.map(({ lane }) => lane).filter(holds)
  const here = laneOf(cards, selected)
  return inSight.find(({ id }) => id === here) ?? inSight[0] ?? context.map.lanes.find(holds)
}

/** After the selected step; in a selected stage that has none, its first; at the end when neither is. */
export function addStepHere({ session, layout, selected }: Here): void {
  const band = selected?.kind === 'stage' ? layout.stages.find(({ stage }) => stage.id === selected.id) : undefined
  const column = layout.columns[columnOf(layout, selected) ?? layout.columns.length - 1]
  if (band?.isFolded) foldStage(band.stage, false)
  if (band && (band.isFolded || band.stage.steps.length === 0)) {
    const last = band.stage.steps.at(-1)?.id
    addStepAfter(session, { stageId: band.stage.id, ...(last && { after: last }) })
  } else if (column) addStepAfter(session, { stageId: column.stageId, after: column.step.id })
}

export function addLaneHere({ session, layout, selected }: Here, kind: LaneKind): void {
  addLaneAfter(session, { kind, after: laneOf(layout.cards, selected) })
}

export function columnOf(layout: Layout, selected: Selected | null): number | undefined {
  if (selected?.kind === 'card') return layout.cards.get(selected.id)?.column
  const at = layout.columns.findIndex(
    (column) =>
      (selected?.kind === 'step' && column.step.id === selected.id) ||
      (selected?.kind === 'cell' && column.step.id === selected.stepId) ||
      (selected?.kind === 'stage' && column.stageId === selected.id),
  )
  return at < 0 ? undefined : at
}

export function laneOf(cards: Layout['cards'], selected: Selected | null): LaneId | undefined {
  if (selected?.kind === 'card') return cards.get(selected.id)?.lane.id
  if (selected?.kind === 'cell') return selected.laneId
  return selected?.kind === 'lane' ? selected.id : undefined
}
