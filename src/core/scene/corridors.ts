// The free ways of a placed map: gutters between columns, corridors between lanes, and which cards have nothing between
// them and the edge of their lane. Knows no connectors.
import type { LaneId } from '../model/ids.ts'
import type { CardBox, LaneBand, Layout } from './placement.ts'
import { GRID } from './theme.ts'

/** Free room across the direction one runs in. The same corridor is the same object. */
export interface Corridor {
  readonly axis: 'x' | 'y'
  readonly start: number
  readonly size: number
}

export class Corridors {
  readonly #layout: Layout
  readonly #laneIndex: ReadonlyMap<LaneId, number>
  readonly #between: readonly Corridor[]
  readonly #gutters = new Map<number, Corridor>()
  readonly #reaches: readonly (readonly Reach[])[]

  constructor(layout: Layout) {
    this.#layout = layout
    this.#laneIndex = new Map(layout.lanes.map((band, index) => [band.lane.id, index]))
    this.#between = [layout.lanes[0]?.y ?? 0, ...layout.lanes.map((band) => band.y + band.height)].map((y) => ({
      axis: 'y',
      start: y - GRID.lanePaddingPx,
      size: 2 * GRID.lanePaddingPx,
    }))
    this.#reaches = layout.lanes.map((band) => reachesOf(band, layout.columns.length))
  }

  laneIndex(box: CardBox): number {
    return this.#laneIndex.get(box.lane.id) ?? 0
  }

  above(lane: number): Corridor {
    return this.#between[lane] ?? NOWHERE
  }

  below(lane: number): Corridor {
    return this.#between[lane + 1] ?? NOWHERE
  }

  leftOf(column: number): Corridor {
    return this.#gutter((this.#layout.columns[column]?.x ?? 0) - GRID.gutterPx)
  }

  rightOf(column: number): Corridor {
    const at = this.#layout.columns[column]
    return this.#gutter(at ? at.x + at.width : 0)
  }

  /** Nothing of the card's lane stands below it in this column. */
  isLowest(box: CardBox, column: number): boolean {
    const reach = this.#reaches[this.laneIndex(box)]?.[column]
    return reach === undefined || box.y + box.height >= reach.bottom
  }

  isHighest(box: CardBox, column: number): boolean {
    const reach = this.#reaches[this.laneIndex(box)]?.[column]
    return reach === undefined || box.y <= reach.top
  }

  #gutter(start: number): Corridor {
    const known = this.#gutters.get(start)
    if (known) return known
    const made: Corridor = { axis: 'x', start, size: GRID.gutterPx }
    this.#gutters.set(start, made)
    return made
  }
}

const NOWHERE: Corridor = { axis: 'y', start: 0, size: 0 }

interface Reach {
  readonly top: number
  readonly bottom: number
}

/** Per column the top of its highest and the bottom of its lowest card. */
function reachesOf({ cells }: LaneBand, columns: number): Reach[] {
  const reaches = Array.from({ length: columns }, () => ({ top: Number.POSITIVE_INFINITY, bottom: 0 }))
  for (const { column, span, y, height } of cells.flat()) {
    for (let covered = column; covered < column + span; covered += 1) {
      const reach = reaches[covered]
      if (!reach) continue
      reach.top = Math.min(reach.top, y)
      reach.bottom = Math.max(reach.bottom, y + height)
    }
  }
  return reaches
}
