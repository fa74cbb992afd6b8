// What is asked for by name (a search, a comment, an undo) is shown, whatever was folded or hidden. Knows the map and what of it
// one looks at; knows no page.
import type { LaneId, StepId } from '../../core/model/ids.ts'
import type { JourneyMap, Stage } from '../../core/model/map.ts'
import { say } from '../canvas/spoken.ts'
import type { Selected } from '../uiStore.ts'
import { changeView, openCell, useView } from './viewStore.ts'

/** Does nothing for what is not on the map, or in sight anyway. */
export function showAgain(map: JourneyMap, selected: Selected): void {
  const { laneId, stepId } = placeOf(map, selected)
  const { view } = useView.getState()
  const lane = map.lanes.find(({ id }) => id === laneId)
  const stage = selected.kind === 'stage' ? undefined : stageOf(map, stepId)
  const isIn = <Id>(ids: readonly Id[] | undefined, id: Id | undefined): boolean =>
    id !== undefined && !!ids?.includes(id)
  if (lane && isIn(view.hiddenLanes, lane.id)) {
    changeView({ hiddenLanes: without(view.hiddenLanes, lane.id) })
    say(`${lane.title || 'Lane'} is shown again`)
  }
  // A lane itself is in sight by its header line.
  if (lane && selected.kind !== 'lane' && isIn(view.foldedLanes, lane.id))
    changeView({ foldedLanes: without(view.foldedLanes, lane.id) })
  if (stage && isIn(view.foldedStages, stage.id)) changeView({ foldedStages: without(view.foldedStages, stage.id) })
  if (laneId && stepId) openCell(laneId, stepId)
}

interface Place {
  readonly laneId?: LaneId | null | undefined
  readonly stepId?: StepId | null | undefined
}

function placeOf(map: JourneyMap, selected: Selected): Place {
  switch (selected.kind) {
    case 'card':
      return map.cards.find(({ id }) => id === selected.id) ?? {}
    case 'cell':
      return selected
    case 'step':
      return { stepId: selected.id }
    case 'lane':
      return { laneId: selected.id }
    case 'stage':
    case 'connector':
      return {}
  }
}

const stageOf = ({ stages }: JourneyMap, stepId: StepId | null | undefined): Stage | undefined =>
  stages.find(({ steps }) => steps.some(({ id }) => id === stepId))

/** Nothing is left out as a list of none. */
export function without<Id>(ids: readonly Id[] | undefined, id: Id): Id[] | undefined {
  const rest = ids?.filter((each) => each !== id) ?? []
  return rest.length > 0 ? rest : undefined
}
