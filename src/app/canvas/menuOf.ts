// What the menu of each selected thing offers, in the order of use: its commands with their keys. Who may only look is offered
// what changes nothing. Knows no page.
import { reverseConnector, setConnectorKind } from '../../core/doc/commands/connectors.ts'
import { setStepField } from '../../core/doc/commands/steps.ts'
import { access } from '../../core/model/access.ts'
import type { CardId, StepId } from '../../core/model/ids.ts'
import { LANE_KINDS, type LaneKind, laneKinds } from '../../core/model/lanes.ts'
import type { Connector, JourneyMap, Severity, Step, SubMap } from '../../core/model/map.ts'
import { SEVERITY_NAMES } from '../../core/scene/marks.ts'
import type { Layout } from '../../core/scene/placement.ts'
import { anchorFor } from '../anchors.ts'
import { copyLink } from '../clipboard/copyLink.ts'
import { pasteFromMenu } from '../clipboard/pasteFromMenu.ts'
import { startComment } from '../comments/commentsView.ts'
import { connectorLabels } from '../panels/labels.ts'
import { navigate } from '../router.ts'
import type { Selection } from '../selection.ts'
import { act } from '../session/act.ts'
import type { Session } from '../session/session.ts'
import { subMapAddress } from '../subMap/addresses.ts'
import { setSubMap } from '../subMap/setSubMap.ts'
import { held } from '../ui/heldKey.ts'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import { type Selected, useUi } from '../uiStore.ts'
import { foldLane, foldStage, hideLane } from '../view/viewChanges.ts'
import { useView } from '../view/viewStore.ts'
import { addCardHere, addLaneHere, addStepHere } from './addHere.ts'
import { duplicate } from './duplicate.ts'
import { addCardIn, addLaneAfter, addStageAfter, addStepAfter, deleteSelected, editTitle, gesture } from './edits.ts'
import { regroupings } from './regroupings.ts'
import { deleteTogether, parkTogether, setTogether } from './together.ts'

interface Asked {
  readonly session: Session
  readonly mayEdit: boolean
  readonly map: JourneyMap
  readonly layout: Layout
  readonly selection: Selection
  /** Where one stands. */
  readonly selected: Selected | null
  readonly singleKeys: boolean
}

export function menuOf(asked: Asked): readonly MenuEntry[] {
  const { selection, session, mayEdit } = asked
  const groups = mayEdit ? groupsOf(asked) : []
  const view = viewing(asked)
  const copies = isForCards(selection) ? copying(asked) : []
  const isSpokenOn = selection.kind === 'card' || selection.kind === 'step' || selection.kind === 'cell'
  const comment = isSpokenOn && access(session.role, 'comment')
  const [first = [], ...others] = groups
  const rest = comment ? [...first, single(asked, 'Comment', 'C', () => startComment(selection))] : first
  const link = selection.kind === 'cards' ? [] : [linking(session, selection)]
  return separated([rest, view, [...copies, ...link], ...others])
}

/** What one does with it, then what ends it. */
function groupsOf(asked: Asked): MenuEntry[][] {
  const { session, map, layout, selection, selected } = asked
  const here = { session, layout, selected }
  const again = action('Duplicate', held('D'), () => duplicate(session, selection))
  switch (selection.kind) {
    case 'card':
    case 'cards': {
      const ids = selection.kind === 'card' ? [selection.id] : selection.ids
      return [
        selection.kind === 'card'
          ? [
              rename(selection),
              single(asked, 'Connect to…', 'K', () => useUi.setState({ choosingFor: selection.id })),
              action('Move to…', '', () => useUi.setState({ moving: selection.id })),
              single(asked, 'Add a card below', 'N', () => addCardHere(here)),
              ...cardAbove(asked, selection.id),
            ]
          : [],
        [
          again,
          ...severities(asked, ids),
          ...regrouping(asked),
          action('Move to the parking lot', '', () => parkTogether(session, ids)),
        ],
        [remove(() => (selection.kind === 'card' ? deleteSelected(session, selection) : deleteTogether(session, ids)))],
      ]
    }
    case 'cell': {
      const kind = map.lanes.find(({ id }) => id === selection.laneId)?.kind
      if (!kind || !laneKinds[kind].holdsCards) return []
      const label = `Add ${laneKinds[kind].card.toLowerCase()}`
      return [[action(label, 'Enter', () => addCardIn(session, selection))]]
    }
    case 'step': {
      const step = stepOf(map, selection.id)
      const setMoment = (checked: boolean): void => {
        const change = { field: 'momentOfTruth', value: checked || undefined } as const
        gesture(session, () => void act(setStepField(session.doc, selection.id, change)))
      }
      return [
        [
          rename(selection),
          single(asked, 'Add a step after', 'S', () => addStepHere(here)),
          action('Add a step before', '', () => addStepBefore(session, map, selection.id)),
          {
            kind: 'toggle',
            label: 'Moment of truth',
            ...(asked.singleKeys && { shortcut: '*' }),
            checked: step?.momentOfTruth === true,
            onChange: setMoment,
          },
        ],
        subMapEntries(asked, selection.id, step?.subMap),
        regrouping(asked),
        [again],
        [remove(() => deleteSelected(session, selection))],
      ]
    }
    case 'stage':
      return [
        [
          rename(selection),
          action('Add a stage after', '', () => addStageAfter(session, selection.id)),
          action('Add a stage before', '', () => addStageAfter(session, before(map.stages, selection.id))),
          single(asked, 'Add a step', 'S', () => addStepHere(here)),
        ],
        regrouping(asked),
        [again],
        [remove(() => deleteSelected(session, selection))],
      ]
    case 'lane':
      return [
        [
          rename(selection),
          ofKinds('Add a lane below', (kind) => addLaneHere(here, kind)),
          ofKinds('Add a lane above', (kind) =>
            addLaneAfter(session, { kind, after: before(map.lanes, selection.id) }),
          ),
        ],
        [again],
        [remove(() => deleteSelected(session, selection))],
      ]
    case 'connector': {
      const connector = map.connectors.find(({ id }) => id === selection.id)
      const setKind = (kind: string): void =>
        gesture(session, () => void act(setConnectorKind(session.doc, selection.id, kind as Connector['kind'])))
      const options = Object.entries(connectorLabels).map(([value, label]) => ({ value, label }))
      return [
        connector ? [{ kind: 'choice', value: connector.kind, options, onChange: setKind }] : [],
        [
          action('Reverse direction', '', () =>
            gesture(session, () => void act(reverseConnector(session.doc, selection.id))),
          ),
        ],
        [remove(() => deleteSelected(session, selection))],
      ]
    }
  }
}

/** Where something goes that comes before another: behind the one before that, or first. */
const before = <Id extends string>(all: readonly { readonly id: Id }[], id: Id): Id | null =>
  all[all.findIndex((each) => each.id === id) - 1]?.id ?? null

function addStepBefore(session: Session, map: JourneyMap, id: StepId): void {
  const stage = map.stages.find(({ steps }) => steps.some((step) => step.id === id))
  if (stage) addStepAfter(session, { stageId: stage.id, after: before(stage.steps, id) })
}

/** A parked card has nothing above it. */
function cardAbove({ session, map }: Asked, id: CardId): MenuEntry[] {
  const { stepId = null, laneId = null } = map.cards.find((card) => card.id === id) ?? {}
  if (stepId === null || laneId === null) return []
  const stack = map.cards.filter((card) => card.stepId === stepId && card.laneId === laneId)
  return [action('Add a card above', '', () => addCardIn(session, { stepId, laneId, after: before(stack, id) }))]
}

const ofKinds = (label: string, add: (kind: LaneKind) => void): MenuEntry => ({
  kind: 'submenu',
  label,
  entries: LANE_KINDS.map((kind) => action(laneKinds[kind].label, '', () => add(kind))),
})

const stepOf = (map: JourneyMap, id: StepId): Step | undefined =>
  map.stages.flatMap(({ steps }) => steps).find((step) => step.id === id)

function subMapEntries({ session }: Asked, step: StepId, subMap: SubMap | undefined): MenuEntry[] {
  const choose = (): void => useUi.setState({ linking: step })
  if (!subMap) return [action('Link a sub-map…', '', choose)]
  return [
    action('Link another sub-map…', '', choose),
    action('Remove the link to the sub-map', '', () => setSubMap(session, step, undefined)),
  ]
}

/** One's own view of it, and what it leads to. */
function viewing({ session, map, selection }: Asked): MenuEntry[] {
  const { view } = useView.getState()
  const lane = selection.kind === 'lane' ? map.lanes.find(({ id }) => id === selection.id) : undefined
  const stage = selection.kind === 'stage' ? map.stages.find(({ id }) => id === selection.id) : undefined
  const fold = (isFolded: boolean, onFold: (folds: boolean) => void): MenuEntry =>
    action(isFolded ? 'Unfold' : 'Fold', '', () => onFold(!isFolded))
  if (stage) return [fold(!!view.foldedStages?.includes(stage.id), (folds) => foldStage(stage, folds))]
  const subMap = selection.kind === 'step' ? stepOf(map, selection.id)?.subMap : undefined
  if (subMap && selection.kind === 'step') {
    const address = subMapAddress(subMap.mapId, { mapId: session.mapId, step: selection.id })
    return [action('Open the sub-map', '', () => navigate(address))]
  }
  if (!lane) return []
  return [
    fold(!!view.foldedLanes?.includes(lane.id), (folds) => foldLane(lane, folds)),
    action('Hide', '', () => hideLane(lane)),
  ]
}

/** Two made of one, and one of two. */
const regrouping = ({ session, map, selection }: Asked): MenuEntry[] =>
  regroupings(map, selection).map(({ label, run }) => action(label, '', () => run(session)))

const linking = ({ role }: Session, selected: Selected): MenuEntry =>
  action(`Copy link to this ${selected.kind}`, '', () => void copyLink(anchorFor(selected), role))

/** By the browser's own commands, which work on pages without a certificate, too; they call useClipboard.ts. */
function copying({ session, layout, mayEdit, selection }: Asked): MenuEntry[] {
  const copy = action('Copy', held('C'), () => void document.execCommand('copy'))
  const cut = action('Cut', held('X'), () => void document.execCommand('cut'))
  const paste = action('Paste', held('V'), () => void pasteFromMenu(session, layout))
  const copies = selection.kind === 'cell' ? [] : mayEdit ? [cut, copy] : [copy]
  return mayEdit ? [...copies, paste] : copies
}

const isForCards = ({ kind }: Selection): boolean => kind === 'card' || kind === 'cards' || kind === 'cell'

/** Where all of them are pain points. */
function severities({ session, layout }: Asked, ids: readonly CardId[]): MenuEntry[] {
  const boxes = ids.map((id) => layout.cards.get(id))
  if (!boxes.every((box) => box?.lane.kind === 'pains')) return []
  const [first, ...others] = new Set(boxes.map((box) => box?.card.severity))
  const options = SEVERITIES.map((severity) => ({ value: String(severity), label: SEVERITY_NAMES[severity] }))
  const setSeverity = (value: string): void => {
    const severity = SEVERITIES.find((each) => String(each) === value)
    setTogether(session, ids, { field: 'severity', value: severity })
  }
  const value = others.length === 0 && first ? String(first) : ''
  return [{ kind: 'submenu', label: 'Severity', entries: [{ kind: 'choice', value, options, onChange: setSeverity }] }]
}

const SEVERITIES: readonly Severity[] = [1, 2, 3, 4]

const action = (label: string, shortcut: string, onSelect: () => void): MenuEntry => ({
  kind: 'action',
  label,
  ...(shortcut && { shortcut }),
  onSelect,
})

/** A key that can be switched off is named only where it does something. */
const single = ({ singleKeys }: Asked, label: string, key: string, onSelect: () => void): MenuEntry =>
  action(label, singleKeys ? key : '', onSelect)

const rename = (selected: Selected): MenuEntry => action('Rename', 'Enter', () => editTitle(selected))

const remove = (onSelect: () => void): MenuEntry => ({
  kind: 'action',
  label: 'Delete',
  shortcut: 'Del',
  danger: true,
  onSelect,
})

const separated = (groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, at): readonly MenuEntry[] => (at === 0 ? group : [{ kind: 'separator' }, ...group]))
