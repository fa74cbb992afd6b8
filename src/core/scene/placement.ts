// What a layout is made of. Types only, so that whatever draws a placed thing need not know how it was placed.
// The origin is the corner above the lane headers; x grows with steps, y with lanes.
import type { CardId, StageId } from '../model/ids.ts'
import type { BlueprintLine } from '../model/lanes.ts'
import type { Card, Lane, Severity, Stage, Step } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import type { Rect } from './node.ts'

/** A step's column; x and width are those of its cards. */
export interface Column {
  readonly step: Step
  readonly stageId: StageId
  /** 1 for the first step of the map. */
  readonly number: number
  readonly x: number
  readonly width: number
}

/** A stage above its columns. A stage without steps still takes the room of one column. */
export interface StageBand extends Rect {
  readonly stage: Stage
  /** To the room of one column: its steps have none of their own. It is as high as a band and a step header together. */
  readonly isFolded: boolean
  /** Of the pain points in it; told where it is folded. */
  readonly worst: Severity | undefined
}

/** How many cards are here that are not drawn, where there are any. */
export interface CardCount {
  readonly x: number
  readonly width: number
  readonly cards: number
}

/** Below the cards of a cell: how many more it holds. */
export interface MoreCards extends Rect {
  readonly column: number
  readonly cards: number
}

export interface LaneBand {
  readonly lane: Lane
  readonly y: number
  readonly height: number
  /** To its header line: none of its cards is drawn. */
  readonly isFolded: boolean
  /** Cards that start in each column, in order. */
  readonly cells: readonly (readonly CardBox[])[]
  readonly counts: readonly CardCount[]
  readonly more: readonly MoreCards[]
}

export interface CardBox extends Rect {
  readonly card: Card
  readonly lane: Lane
  /** Index of the column it starts in, and how many it covers. */
  readonly column: number
  readonly span: number
}

/** A line across the map: between two lanes, or one of the blueprint's three. */
export interface GridLine {
  readonly kind: 'lane' | BlueprintLine
  readonly y: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly columns: readonly Column[]
  readonly stages: readonly StageBand[]
  readonly lanes: readonly LaneBand[]
  readonly lines: readonly GridLine[]
  /** Those that are in sight. */
  readonly cards: ReadonlyMap<CardId, CardBox>
  /** Cards without a step or a lane: the parking lot. */
  readonly parked: readonly Card[]
  readonly context: DrawContext
}
