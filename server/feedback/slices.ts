// From counts of groups to what is told of each: their scores with ranges, and which of them differ. Pure; core/feedback has the
// statistics.
import { type Cell, differences } from '../../src/core/feedback/consistency.ts'
import { methodsOf } from '../../src/core/feedback/metric.ts'
import { findingOf } from '../../src/core/feedback/score.ts'
import type { StepId } from '../../src/core/model/ids.ts'
import { SLICE_LIMITS, type Slice, type StepSlices } from '../../src/core/wire/slices.ts'
import type { GroupRow } from './answerIndex.ts'
import type { FeedbackSettings } from './feedbackSettings.ts'

interface GroupCounts {
  readonly rows: readonly GroupRow[]
  /** Of the periods that are over: in these differences are looked for. */
  readonly judged: readonly GroupRow[]
  /** Absent: all of the map are told. */
  readonly steps?: readonly string[] | undefined
}

export function slicesOf({ rows, judged, steps }: GroupCounts, settings: FeedbackSettings): StepSlices[] {
  const methods = methodsOf(settings)
  const compared = cellsOf(judged)
  const found = differences(compared, methods)
  const differs = new Map(compared.map((cell, index) => [cellKey(cell), found[index] ?? null]))
  const wanted = rows.filter(({ stepId }) => steps?.includes(stepId) ?? true)
  const told = new Map<string, StepSlices>()
  for (const { stepId, metric, group, count } of wanted) {
    const key = `${stepId} ${metric}`
    const step = told.get(key) ?? {
      ...{ stepId: stepId as StepId, metric, method: methods[metric] },
      ...{ groups: [], moreGroups: 0, ungrouped: 0 },
    }
    told.set(key, { ...step, ungrouped: step.ungrouped + (group === null ? count : 0) })
  }
  for (const cell of cellsOf(wanted)) {
    const question = { metric: cell.metric, method: methods[cell.metric] }
    const { level, n, score } = findingOf(question, cell.tally, settings.enough)
    const slice: Slice =
      score === null
        ? { group: cell.group, level, n: null, score: null, low: null, high: null, differs: null }
        : { group: cell.group, level, n, ...score, differs: differs.get(cellKey(cell)) ?? null }
    told.get(`${cell.stepId} ${cell.metric}`)?.groups.push(slice)
  }
  return [...told.values()].map(({ groups, ...step }) => ({
    ...step,
    groups: groups.toSorted(byResponses).slice(0, SLICE_LIMITS.groups),
    moreGroups: Math.max(groups.length - SLICE_LIMITS.groups, 0),
  }))
}

const byResponses = (a: Slice, b: Slice): number => (b.n ?? 0) - (a.n ?? 0) || (a.group < b.group ? -1 : 1)

function cellsOf(rows: readonly GroupRow[]): Cell[] {
  const cells = new Map<string, Cell & { readonly tally: GroupRow[] }>()
  for (const row of rows) {
    const { stepId, metric, group } = row
    if (group === null) continue
    const place = { stepId: stepId as StepId, metric, group }
    const known = cells.get(cellKey(place))
    if (known) known.tally.push(row)
    else cells.set(cellKey(place), { ...place, tally: [row] })
  }
  return [...cells.values()]
}

/** Step ids and metrics hold no space. */
const cellKey = ({ stepId, metric, group }: Omit<Cell, 'tally'>): string => `${stepId} ${metric} ${group}`
