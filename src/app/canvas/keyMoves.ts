// Alt + arrows move what is selected, Shift + arrows let a card span more or fewer steps (with Alt, from its first step on): the
// drags of people without a mouse.
import { moveLane } from '../../core/doc/commands/lanes.ts'
import { moveStage } from '../../core/doc/commands/stages.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import type { Selected } from '../uiStore.ts'
import { gesture } from './edits.ts'
import { moveCardTo, moveStepTo } from './moves.ts'
import type { Direction } from './navigate.ts'
import { lasting } from './shift.ts'
import { type SpanEnd, spanOf, spanWith } from './span.ts'
import { spanCard } from './spanCard.ts'
import { say } from './spoken.ts'

interface KeyMove {
  readonly layout: Layout
  readonly selected: Selected | null
  readonly direction: Direction
}

/** Returns whether something is selected that can move at all. */
export function moveByKey(session: Session, { layout, selected, direction }: KeyMove): boolean {
  const by = direction === 'left' || direction === 'up' ? -1 : 1
  const sideways = direction === 'left' || direction === 'right'
  switch (selected?.kind) {
    case 'card': {
      const box = layout.cards.get(selected.id)
      if (box && sideways) moveAcross(session, layout, box, by)
      else if (box) moveInStack(session, layout, box, by)
      return true
    }
    case 'step': {
      if (!sideways) return false
      const at = layout.columns.findIndex((column) => column.step.id === selected.id)
      const target = layout.columns[at + by]
      if (!target) return true
      const own = layout.columns[at]?.stageId
      const after = by > 0 ? (target.stageId === own ? target.step.id : null) : afterLeft(layout, at, own)
      moveStepTo(session, selected.id, { stageId: target.stageId, after })
      return true
    }
    case 'stage': {
      if (!sideways) return false
      const after = passed(
        layout.stages.map((band) => band.stage.id),
        { id: selected.id, by },
      )
      if (after === undefined) return true
      gesture(session, () => void act(moveStage(session.doc, selected.id, { after })))
      sayPlace(session.reader.current().map.stages, selected.id)
      return true
    }
    case 'lane': {
      if (sideways) return false
      const after = passed(
        layout.lanes.map((band) => band.lane.id),
        { id: selected.id, by },
      )
      if (after === undefined) return true
      gesture(session, () => void act(moveLane(session.doc, selected.id, { after })))
      sayPlace(session.reader.current().map.lanes, selected.id)
      return true
    }
    default:
      return false
  }
}

/** After which of the others one stands that has passed its neighbour: null is before all of them; undefined: there is none to pass. */
function passed<Id extends string>(
  ids: readonly Id[],
  { id, by }: { readonly id: Id; readonly by: 1 | -1 },
): Id | null | undefined {
  const at = ids.indexOf(id)
  if (ids[at + by] === undefined) {
    say(by < 0 ? 'It is the first already' : 'It is the last already')
    return undefined
  }
  return ids.filter((other) => other !== id)[at + by - 1] ?? null
}

/** For those who do not see where a stage or a lane went. */
function sayPlace(all: readonly { readonly id: string }[], id: string): void {
  say(`Moved to place ${all.findIndex((each) => each.id === id) + 1} of ${all.length}`)
}

/** After which step one stands who moves one to the left: in another stage last, in one's own before the neighbour. */
function afterLeft(layout: Layout, at: number, own: string | undefined) {
  const neighbour = layout.columns[at - 1]
  if (!neighbour || neighbour.stageId !== own) return neighbour?.step.id ?? null
  const before = layout.columns[at - 2]
  return before?.stageId === own ? before.step.id : null
}

function moveAcross(session: Session, layout: Layout, box: CardBox, by: 1 | -1): void {
  const there = lasting(layout, by)(box)
  if (!there || (by > 0 && there.isCut)) return
  const { stepId, endStepId } = there
  moveCardTo(session, box.card.id, { stepId, endStepId, laneId: box.lane.id })
}

/** Past the end of its stack a card goes on to the next lane that holds cards. */
function moveInStack(session: Session, layout: Layout, box: CardBox, by: 1 | -1): void {
  const laneAt = layout.lanes.findIndex((band) => band.lane.id === box.lane.id)
  const stack = layout.lanes[laneAt]?.cells[box.column] ?? []
  const to = stack.indexOf(box) + by
  const { stepId, endStepId } = box.card
  if (to >= 0 && to < stack.length) {
    const others = stack.filter((other) => other !== box)
    moveCardTo(session, box.card.id, {
      stepId,
      endStepId,
      laneId: box.lane.id,
      after: others[to - 1]?.card.id ?? null,
    })
    return
  }
  const lanes = by > 0 ? layout.lanes.slice(laneAt + 1) : layout.lanes.slice(0, laneAt).reverse()
  const next = lanes.find((band) => laneKinds[band.lane.kind].holdsCards)
  if (!next) return
  const after = by > 0 ? null : undefined
  moveCardTo(session, box.card.id, { stepId, endStepId, laneId: next.lane.id, after })
}

/** `end`: which end of the span moves. */
export function spanByKey(
  session: Session,
  { layout, selected, direction, end = 'end' }: KeyMove & { readonly end?: SpanEnd },
): boolean {
  if (selected?.kind !== 'card' || direction === 'up' || direction === 'down') return false
  const box = layout.cards.get(selected.id)
  if (!box) return true
  const { first, last } = spanOf(box)
  const column = (end === 'start' ? first : last) + (direction === 'right' ? 1 : -1)
  spanCard(session, layout, { box, span: spanWith(layout, box, { end, column }) })
  return true
}
