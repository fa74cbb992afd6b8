// What this person looks at and holds right now: selection, tool, the field they type in, the card they drag, open panels.
// Never content: the document has that.
import { create } from 'zustand'
import type { TextRef } from '../core/doc/text.ts'
import { type Filter, NO_FILTER } from '../core/model/filter.ts'
import type { CardId, ConnectorId, LaneId, StageId, StepId } from '../core/model/ids.ts'
import type { Connector } from '../core/model/map.ts'

export type Selected =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'connector'; readonly id: ConnectorId }
  /** An empty cell that the keyboard stands on. */
  | { readonly kind: 'cell'; readonly stepId: StepId; readonly laneId: LaneId }

export type Tool = 'select' | 'pan' | 'connect'
export type OpenPanel =
  | 'brief'
  | 'personas'
  | 'people'
  | 'parking'
  | 'inbox'
  | 'problems'
  | 'shortcuts'
  | 'filter'
  | 'tags'
  | 'views'
  | 'export'
  | 'feedback-file'
/** What somebody looks for by typing. */
export type Seeking = 'commands' | 'find' | 'steps'

export interface TakenField {
  /** Of which text, and where in it the caret was. */
  readonly place: string
  readonly start: number
  readonly end: number
}

export interface UiState {
  readonly selected: Selected | null
  /** Cards selected together (selection.ts), while `selected` says where one stands; empty while only that is selected. */
  readonly several: ReadonlySet<CardId>
  /** Just added: to be brought into sight as soon as it has a place. */
  readonly revealing: Selected | null
  /** It was reached by key, so the focus of the page goes with it. */
  readonly focusFollows: boolean
  readonly tool: Tool
  /** The text being typed on the canvas; fields of the inspector are not here. */
  readonly editing: TextRef | null
  /** The field somebody typed in went away under their fingers; what they go on typing is meant for it. */
  readonly fieldTaken: TakenField | null
  /** The card that shows all of a long title. */
  readonly expanded: CardId | null
  /** The first card of a connector that is being drawn. */
  readonly connectFrom: CardId | null
  /** What the next connector says; null: what the lanes of its cards suggest. */
  readonly connectKind: Connector['kind'] | null
  /** The card whose other end is being chosen from a list. */
  readonly choosingFor: CardId | null
  /** The card whose new place is being chosen from lists. */
  readonly moving: CardId | null
  /** The step whose sub-map is being chosen from a list. */
  readonly linking: StepId | null
  /** The step whose feedback form is open; `map`: that of any step. */
  readonly asking: StepId | 'map' | null
  /** The list of lane kinds is open at the tools. */
  readonly choosingLane: boolean
  readonly openPanel: OpenPanel | null
  /** Dropped on the map, for the window that imports it. */
  readonly feedbackFile: File | null
  /** Over whatever panel is open. */
  readonly seeking: Seeking | null
  /** On a phone the inspector is a sheet that opens on demand; on a desktop it is always there for a selection. */
  readonly inspectorOpen: boolean
  /** It is on the page: its code may come later than the map. */
  readonly inspectorShown: boolean
  /** Cards that it leaves out are dimmed. */
  readonly filter: Filter
}

const NONE: ReadonlySet<CardId> = new Set()

export const useUi = create<UiState>()(() => ({
  selected: null,
  several: NONE,
  revealing: null,
  focusFollows: false,
  tool: 'select',
  editing: null,
  fieldTaken: null,
  expanded: null,
  connectFrom: null,
  connectKind: null,
  choosingFor: null,
  moving: null,
  linking: null,
  asking: null,
  choosingLane: false,
  openPanel: null,
  feedbackFile: null,
  seeking: null,
  inspectorOpen: true,
  inspectorShown: false,
  filter: NO_FILTER,
}))

export const select = (selected: Selected | null): void => {
  useUi.setState({
    selected,
    several: NONE,
    focusFollows: false,
    connectFrom: null,
    ...(selected ? { inspectorOpen: true } : {}),
  })
}
export const selectByKey = (selected: Selected): void => useUi.setState({ selected, several: NONE, focusFollows: true })
/** Selects and brings into sight. */
export const reveal = (selected: Selected): void => {
  select(selected)
  useUi.setState({ revealing: selected })
}
export const startEditing = (editing: TextRef | null): void => useUi.setState({ editing })
export const setTool = (tool: Tool): void => useUi.setState({ tool, connectFrom: null, connectKind: null })
export const openPanel = (panel: OpenPanel | null): void => useUi.setState({ openPanel: panel })
export const seek = (seeking: Seeking | null): void => useUi.setState({ seeking })
/** When another map opens. */
export const resetUi = (): void => useUi.setState(useUi.getInitialState(), true)

export const isSelected = (selected: Selected | null, kind: Selected['kind'], id: string): boolean =>
  selected !== null && selected.kind === kind && 'id' in selected && selected.id === id
