// What a lane kind has to say to be drawn. One row of the table per kind; knows the shape of an answer, not the answers.
import type { Card, Lane } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import type { SceneNode } from '../node.ts'
import type { LaneBand, Layout } from '../placement.ts'
import type { TitlePlace } from './title.ts'

export interface CardWidth {
  readonly width: number
  /** How many columns the card covers. */
  readonly span: number
}

export interface CardSize extends CardWidth {
  readonly height: number
}

export interface LaneDrawing {
  /** Path data in a 24 px box (icons.ts). */
  readonly icon: string
  /** Room for cards in a lane that has none. */
  readonly emptyPx: number
  /** Between two cards of a stack; absent: GRID.stackGapPx. */
  readonly stackGapPx?: number
  readonly cardHeight: (card: Card, size: CardWidth, context: DrawContext) => number
  /** Origin: the card's own corner. Absent where a lane holds no cards. */
  readonly titlePlace?: (card: Card, size: CardSize, context: DrawContext) => TitlePlace
  /** Origin: the card's own corner. */
  readonly drawCard: (card: Card, size: CardSize, context: DrawContext) => readonly SceneNode[]
  /** For lanes that draw on their ground instead of holding cards. */
  readonly laneHeight?: (lane: Lane, context: DrawContext) => number
  /** Origin: left edge of the map, top of the lane. */
  readonly drawLane?: (band: LaneBand, layout: Layout) => readonly SceneNode[]
  /** Below the title in the lane header. Origin: the header's corner. */
  readonly drawLegend?: (band: LaneBand, layout: Layout) => readonly SceneNode[]
}
