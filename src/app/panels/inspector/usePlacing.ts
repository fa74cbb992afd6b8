// Where a card may stand and how it gets there, for the rows that move it without dragging.
import type { CardId, LaneId, StepId } from '../../../core/model/ids.ts'
import { laneKinds } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap, Step } from '../../../core/model/map.ts'
import { moveCardTo } from '../../canvas/moves.ts'
import { useSession } from '../../session/hooks.ts'

interface Place {
  readonly stepId: StepId | null
  readonly endStepId?: StepId | undefined
  readonly laneId: LaneId | null
}

export function usePlacing(card: Card, map: JourneyMap) {
  const session = useSession()
  const steps = map.stages.flatMap((stage) => stage.steps)
  const lanes = map.lanes.filter(({ kind }) => laneKinds[kind].holdsCards)
  const move = (to: Place): void => {
    const stays = to.stepId === card.stepId && to.laneId === card.laneId
    const place = { ...to, ...(stays && { after: cardBefore(map, card) }) }
    moveCardTo(session, card.id, place)
  }
  return {
    steps,
    lanes,
    /** Indexes among the steps; -1: parked, and one step only. */
    start: steps.findIndex(({ id }) => id === card.stepId),
    end: steps.findIndex(({ id }) => id === card.endStepId),
    move,
  }
}

/** A new span leaves the card where it is in its stack. */
function cardBefore(map: JourneyMap, card: Card): CardId | null {
  const stack = map.cards.filter(({ stepId, laneId }) => stepId === card.stepId && laneId === card.laneId)
  return stack[stack.indexOf(card) - 1]?.id ?? null
}

export const stepOptions = (steps: readonly Step[]) =>
  steps.map(({ id, title }, index) => ({ value: id, label: `${index + 1} ${title || 'Untitled'}` }))
