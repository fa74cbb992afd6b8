// The one thing being dragged on this canvas and where it would land. Local: the document changes on drop, others see the
// drag by awareness.
import { create } from 'zustand'
import type { CardId, LaneId, PersonaId, StageId, StepId } from '../../core/model/ids.ts'
import type { Rect } from '../../core/scene/node.ts'
import type { Span } from './span.ts'

/** A line that shows where the dragged thing goes, in map coordinates. */
export interface Marker {
  readonly x: number
  readonly y: number
  readonly lengthPx: number
  readonly along: 'row' | 'column'
}

/** A point of an emotion curve on its way. */
export interface DraggedPoint {
  readonly kind: 'expected' | 'experienced'
  readonly stepId: StepId
  readonly laneId: LaneId
  readonly personaId: PersonaId
  readonly level: number
}

export type Drag =
  | {
      readonly kind: 'card'
      /** The one under the pointer. */
      readonly id: CardId
      /** All that go with it, itself among them. */
      readonly ids: readonly CardId[]
      /** They stay, and copies go. */
      readonly copies: boolean
      readonly x: number
      readonly y: number
      readonly drop: { readonly stepId: StepId; readonly laneId: LaneId; readonly after: CardId | null } | null
      readonly marker: Marker | null
    }
  | {
      readonly kind: 'step'
      readonly id: StepId
      readonly drop: { readonly stageId: StageId; readonly after: StepId | null } | null
      readonly marker: Marker | null
    }
  | {
      readonly kind: 'stage'
      readonly id: StageId
      readonly drop: { readonly after: StageId | null } | null
      readonly marker: Marker | null
    }
  | {
      readonly kind: 'lane'
      readonly id: LaneId
      readonly drop: { readonly after: LaneId | null } | null
      readonly marker: Marker | null
    }
  /** Something of the parking lot on its way to the grid; `x` and `y` are the pointer's, in px of the page. */
  | {
      readonly kind: 'parked'
      readonly title: string
      readonly x: number
      readonly y: number
      readonly drop: { readonly stepId: StepId; readonly laneId: LaneId; readonly after: CardId | null } | null
      readonly marker: Marker | null
    }
  /** A frame around cards that are to be selected. */
  | { readonly kind: 'frame'; readonly frame: Rect; readonly marker: null }
  | { readonly kind: 'point'; readonly point: DraggedPoint; readonly marker: null }
  /** An end of a card's span on its way. */
  | { readonly kind: 'span'; readonly id: CardId; readonly span: Span; readonly marker: null }
  /** A connector on its way; `over` is the card it would join. */
  | {
      readonly kind: 'connector'
      readonly from: CardId
      readonly x: number
      readonly y: number
      readonly over: CardId | null
      readonly marker: null
    }

export const useDrag = create<{ readonly drag: Drag | null }>()(() => ({ drag: null }))
export const setDrag = (drag: Drag | null): void => useDrag.setState({ drag })
