// Copies of what is on the map, for the same map: cards beside their originals, a step, stage or lane with all it holds. Pure:
// the map in, what is to be added out; fresh ids come from the caller.
import type { CardStack } from '../../core/doc/commands/manyCards.ts'
import type { NewParts, NewStack } from '../../core/doc/commands/parts.ts'
import type { CardId, ConnectorId, LaneId, StageId, StepId } from '../../core/model/ids.ts'
import type { Card, Connector, JourneyMap, Step } from '../../core/model/map.ts'

/** Never twice the same. */
export type NewId = <Id extends string>() => Id

export interface Copies {
  readonly parts: NewParts
  /** By the card each is a copy of. */
  readonly cards: ReadonlyMap<CardId, CardId>
}

/** Copies of the cards that stand in these stacks, each where its stack says, with the connectors among them. */
export function copiesInto(map: JourneyMap, stacks: readonly CardStack[], newId: NewId): Copies {
  const originals = new Map(map.cards.map((card) => [card.id, card]))
  const cards = new Map<CardId, CardId>()
  const copied = stacks.map(({ cards: stacked, ...cell }): NewStack => {
    const copies = stacked.flatMap(({ id, endStepId }) => {
      const original = originals.get(id)
      if (!original) return []
      const copy = newId<CardId>()
      cards.set(id, copy)
      const { stepId: _, laneId: __, endStepId: ___, ...fields } = original
      return [{ ...fields, id: copy, ...(endStepId && { endStepId }) }]
    })
    return { ...cell, cards: copies }
  })
  return { parts: { stacks: copied, connectors: connectorsAmong(map, cards, newId) }, cards }
}

/** Just below their originals: those of one cell together, behind the last of them. */
export function duplicateCards(map: JourneyMap, ids: readonly CardId[], newId: NewId): Copies {
  const chosen = new Set(ids)
  const stacks = stacksOf(map.cards.filter(({ id }) => chosen.has(id)))
  return copiesInto(
    map,
    stacks.map((stack) => ({ ...stack, after: stack.cards.at(-1)?.id ?? null })),
    newId,
  )
}

/** Behind the step, with its cards and its points of the curves. */
export function duplicateStep(map: JourneyMap, id: StepId, newId: NewId): (Copies & { readonly id: StepId }) | null {
  const stage = map.stages.find(({ steps }) => steps.some((step) => step.id === id))
  const step = stage?.steps.find((each) => each.id === id)
  if (!stage || !step) return null
  const copy = newId<StepId>()
  const steps = new Map([[id, copy]])
  const held = heldBy(map, steps, newId)
  const added = { stageId: stage.id, after: id, steps: [{ ...step, id: copy }] }
  return { id: copy, cards: held.cards, parts: { ...held.parts, steps: added } }
}

/** Behind the stage, with its steps and all that these hold. */
export function duplicateStage(map: JourneyMap, id: StageId, newId: NewId): (Copies & { readonly id: StageId }) | null {
  const stage = map.stages.find((each) => each.id === id)
  if (!stage) return null
  const copy = newId<StageId>()
  const steps = new Map(stage.steps.map((step) => [step.id, newId<StepId>()]))
  const held = heldBy(map, steps, newId)
  const copied = stage.steps.map((step): Step => ({ ...step, id: steps.get(step.id) ?? step.id }))
  return {
    id: copy,
    cards: held.cards,
    parts: {
      ...held.parts,
      stages: { after: id, stages: [{ id: copy, title: stage.title }] },
      steps: { stageId: copy, after: null, steps: copied },
    },
  }
}

/** Below the lane, with its cards or its curves. */
export function duplicateLane(map: JourneyMap, id: LaneId, newId: NewId): (Copies & { readonly id: LaneId }) | null {
  const lane = map.lanes.find((each) => each.id === id)
  if (!lane) return null
  const copy = newId<LaneId>()
  const stacks = stacksOf(map.cards.filter(({ laneId, stepId }) => laneId === id && stepId !== null))
  const held = copiesInto(
    map,
    stacks.map((stack) => ({ ...stack, laneId: copy })),
    newId,
  )
  const emotions = map.emotions.filter(({ laneId }) => laneId === id).map((point) => ({ ...point, laneId: copy }))
  const lanes = { after: id, lanes: [{ ...lane, id: copy }] }
  return { id: copy, cards: held.cards, parts: { ...held.parts, emotions, lanes } }
}

/** A span that ends in a step that is not copied goes on to that step. */
function heldBy(map: JourneyMap, steps: ReadonlyMap<StepId, StepId>, newId: NewId): Copies {
  const copyOf = (id: StepId): StepId => steps.get(id) ?? id
  const stacks = stacksOf(map.cards.filter(({ stepId }) => stepId !== null && steps.has(stepId)))
  const moved = stacks.map((stack) => ({
    ...stack,
    stepId: stack.stepId && copyOf(stack.stepId),
    cards: stack.cards.map(({ id, endStepId }) => ({ id, endStepId: endStepId && copyOf(endStepId) })),
  }))
  const held = copiesInto(map, moved, newId)
  const emotions = map.emotions
    .filter(({ stepId }) => steps.has(stepId))
    .map((point) => ({ ...point, stepId: copyOf(point.stepId) }))
  return { cards: held.cards, parts: { ...held.parts, emotions } }
}

/** Cards by their cells, in the order they stand in. */
function stacksOf(cards: readonly Card[]): CardStack[] {
  const stacks = new Map<
    string,
    { stepId: StepId | null; laneId: LaneId | null; cards: CardStack['cards'][number][] }
  >()
  for (const { id, stepId, laneId, endStepId } of cards) {
    const key = `${stepId}/${laneId}`
    const stack = stacks.get(key) ?? { stepId, laneId, cards: [] }
    stack.cards.push({ id, endStepId })
    stacks.set(key, stack)
  }
  return [...stacks.values()]
}

function connectorsAmong(
  { connectors }: JourneyMap,
  cards: ReadonlyMap<CardId, CardId>,
  newId: NewId,
): readonly Connector[] {
  return connectors.flatMap(({ from, to, kind }) => {
    const [start, end] = [cards.get(from), cards.get(to)]
    return start && end ? [{ id: newId<ConnectorId>(), from: start, to: end, kind }] : []
  })
}
