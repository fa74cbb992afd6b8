// The map as rows of a tree: stages hold steps, steps hold the cards of every lane; what has no place and the lanes themselves
// follow in groups of their own. Pure: a layout and what is closed; no page.
import type { Card, Lane, Stage } from '../../core/model/map.ts'
import { keep } from '../../core/scene/keep.ts'
import type { CardBox, Column, Layout } from '../../core/scene/placement.ts'
import type { Selected } from '../uiStore.ts'

/** `kind/id`: what a row is called as long as its thing is on the map. */
export type RowKey = string

interface InTree {
  readonly key: RowKey
  readonly level: number
  /** Among the rows of the same parent, from 1. */
  readonly position: number
  readonly setSize: number
  /** null: nothing to open. */
  readonly open: boolean | null
}

export type GroupName = 'parking' | 'lanes'
export type StageRow = InTree & { readonly kind: 'stage'; readonly stage: Stage }
export type StepRow = InTree & { readonly kind: 'step'; readonly column: Column }
export type CardRow = InTree & {
  readonly kind: 'card'
  readonly card: Card
  /** null: its lane is gone. */
  readonly lane: Lane | null
  /** The first of its lane in its step says which lane it is. */
  readonly opensLane: boolean
  /** "Steps 8–9" for a card over several steps. */
  readonly steps: string | null
}
export type LaneRow = InTree & { readonly kind: 'lane'; readonly lane: Lane }
export type GroupRow = InTree & { readonly kind: 'group'; readonly group: GroupName; readonly count: number }
export type OutlineRow = StageRow | StepRow | CardRow | LaneRow | GroupRow

export const groupKey = (group: GroupName): RowKey => `group/${group}`

/** null for what has no row: a connector. A cell is found at its step. */
export function keyOf(selected: Selected): RowKey | null {
  if (selected.kind === 'connector') return null
  return selected.kind === 'cell' ? `step/${selected.stepId}` : `${selected.kind}/${selected.id}`
}

/** What selecting a row selects; a group is nothing of the map's. */
export function selectedBy(row: OutlineRow): Selected | null {
  switch (row.kind) {
    case 'stage':
      return { kind: 'stage', id: row.stage.id }
    case 'step':
      return { kind: 'step', id: row.column.step.id }
    case 'card':
      return { kind: 'card', id: row.card.id }
    case 'lane':
      return { kind: 'lane', id: row.lane.id }
    case 'group':
      return null
  }
}

/** Rows from top to bottom, without those below a closed one. A row that says what it said before is the same object. */
export function outlineRows(
  layout: Layout,
  closed: ReadonlySet<RowKey>,
  before: readonly OutlineRow[] = [],
): readonly OutlineRow[] {
  const old = new Map(before.map((row) => [row.key, row]))
  const cards = cardsByStep(layout)
  const { stages, parked, lanes } = layout
  const top = stages.length + Math.min(parked.length, 1) + Math.min(lanes.length, 1)
  const rows = [
    ...stages.flatMap((_, at) => stageRows(layout, { at, top, cards, closed })),
    ...parkedRows(layout, { top, closed }),
    ...laneRows(layout, { top, closed }),
  ]
  return rows.map((row) => keep(old.get(row.key), row))
}

/** What must be open for something to have a row; nothing for what is not on the map, or not yet. */
export function holdersOf(layout: Layout, selected: Selected): readonly RowKey[] {
  const stepHolder = (stepId: string): RowKey[] =>
    layout.columns.filter(({ step }) => step.id === stepId).map(({ stageId }) => `stage/${stageId}`)
  switch (selected.kind) {
    case 'step':
      return stepHolder(selected.id)
    case 'cell':
      return stepHolder(selected.stepId)
    case 'lane':
      return [groupKey('lanes')]
    case 'card': {
      const step = layout.columns[layout.cards.get(selected.id)?.column ?? -1]?.step
      if (step) return [...stepHolder(step.id), `step/${step.id}`]
      return layout.parked.some(({ id }) => id === selected.id) ? [groupKey('parking')] : []
    }
    default:
      return []
  }
}

/** Each step's cards lane by lane, from one walk over the map. */
function cardsByStep({ columns, lanes }: Layout): readonly (readonly CardBox[])[] {
  return columns.map((_, at) => lanes.flatMap(({ cells }) => cells[at] ?? []))
}

interface Within {
  /** How many rows the first level has. */
  readonly top: number
  readonly closed: ReadonlySet<RowKey>
}

interface StageAt extends Within {
  readonly at: number
  readonly cards: ReturnType<typeof cardsByStep>
}

function stageRows(layout: Layout, { at, top, cards, closed }: StageAt): OutlineRow[] {
  const stage = layout.stages[at]?.stage
  if (!stage) return []
  const key = `stage/${stage.id}`
  const open = stage.steps.length === 0 ? null : !closed.has(key)
  const row: StageRow = { kind: 'stage', key, level: 1, position: at + 1, setSize: top, open, stage }
  if (!open) return [row]
  const columns = layout.columns.filter(({ stageId }) => stageId === stage.id)
  return [row, ...columns.flatMap((column, index) => stepRows({ column, index, columns, cards, closed }))]
}

interface StepAt extends Pick<StageAt, 'cards' | 'closed'> {
  readonly column: Column
  readonly index: number
  readonly columns: readonly Column[]
}

function stepRows({ column, index, columns, cards, closed }: StepAt): OutlineRow[] {
  const key = `step/${column.step.id}`
  const own = cards[column.number - 1] ?? []
  const open = own.length === 0 ? null : !closed.has(key)
  const row: StepRow = { kind: 'step', key, level: 2, position: index + 1, setSize: columns.length, open, column }
  if (!open) return [row]
  return [
    row,
    ...own.map((box, at) => ({
      ...cardRow(box.card, { level: 3, position: at + 1, setSize: own.length }),
      lane: box.lane,
      opensLane: box.lane !== own[at - 1]?.lane,
      steps: box.span > 1 ? `Steps ${column.number}–${column.number + box.span - 1}` : null,
    })),
  ]
}

/** As it stands in the parking lot: by itself. */
const cardRow = (card: Card, at: Pick<InTree, 'level' | 'position' | 'setSize'>): CardRow => ({
  kind: 'card',
  key: `card/${card.id}`,
  open: null,
  card,
  lane: null,
  opensLane: true,
  steps: null,
  ...at,
})

/** Only where something waits. */
function parkedRows({ parked, context, stages }: Layout, { top, closed }: Within): OutlineRow[] {
  if (parked.length === 0) return []
  const row = groupRow('parking', { count: parked.length, position: stages.length + 1, setSize: top, closed })
  if (!row.open) return [row]
  return [
    row,
    ...parked.map((card, at) => ({
      ...cardRow(card, { level: 2, position: at + 1, setSize: parked.length }),
      lane: context.map.lanes.find(({ id }) => id === card.laneId) ?? null,
    })),
  ]
}

function laneRows({ lanes }: Layout, { top, closed }: Within): OutlineRow[] {
  if (lanes.length === 0) return []
  const row = groupRow('lanes', { count: lanes.length, position: top, setSize: top, closed })
  if (!row.open) return [row]
  const setSize = lanes.length
  return [
    row,
    ...lanes.map(({ lane }, at): LaneRow => {
      return { kind: 'lane', key: `lane/${lane.id}`, level: 2, position: at + 1, setSize, open: null, lane }
    }),
  ]
}

interface GroupAt {
  readonly count: number
  readonly position: number
  readonly setSize: number
  readonly closed: ReadonlySet<RowKey>
}

const groupRow = (group: GroupName, { closed, ...at }: GroupAt): GroupRow => ({
  kind: 'group',
  key: groupKey(group),
  level: 1,
  group,
  open: !closed.has(groupKey(group)),
  ...at,
})
