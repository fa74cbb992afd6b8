// What gestures and keys on the canvas do to the map: each is one command, one step of undo. Knows no pointer and no pixels.
import { addCard, deleteCard } from '../../core/doc/commands/cards.ts'
import { addConnector, deleteConnector } from '../../core/doc/commands/connectors.ts'
import { addLane, deleteLane } from '../../core/doc/commands/lanes.ts'
import { addStage, deleteStage } from '../../core/doc/commands/stages.ts'
import { addStep, deleteStep } from '../../core/doc/commands/steps.ts'
import { deletedStamp } from '../../core/doc/entity.ts'
import { restore } from '../../core/doc/restore.ts'
import type { Collection } from '../../core/doc/schema.ts'
import type { CardId, ConnectorId, LaneId, StageId, StepId } from '../../core/model/ids.ts'
import { type LaneKind, laneKinds } from '../../core/model/lanes.ts'
import type { Card, Connector, JourneyMap } from '../../core/model/map.ts'
import { act } from '../session/act.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { reveal, type Selected, select, selectByKey, startEditing, useUi } from '../uiStore.ts'
import { showAgain } from '../view/showAgain.ts'
import { offerWayBack } from './offerWayBack.ts'
import { say } from './spoken.ts'
import { expectName } from './unnamedCard.ts'

/** One step of undo, whatever was typed just before or after. */
export function gesture(session: Session, change: () => void): void {
  if (!session.mayEdit()) return
  session.undo.stopCapturing()
  change()
  session.undo.stopCapturing()
}

interface Cell {
  readonly stepId: StepId
  readonly laneId: LaneId
  readonly after?: CardId | null | undefined
}

/** What a tool gives the card that it adds. */
export type CardBirth = Partial<Pick<Card, 'severity' | 'status' | 'image'>>

/** A new card, open for typing. */
export function addCardIn(session: Session, cell: Cell, fields: CardBirth = {}): void {
  gesture(session, () => cardIn(session, cell, fields))
}

/** The same in a lane of its kind, which the map has none of yet: one step of undo takes both away. */
export function addCardWithLane(
  session: Session,
  { stepId, kind }: { stepId: StepId; kind: LaneKind },
  fields: CardBirth,
): void {
  gesture(session, () => {
    const laneId = newId<LaneId>()
    const lane = { id: laneId, kind, title: laneKinds[kind].label }
    if (act(addLane(session.doc, lane, session.stamp()))) cardIn(session, { stepId, laneId }, fields)
  })
}

function cardIn(session: Session, cell: Cell, fields: CardBirth): void {
  showAgain(session.reader.current().map, { kind: 'cell', stepId: cell.stepId, laneId: cell.laneId })
  const id = newId<CardId>()
  if (!act(addCard(session.doc, { id, ...cell, fields }, session.stamp()))) return
  expectName(session, id)
  editTitle({ kind: 'card', id })
}

export function addStepAfter(session: Session, { stageId, after }: { stageId: StageId; after?: StepId | null }): void {
  gesture(session, () => {
    const id = newId<StepId>()
    if (act(addStep(session.doc, { id, title: '', stageId, after }, session.stamp()))) editTitle({ kind: 'step', id })
  })
}

/** With its first step, since a stage without steps holds no cards. */
export function addStageAfter(session: Session, after: StageId | null | undefined): void {
  gesture(session, () => {
    const id = newId<StageId>()
    if (!act(addStage(session.doc, { id, title: '', after }, session.stamp()))) return
    act(addStep(session.doc, { id: newId<StepId>(), title: '', stageId: id }, session.stamp()))
    editTitle({ kind: 'stage', id })
  })
}

export function addLaneAfter(
  session: Session,
  { kind, after }: { kind: LaneKind; after?: LaneId | null | undefined },
): void {
  gesture(session, () => {
    const id = newId<LaneId>()
    const title = laneKinds[kind].label
    if (act(addLane(session.doc, { id, kind, title, after }, session.stamp()))) editTitle({ kind: 'lane', id })
  })
}

/** The very first step of an empty map; a stage comes with it. */
export function addFirstStep(session: Session, title: string): void {
  gesture(session, () => {
    const stageId = session.reader.current().map.stages[0]?.id ?? newId<StageId>()
    if (session.reader.current().map.stages.length === 0) {
      act(addStage(session.doc, { id: stageId, title: 'Stage 1' }, session.stamp()))
    }
    const id = newId<StepId>()
    if (!act(addStep(session.doc, { id, title, stageId }, session.stamp()))) return
    reveal({ kind: 'step', id })
    // The field that had the focus is gone with the question.
    selectByKey({ kind: 'step', id })
  })
}

/** As chosen while it was made, else as the lanes say. */
export function connect(session: Session, from: CardId, to: CardId): void {
  gesture(session, () => {
    const id = newId<ConnectorId>()
    const { map } = session.reader.current()
    const kind = useUi.getState().connectKind ?? connectorKind(map, from, to)
    if (!act(addConnector(session.doc, { id, from, to, kind }, session.stamp()))) return
    select({ kind: 'connector', id })
    say(
      `${nameOf(map, { kind: 'card', id: from })} ${inWords(map, kind, from)} ${nameOf(map, { kind: 'card', id: to })}`,
    )
  })
}

const SAYS: Readonly<Record<Connector['kind'], string>> = {
  flow: 'leads to',
  causes: 'causes',
  addresses: 'is addressed by',
}

/** An opportunity addresses a pain, whichever of the two the connector begins at. */
const inWords = (map: JourneyMap, kind: Connector['kind'], from: CardId): string =>
  kind === 'addresses' && laneKindOf(map, from) === 'opportunities' ? 'addresses' : SAYS[kind]

/** A pain is addressed by an opportunity and caused by another pain; everything else flows. */
export function connectorKind(map: JourneyMap, from: CardId, to: CardId): Connector['kind'] {
  const pair = `${laneKindOf(map, from)} ${laneKindOf(map, to)}`
  if (pair === 'pains opportunities' || pair === 'opportunities pains') return 'addresses'
  return pair === 'pains pains' ? 'causes' : 'flow'
}

function laneKindOf(map: JourneyMap, id: CardId): LaneKind | undefined {
  const card = map.cards.find((candidate) => candidate.id === id)
  return map.lanes.find((lane) => lane.id === card?.laneId)?.kind
}

const DELETIONS = {
  card: { collection: 'cards', run: (s: Session, id: string) => deleteCard(s.doc, id as CardId, s.stamp()) },
  step: { collection: 'steps', run: (s: Session, id: string) => deleteStep(s.doc, id as StepId, s.stamp()) },
  stage: { collection: 'stages', run: (s: Session, id: string) => deleteStage(s.doc, id as StageId, s.stamp()) },
  lane: { collection: 'lanes', run: (s: Session, id: string) => deleteLane(s.doc, id as LaneId, s.stamp()) },
  connector: {
    collection: 'connectors',
    run: (s: Session, id: string) => deleteConnector(s.doc, id as ConnectorId, s.stamp()),
  },
} as const satisfies Record<string, { collection: Collection; run: unknown }>

/** Deletes and offers to put it back: not an undo of the last step, which may be another by then. */
export function deleteSelected(session: Session, selected: Selected): void {
  if (selected.kind === 'cell') return
  const { collection, run } = DELETIONS[selected.kind]
  const { map } = session.reader.current()
  const name = nameOf(map, selected)
  const parkedBefore = parkedCards(map)
  gesture(session, () => {
    if (!act(run(session, selected.id))) return
    select(null)
    const putBack = (): void => gesture(session, () => void act(restore(session.doc, { collection, id: selected.id })))
    const parked = parkedCards(session.reader.current().map) - parkedBefore
    offerWayBack(session, {
      message: `Removed ${name}.${parkedWords(parked)}`,
      action: { label: 'Undo', onClick: putBack },
      holds: () => deletedStamp(session.doc, collection, selected.id) !== null,
    })
  })
}

const parkedCards = (map: JourneyMap): number => map.cards.filter((card) => card.stepId === null).length

function parkedWords(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' Its card is in the parking lot.' : ` Its ${count} cards are in the parking lot.`
}

/** Quoted, or what it is when it has no name. */
export function nameOf(map: JourneyMap, selected: Selected): string {
  const titled =
    selected.kind === 'card'
      ? map.cards.find((card) => card.id === selected.id)
      : selected.kind === 'step'
        ? map.stages.flatMap((stage) => stage.steps).find((step) => step.id === selected.id)
        : selected.kind === 'stage'
          ? map.stages.find((stage) => stage.id === selected.id)
          : selected.kind === 'lane'
            ? map.lanes.find((lane) => lane.id === selected.id)
            : undefined
  return titled?.title ? `“${titled.title}”` : `the ${selected.kind}`
}

const TITLED = { card: 'cards', step: 'steps', stage: 'stages', lane: 'lanes' } as const

/** Opens the title of a card, step, stage or lane for typing in place. */
export function editTitle(selected: Selected): void {
  reveal(selected)
  if (selected.kind === 'connector' || selected.kind === 'cell') return
  startEditing({ collection: TITLED[selected.kind], id: selected.id, field: 'title' })
}
