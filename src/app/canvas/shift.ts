// Where cards go that move together: each keeps its distance to the others. Pure: a layout, cards, how far; no page.
import type { CardStack } from '../../core/doc/commands/manyCards.ts'
import type { CardId, LaneId, StepId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { CardBox, LaneBand, Layout } from '../../core/scene/placement.ts'

export interface Shift {
  readonly columns: number
  /** Among the lanes that hold cards: an emotion lane is stepped over. */
  readonly lanes: number
  /** Where the pointer let go: what lands in this cell goes behind that card, all else last. */
  readonly into?: Drop
  /** The originals stay, so a cell that stays the same gets copies, too. */
  readonly copies?: boolean
}

interface Drop {
  readonly stepId: StepId
  readonly laneId: LaneId
  readonly after: CardId | null
}

/** How far the card under the pointer goes is how far all go. */
export function shiftTo({ columns, lanes }: Layout, held: CardBox, drop: Drop): Shift {
  const holding = lanes.filter(holdsCards)
  const laneAt = (id: LaneId): number => holding.findIndex((band) => band.lane.id === id)
  return {
    columns: columns.findIndex((each) => each.step.id === drop.stepId) - held.column,
    lanes: laneAt(drop.laneId) - laneAt(held.lane.id),
    into: drop,
  }
}

/**
 * One stack for each cell that cards come to, in reading order; null when any card would leave the map. Its end is no
 * hindrance to a span, which is cut there. Cards whose cell stays the same are left where they are, but for the cell one
 * let go in.
 */
export function shifted(layout: Layout, ids: readonly CardId[], shift: Shift): readonly CardStack[] | null {
  const holding = layout.lanes.filter(holdsCards)
  const lastingOf = lasting(layout, shift.columns)
  const moving = new Set(ids)
  const stacks = new Map<string, { cards: CardStack['cards'][number][] } & Omit<CardStack, 'cards'>>()
  for (const [at, band] of holding.entries()) {
    for (const box of band.cells.flat()) {
      if (!moving.has(box.card.id)) continue
      const there = lastingOf(box)
      const lane = holding[at + shift.lanes]?.lane
      if (!there || !lane) return null
      const { stepId, laneId } = { stepId: there.stepId, laneId: lane.id }
      const isInto = shift.into?.stepId === stepId && shift.into.laneId === laneId
      if (shift.columns === 0 && shift.lanes === 0 && !isInto && !shift.copies) continue
      const key = `${laneId}/${stepId}`
      const stack = stacks.get(key) ?? { stepId, laneId, ...(isInto && { after: shift.into?.after }), cards: [] }
      stack.cards.push({ id: box.card.id, endStepId: there.endStepId })
      stacks.set(key, stack)
    }
  }
  return [...stacks.values()]
}

const holdsCards = ({ lane }: LaneBand): boolean => laneKinds[lane.kind].holdsCards

export interface Lasting {
  readonly stepId: StepId
  /** undefined: one step only. */
  readonly endStepId: StepId | undefined
  /** The map ends before it does. */
  readonly isCut: boolean
}

/**
 * The steps that a card lasts after it went some columns on: as many as before, those in folded stages counted, as far as there
 * are any. null: no column is there.
 */
export function lasting({ columns, context }: Layout, by: number): (box: CardBox) => Lasting | null {
  const steps = context.map.stages.flatMap((stage) => stage.steps.map(({ id }) => id))
  const order = new Map(steps.map((id, at) => [id, at]))
  const placeOf = (id: StepId | null | undefined): number => (id ? (order.get(id) ?? 0) : 0)
  return ({ card: { stepId, endStepId }, column }) => {
    const start = columns[column + by]?.step.id
    if (!start) return null
    // It may begin in a folded stage, and goes on to do so.
    if (by === 0 && stepId) return { stepId, endStepId, isCut: false }
    const more = endStepId ? Math.max(placeOf(endStepId) - placeOf(stepId), 0) : 0
    const end = placeOf(start) + more
    const last = Math.min(end, steps.length - 1)
    return { stepId: start, endStepId: last > placeOf(start) ? steps[last] : undefined, isCut: end > last }
  }
}
