// Moving cards and steps to another place, and what a move brings with it that one might not have meant: a card that became
// another kind, a stage left without steps. Knows no pointer and no pixels.
import { type CellPlace, moveCard } from '../../core/doc/commands/cards.ts'
import { moveStep } from '../../core/doc/commands/steps.ts'
import type { CardId, StageId, StepId } from '../../core/model/ids.ts'
import { type LaneKind, laneKinds } from '../../core/model/lanes.ts'
import type { Card, JourneyMap } from '../../core/model/map.ts'
import type { After } from '../../core/model/order.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { deleteSelected, gesture, nameOf } from './edits.ts'
import { offerWayBack } from './offerWayBack.ts'
import { say } from './spoken.ts'

/** Says where it went, for those who do not see it. Returns whether it went. */
export function moveCardTo(session: Session, id: CardId, to: CellPlace): boolean {
  const { map: before } = session.reader.current()
  let moved = false
  gesture(session, () => {
    moved = act(moveCard(session.doc, id, to))
  })
  if (!moved) return false
  const { map } = session.reader.current()
  const step = stepsOf(map).find((each) => each.id === to.stepId)
  const lane = map.lanes.find((each) => each.id === to.laneId)
  say(step && lane ? `Moved to step ${step.title || 'without a name'}, lane ${lane.title}` : 'Moved')
  tellNewKind(session, id, before)
  return true
}

/** Another kind shows other fields: what was set stays, but is out of sight. */
function tellNewKind(session: Session, id: CardId, before: JourneyMap): void {
  const card = before.cards.find((each) => each.id === id)
  const kindNow = () => {
    const { map } = session.reader.current()
    return kindOf(
      map,
      map.cards.find((each) => each.id === id),
    )
  }
  const was = card && kindOf(before, card)
  const now = kindNow()
  if (!card || !was || !now || was === now) return
  const hides = laneKinds[was].fields.some(
    (field) => card[field] !== undefined && !laneKinds[now].fields.includes(field),
  )
  const kept = hides ? ' What this lane does not show is kept.' : ''
  offerWayBack(session, {
    message: `${nameOf(before, { kind: 'card', id })} changed from ${called(was)} to ${called(now)}.${kept}`,
    action: { label: 'Undo', onClick: () => moveCardTo(session, id, placeOf(before, card)) },
    holds: () => kindNow() === now,
  })
}

const called = (kind: LaneKind): string => laneKinds[kind].card.toLowerCase()

const kindOf = (map: JourneyMap, card: Card | undefined): LaneKind | undefined =>
  map.lanes.find((lane) => lane.id === card?.laneId)?.kind

/** Where a card stood, so that it can go there again. */
function placeOf(map: JourneyMap, card: Card): CellPlace {
  const { stepId, endStepId, laneId } = card
  const stack = map.cards.filter((each) => each.stepId === stepId && each.laneId === laneId)
  return { stepId, endStepId, laneId, after: stack[stack.indexOf(card) - 1]?.id ?? null }
}

/** A stage that lost its last step keeps its place and name, which is said, since it may be meant or not. */
export function moveStepTo(
  session: Session,
  id: StepId,
  to: { readonly stageId: StageId; readonly after: After },
): void {
  const from = session.reader.current().map.stages.find(({ steps }) => steps.some((step) => step.id === id))
  gesture(session, () => void act(moveStep(session.doc, id, to)))
  const { map } = session.reader.current()
  saySteps(map, id)
  const left = map.stages.find((stage) => stage.id === from?.id)
  if (!left || left.steps.length > 0) return
  const stage = { kind: 'stage', id: left.id } as const
  offerWayBack(session, {
    message: `${nameOf(map, stage)} has no steps now.`,
    action: { label: 'Remove it', onClick: () => isEmpty(session, left.id) && deleteSelected(session, stage) },
    holds: () => isEmpty(session, left.id),
  })
}

function saySteps({ stages }: JourneyMap, id: StepId): void {
  const stage = stages.find(({ steps }) => steps.some((step) => step.id === id))
  if (!stage) return
  const place = stage.steps.findIndex((step) => step.id === id) + 1
  say(`Moved to stage ${stage.title || 'without a name'}, step ${place} of ${stage.steps.length}`)
}

/** Somebody may have given it a step meanwhile. */
const isEmpty = (session: Session, id: StageId): boolean =>
  session.reader.current().map.stages.some((stage) => stage.id === id && stage.steps.length === 0)

const stepsOf = (map: JourneyMap) => map.stages.flatMap(({ steps }) => steps)
