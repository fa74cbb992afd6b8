// What one step shows of a map that is placed, and where among the steps something stands. Pure.
import type { StepId } from '../../core/model/ids.ts'
import type { CardBox, LaneBand, Layout } from '../../core/scene/placement.ts'
import type { Selected } from '../uiStore.ts'

/** Cards that begin in this column or reach into it. */
export const cardsHere = ({ cells }: LaneBand, column: number): readonly CardBox[] =>
  cells.slice(0, column + 1).flatMap((cell, at) => cell.filter(({ span }) => at + span > column))

/** A connector is shown with the card it comes from. */
export function holderOf({ context }: Layout, selected: Selected | null): Selected | null {
  if (selected?.kind !== 'connector') return selected
  const connector = context.map.connectors.find(({ id }) => id === selected.id)
  return connector ? { kind: 'card', id: connector.from } : null
}

/** Where among the columns something stands; -1: nowhere. */
export function columnOf(layout: Layout, what: Selected | null): number {
  const { columns, cards, stages } = layout
  const selected = holderOf(layout, what)
  const at = (id: StepId | undefined): number => columns.findIndex(({ step }) => step.id === id)
  switch (selected?.kind) {
    case 'card':
      return cards.get(selected.id)?.column ?? -1
    case 'step':
      return at(selected.id)
    case 'cell':
      return at(selected.stepId)
    case 'stage':
      return at(stages.find(({ stage }) => stage.id === selected.id)?.stage.steps[0]?.id)
    default:
      return -1
  }
}

/** Whether what is selected is in sight where one looks at this column. */
export function showsSelected(layout: Layout, column: number, what: Selected | null): boolean {
  const selected = holderOf(layout, what)
  const box = selected?.kind === 'card' ? layout.cards.get(selected.id) : undefined
  if (box) return box.column <= column && column < box.column + box.span
  const stage = selected?.kind === 'stage' ? selected.id : null
  if (stage) return layout.columns[column]?.stageId === stage
  return columnOf(layout, selected) === column
}
