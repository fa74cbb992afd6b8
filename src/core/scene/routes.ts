// Finds the way of every connector: out of a card, along the gutters between columns and the corridors between lanes, into
// another card. Orthogonal; parallel runs are kept apart. Draws nothing.
import type { Connector } from '../model/map.ts'
import { assert } from '../model/result.ts'
import { type Corridor, Corridors } from './corridors.ts'
import { type End, Ends, type Point, type Side } from './ends.ts'
import type { CardBox, Column, Layout } from './placement.ts'
import { assignTracks, type Run, trackOffset } from './tracks.ts'

export interface Route {
  readonly connector: Connector
  /** Corners, from the edge of one card to the edge of the other. */
  readonly points: readonly Point[]
}

/** A route for every connector whose two cards stand on the grid. */
export function routeConnectors(layout: Layout): readonly Route[] {
  const corridors = new Corridors(layout)
  const ends = new Ends()
  const plans = layout.context.map.connectors.flatMap((connector) => {
    const from = layout.cards.get(connector.from)
    const to = layout.cards.get(connector.to)
    if (!from || !to || from === to) return []
    return [{ connector, ...planWay(facing(from, to), { layout, corridors, ends }) }]
  })
  const positions = legPositions(plans.flatMap((plan) => plan.legs))
  return plans.map(({ connector, start, end, legs }) => ({
    connector,
    points: corners({ start, end }, legs, (leg) => positions.get(leg) ?? middle(leg.corridor)),
  }))
}

/** A run along one corridor. */
interface Leg extends Run {
  readonly corridor: Corridor
}

interface Way {
  readonly start: Point
  readonly end: Point
  readonly legs: readonly Leg[]
}

/** Two cards, and the column of each that is nearest to the other. */
interface Pair {
  readonly from: CardBox
  readonly to: CardBox
  readonly fromColumn: number
  readonly toColumn: number
}

const lastColumn = ({ column, span }: CardBox) => column + span - 1

function facing(from: CardBox, to: CardBox): Pair {
  const shared = Math.max(from.column, to.column)
  if (shared <= Math.min(lastColumn(from), lastColumn(to))) return { from, to, fromColumn: shared, toColumn: shared }
  return from.column < to.column
    ? { from, to, fromColumn: lastColumn(from), toColumn: to.column }
    : { from, to, fromColumn: from.column, toColumn: lastColumn(to) }
}

interface Ground {
  readonly layout: Layout
  readonly corridors: Corridors
  readonly ends: Ends
}

function planWay(pair: Pair, { layout, corridors, ends }: Ground): Way {
  const sides = chooseSides(pair, corridors)
  const endOf = (box: CardBox, side: Side, column: number): End => ({
    box,
    side,
    column: columnAt(layout, column),
    at: column,
    corridor: corridorAt(box, side, corridors),
  })
  const from = endOf(pair.from, sides.from, pair.fromColumn)
  const to = endOf(pair.to, sides.to, pair.toColumn)
  const way = wayBetween({ from, to }, corridors)
  const straight = way.length === 1 && way[0]?.axis === 'y' && pair.fromColumn === pair.toColumn
  const [start, end] = straight ? ends.nextPair(from, to) : [ends.next(from), ends.next(to)]
  return { start, end, legs: straight ? [] : legsOf({ start, end }, way) }
}

function columnAt({ columns }: Layout, index: number): Column {
  const column = columns[index]
  assert(column, 'a placed card stands in a column of its layout')
  return column
}

interface Sides {
  readonly from: Side
  readonly to: Side
}

/**
 * Out at the bottom and in at the top, where no card is in the way; else by the side that faces the other card. Along a lane
 * by the sides to the next column, and below the cards to one further on, or the line would frame what stands between.
 */
function chooseSides({ from, to, fromColumn, toColumn }: Pair, corridors: Corridors): Sides {
  const down = corridors.laneIndex(to) - corridors.laneIndex(from)
  const fromSide = fromColumn > toColumn ? 'left' : 'right'
  const toSide = fromColumn < toColumn ? 'left' : 'right'
  if (down === 0 && Math.abs(fromColumn - toColumn) <= 1) return { from: fromSide, to: toSide }
  const out = down < 0 ? 'top' : 'bottom'
  const into = down > 0 ? 'top' : 'bottom'
  return {
    from: isOpen(from, { side: out, column: fromColumn }, corridors) ? out : fromSide,
    to: isOpen(to, { side: into, column: toColumn }, corridors) ? into : toSide,
  }
}

function isOpen(
  box: CardBox,
  { side, column }: { readonly side: 'top' | 'bottom'; readonly column: number },
  corridors: Corridors,
): boolean {
  return side === 'top' ? corridors.isHighest(box, column) : corridors.isLowest(box, column)
}

/** The corridors to take, in turn along and across. */
function wayBetween({ from, to }: { readonly from: End; readonly to: End }, corridors: Corridors): Corridor[] {
  const [first, last] = [from.corridor, to.corridor]
  if (first === last) return [first]
  if (first.axis !== last.axis) return [first, last]
  if (first.axis === 'y') {
    const gutter = from.at < to.at ? corridors.leftOf(to.at) : corridors.rightOf(to.at)
    return [first, gutter, last]
  }
  const lane = corridors.laneIndex(to.box)
  const downwards = lane > corridors.laneIndex(from.box)
  return [first, downwards ? corridors.above(lane) : corridors.below(lane), last]
}

function corridorAt(box: CardBox, side: Side, corridors: Corridors): Corridor {
  switch (side) {
    case 'top':
      return corridors.above(corridors.laneIndex(box))
    case 'bottom':
      return corridors.below(corridors.laneIndex(box))
    case 'left':
      return corridors.leftOf(box.column)
    case 'right':
      return corridors.rightOf(lastColumn(box))
  }
}

/** How far each corridor is used: from the one taken before it to the one after. */
function legsOf({ start, end }: Pick<Way, 'start' | 'end'>, way: readonly Corridor[]): Leg[] {
  return way.map((corridor, index) => {
    const along = corridor.axis === 'x' ? 'y' : 'x'
    const before = way[index - 1]
    const after = way[index + 1]
    return { corridor, from: before ? middle(before) : start[along], to: after ? middle(after) : end[along] }
  })
}

const middle = ({ start, size }: Corridor) => start + size / 2

/** Where across its corridor each leg runs. */
function legPositions(legs: readonly Leg[]): ReadonlyMap<Leg, number> {
  const byCorridor = new Map<Corridor, Leg[]>()
  for (const leg of legs) {
    const sharing = byCorridor.get(leg.corridor)
    if (sharing) sharing.push(leg)
    else byCorridor.set(leg.corridor, [leg])
  }
  const positions = new Map<Leg, number>()
  for (const [corridor, sharing] of byCorridor) {
    for (const [leg, track] of assignTracks(sharing)) {
      positions.set(leg, corridor.start + trackOffset(track, corridor.size))
    }
  }
  return positions
}

function corners(
  { start, end }: Pick<Way, 'start' | 'end'>,
  legs: readonly Leg[],
  positionOf: (leg: Leg) => number,
): Point[] {
  const points = [start]
  let at = start
  const turn = (point: Point) => {
    if (point.x !== at.x || point.y !== at.y) points.push(point)
    at = point
  }
  for (const leg of legs)
    turn(leg.corridor.axis === 'x' ? { x: positionOf(leg), y: at.y } : { x: at.x, y: positionOf(leg) })
  const last = legs.at(-1)
  if (last) turn(last.corridor.axis === 'x' ? { x: at.x, y: end.y } : { x: end.x, y: at.y })
  turn(end)
  return points
}
