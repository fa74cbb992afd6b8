// The cards that are meant by what is selected: themselves, or those of a step, a stage or a lane.
import type { CardId } from '../../core/model/ids.ts'
import type { Card, JourneyMap } from '../../core/model/map.ts'
import { type Selection, selectionOf } from '../selection.ts'
import { useUi } from '../uiStore.ts'

export function heldCards(map: JourneyMap): readonly CardId[] {
  const isHeld = holder(map, selectionOf(useUi.getState()))
  return map.cards.filter(isHeld).map(({ id }) => id)
}

function holder(map: JourneyMap, selection: Selection | null): (card: Card) => boolean {
  switch (selection?.kind) {
    case 'card':
      return ({ id }) => id === selection.id
    case 'cards': {
      const ids = new Set(selection.ids)
      return ({ id }) => ids.has(id)
    }
    case 'cell':
      return ({ stepId, laneId }) => stepId === selection.stepId && laneId === selection.laneId
    case 'step':
      return ({ stepId }) => stepId === selection.id
    case 'lane':
      return ({ stepId, laneId }) => laneId === selection.id && stepId !== null
    case 'stage': {
      const steps = new Set(map.stages.find(({ id }) => id === selection.id)?.steps.map(({ id }) => id))
      return ({ stepId }) => stepId !== null && steps.has(stepId)
    }
    default:
      return () => false
  }
}
