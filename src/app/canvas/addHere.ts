// Adding where one stands: what a key or a tool of the rail adds goes beside what is selected, else at the beginning or the
// end of the map.
import type { LaneId } from '../../core/model/ids.ts'
import { type LaneKind, laneKinds } from '../../core/model/lanes.ts'
import type { LaneBand, Layout } from '../../core/scene/placement.ts'
import type { Session } from '../session/session.ts'
import type { Selected } from '../uiStore.ts'
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
  const band = bandFor(layout, selected, kind)
  if (band) {
    const isIn = selected?.kind === 'card' && layout.cards.get(selected.id)?.lane === band.lane
    addCardIn(session, { stepId, laneId: band.lane.id, ...(isIn && { after: selected.id }) }, fields)
    return
  }
  addCardWithLane(session, { stepId, kind: kind ?? 'actions' }, fields)
}

function bandFor(
  { lanes, cards }: Layout,
  selected: Selected | null,
  kind: LaneKind | undefined,
): LaneBand | undefined {
  if (kind) {
    const ofKind = lanes.filter(({ lane }) => lane.kind === kind)
    return ofKind.find(({ lane }) => lane.id === laneOf(cards, selected)) ?? ofKind[0]
  }
  const holding = lanes.filter(({ lane }) => laneKinds[lane.kind].holdsCards)
  return holding.find(({ lane }) => lane.id === laneOf(cards, selected)) ?? holding[0]
}

/** After the selected step; in a selected stage that has none, its first; at the end when neither is. */
export function addStepHere({ session, layout, selected }: Here): void {
  const band = selected?.kind === 'stage' && layout.stages.find(({ stage }) => stage.id === selected.id)
  const column = layout.columns[columnOf(layout, selected) ?? layout.columns.length - 1]
  if (band && band.stage.steps.length === 0) addStepAfter(session, { stageId: band.stage.id })
  else if (column) addStepAfter(session, { stageId: column.stageId, after: column.step.id })
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
