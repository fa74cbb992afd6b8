// How many steps a card spans, changed at either end. Pure: a layout, a card, an end and a column; no page.
import type { CellPlace } from '../../core/doc/commands/cards.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'

/** The step a card begins in, or the one it lasts until. */
export type SpanEnd = 'start' | 'end'

export interface Span {
  /** Index of its first column, and of its last. */
  readonly first: number
  readonly last: number
}

export const spanOf = ({ column, span }: CardBox): Span => ({ first: column, last: column + span - 1 })

/** One end goes to a column, as far as there are columns, and never past the other end. */
export function spanWith({ columns }: Layout, box: CardBox, { end, column }: { end: SpanEnd; column: number }): Span {
  const { first, last } = spanOf(box)
  return end === 'start'
    ? { first: Math.min(Math.max(column, 0), last), last }
    : { first, last: Math.max(Math.min(column, columns.length - 1), first) }
}

/** The column that an x of the map lies in or nearest to. */
export function columnNear({ columns }: Layout, x: number): number {
  const beyond = columns.findIndex((column) => x < column.x + column.width)
  return beyond < 0 ? columns.length - 1 : beyond
}

/** Where the card then stands: at its place of the stack, or last among the cards of another first step. null: nothing changes. */
export function placeOfSpan({ columns, lanes }: Layout, box: CardBox, { first, last }: Span): CellPlace | null {
  const before = spanOf(box)
  const [start, end] = [columns[first], columns[last]]
  if (!start || !end || (first === before.first && last === before.last)) return null
  // An end that stays may stand in a stage that is folded away.
  const stepId = (first === before.first && box.card.stepId) || start.step.id
  const endStepId = (last === before.last && box.card.endStepId) || end.step.id
  const stack = lanes.find((band) => band.lane.id === box.lane.id)?.cells[box.column] ?? []
  return {
    stepId,
    endStepId: endStepId === stepId ? undefined : endStepId,
    laneId: box.lane.id,
    ...(first === before.first && { after: stack[stack.indexOf(box) - 1]?.card.id ?? null }),
  }
}
