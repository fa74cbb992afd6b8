// How what is selected can be made two, or one with its neighbour: the words, and what is done. The menu and the inspector show
// the same. Knows no page.
import { mergeSteps } from '../../core/doc/commands/mergeSteps.ts'
import { splitStep } from '../../core/doc/commands/splitStep.ts'
import { mergeStages, splitStage } from '../../core/doc/commands/stageStructure.ts'
import { UNPLACED } from '../../core/doc/resolve.ts'
import type { CardId, StageId, StepId } from '../../core/model/ids.ts'
import type { Card, JourneyMap, Step } from '../../core/model/map.ts'
import type { Result } from '../../core/model/result.ts'
import type { Selection } from '../selection.ts'
import { act } from '../session/act.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { reveal, type Selected } from '../uiStore.ts'
import { editTitle, gesture, nameOf } from './edits.ts'
import { offerWayBack } from './offerWayBack.ts'
import { say } from './spoken.ts'
import { cardsInWords } from './spokenSelection.ts'
import { undo } from './undoing.ts'

export interface Regrouping {
  readonly label: string
  readonly run: (session: Session) => void
}

export function regroupings(map: JourneyMap, selection: Selection): readonly Regrouping[] {
  switch (selection.kind) {
    case 'stage':
      return ofStage(map, selection.id)
    case 'step':
      return ofStep(map, selection.id)
    case 'card':
      return ofCards(map, [selection.id])
    case 'cards':
      return ofCards(map, selection.ids)
    default:
      return []
  }
}

function ofStage(map: JourneyMap, id: StageId): Regrouping[] {
  const stages = map.stages.filter((stage) => stage.id !== UNPLACED)
  const at = stages.findIndex((stage) => stage.id === id)
  const neighbours = at < 0 ? [] : [stages[at - 1], stages[at + 1]]
  return neighbours.flatMap((into) => {
    if (!into) return []
    const kept = { kind: 'stage', id: into.id } as const
    return mergeWith(map, { kind: 'stage', id }, kept, (session) =>
      mergeStages(session.doc, { id, into: into.id }, session.stamp()),
    )
  })
}

function ofStep(map: JourneyMap, id: StepId): Regrouping[] {
  const stage = map.stages.find(({ steps }) => steps.some((step) => step.id === id))
  if (!stage || stage.id === UNPLACED) return []
  const at = stage.steps.findIndex((step) => step.id === id)
  const merges = [stage.steps[at - 1], stage.steps[at + 1]].flatMap((into) => {
    if (!into) return []
    const kept = { kind: 'step', id: into.id } as const
    return mergeWith(
      map,
      { kind: 'step', id },
      kept,
      (session) => mergeSteps(session.doc, { id, into: into.id }, session.stamp()),
      keptPoints(map, id, into),
    )
  })
  const later = behindTheFirst(map, id)
  return [
    ...(later.length > 0 ? [splitOff('Split into two steps', { step: id, cards: later })] : []),
    ...merges,
    ...(at > 0 ? [splitBefore(id)] : []),
  ]
}

/** Of two levels at one point of a curve only one can stay. */
function keptPoints({ emotions }: JourneyMap, gone: StepId, into: Step): string {
  const points = emotions.filter(({ stepId }) => stepId === into.id)
  const isTwice = emotions.some(
    (point) =>
      point.stepId === gone &&
      points.some(
        (own) =>
          own.laneId === point.laneId &&
          own.personaId === point.personaId &&
          ((own.experienced ?? point.experienced) !== (point.experienced ?? own.experienced) ||
            (own.expected ?? point.expected) !== (point.expected ?? own.expected)),
      ),
  )
  return isTwice ? ` Where both had a point on the curve, that of “${into.title || 'the step that stays'}” stays.` : ''
}

/** Cards that begin in one step. */
function ofCards(map: JourneyMap, ids: readonly CardId[]): Regrouping[] {
  const chosen = new Set(ids)
  const cards = map.cards.filter((card) => chosen.has(card.id))
  const [step, ...others] = new Set(cards.map((card) => card.stepId))
  if (!step || others.length > 0) return []
  return [splitOff('Move to a new step after this one', { step, cards: ids })]
}

/** In each lane all but the first. */
function behindTheFirst({ cards }: JourneyMap, id: StepId): CardId[] {
  const here = cards.filter((card) => card.stepId === id)
  const isFirst = (card: Card): boolean => here.find(({ laneId }) => laneId === card.laneId) === card
  return here.filter((card) => !isFirst(card)).map((card) => card.id)
}

function splitOff(label: string, { step, cards }: { step: Step['id']; cards: readonly CardId[] }): Regrouping {
  return {
    label,
    run: (session) => {
      const id = newId<StepId>()
      const message = `Moved ${cardsInWords(cards.length)} to a new step.`
      const isDone = regroup(session, message, () =>
        splitStep(session.doc, { id, title: '', step, cards }, session.stamp()),
      )
      if (isDone) editTitle({ kind: 'step', id })
    },
  }
}

function splitBefore(from: StepId): Regrouping {
  return {
    label: 'Begin a new stage here',
    run: (session) => {
      const id = newId<StageId>()
      const isDone = regroup(session, 'Split the stage.', () =>
        splitStage(session.doc, { id, title: '', from }, session.stamp()),
      )
      if (isDone) editTitle({ kind: 'stage', id })
    },
  }
}

function mergeWith(
  map: JourneyMap,
  gone: Selected,
  kept: Selected,
  command: (session: Session) => Result<void, string>,
  told = '',
): Regrouping[] {
  const into = nameOf(map, kept)
  const label = `Merge into ${into === `the ${kept.kind}` ? `the unnamed ${kept.kind} beside it` : into}`
  const message = `Merged ${nameOf(map, gone)} into ${into}.${told}`
  return [{ label, run: (session) => regroup(session, message, () => command(session)) && reveal(kept) }]
}

/** Taken back by its message only while it is the last thing one did. Returns whether it was done. */
function regroup(session: Session, message: string, command: () => Result<void, string>): boolean {
  let isDone = false
  gesture(session, () => {
    isDone = act(command())
  })
  if (!isDone) return false
  const step = session.undo.undoStack.at(-1)
  const isLast = (): boolean => session.undo.undoStack.at(-1) === step
  say(message)
  offerWayBack(session, {
    message,
    action: { label: 'Undo', onClick: () => isLast() && undo(session) },
    holds: isLast,
  })
  return true
}
