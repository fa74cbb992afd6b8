// Where connectors touch a card: spread along its edge in the order in which they ask. Knows cards, not where a line goes.
import type { Corridor } from './corridors.ts'
import type { CardBox, Column } from './placement.ts'

export type Side = 'top' | 'bottom' | 'left' | 'right'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface End {
  readonly box: CardBox
  readonly side: Side
  /** In which of the columns it covers the card is touched. */
  readonly column: Column
  /** Which of the columns in sight that is. */
  readonly at: number
  /** What the line runs through next. */
  readonly corridor: Corridor
}

/**
 * Edges above and below a corridor share their places: where one card is left downwards, no line arrives right below it that
 * comes from elsewhere.
 */
export class Ends {
  readonly #taken = new Map<string, number>()

  next(end: End): Point {
    return placeOf(end, this.#take(end))
  }

  /** A place for both ends of a line straight through a corridor. */
  nextPair(from: End, to: End): [Point, Point] {
    const slot = this.#take(from)
    return [placeOf(from, slot), placeOf(to, slot)]
  }

  #take({ box, side, column, corridor }: End): number {
    const key = corridor.axis === 'y' ? `${corridor.start} ${column.number}` : `${box.card.id} ${side}`
    const slot = this.#taken.get(key) ?? 0
    this.#taken.set(key, slot + 1)
    return slot
  }
}

/** From the right end of the column, clear of a card's text and of its owner's disc. */
const FIRST_PX = 26
const PITCH_PX = { along: 14, down: 10 }
const MARGIN_PX = 8

function placeOf({ box, side, column }: End, slot: number): Point {
  if (side === 'top' || side === 'bottom') {
    const room = column.width - FIRST_PX - MARGIN_PX
    const x = column.x + column.width - FIRST_PX - ((slot * PITCH_PX.along) % room)
    return { x, y: side === 'top' ? box.y : box.y + box.height }
  }
  // From the middle outwards, in turn below and above it.
  const offset = Math.ceil(slot / 2) * PITCH_PX.down * (slot % 2 === 1 ? 1 : -1)
  const reach = Math.max(0, box.height / 2 - MARGIN_PX)
  const y = box.y + box.height / 2 + Math.max(-reach, Math.min(reach, offset))
  return { x: side === 'left' ? box.x : box.x + box.width, y }
}
