// What groups of customers say of each step, beside each other; framed where a group differs from the rest.
import * as Plot from '@observablehq/plot'
import { bandOf } from '../../../core/feedback/band.ts'
import { positionOf } from '../../../core/feedback/metric.ts'
import { scoreText } from '../../../core/scene/stepScore.ts'
import type { Slice, StepSlices } from '../../../core/wire/slices.ts'
import { BAND_GROUNDS, BAND_INKS, type Chart, FRAME, labelsPx, rowLabels } from '../chart.ts'
import type { StepFinding } from '../findings.ts'

/** More than this many columns would be too narrow to be read. */
const GROUPS = { wide: 10, narrow: 4 }
const CELL_PX = 30

interface Cell {
  readonly label: string
  readonly group: string
  readonly text: string
  readonly n: number | null
  readonly ground: string
  readonly ink: string
  readonly differs: Slice['differs']
}

export function consistencyChart(
  findings: readonly StepFinding[],
  slices: readonly StepSlices[],
  locale: string,
): Chart & { readonly hiddenGroups: (widthPx: number) => number } {
  const rows = findings.flatMap(({ label, step, score }) => {
    const slice = slices.find(({ stepId, metric }) => stepId === step.id && metric === score?.metric)
    return slice && slice.groups.length > 0 ? [{ label, slice }] : []
  })
  const weight = new Map<string, number>()
  for (const { slice } of rows) {
    for (const { group, n } of slice.groups) weight.set(group, (weight.get(group) ?? 0) + (n ?? 0))
  }
  const groups = [...weight].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([group]) => group)
  const cells = rows.flatMap(({ label, slice }) => slice.groups.map((group) => cellOf(label, slice, group, locale)))
  const fits = (widthPx: number): number => (widthPx < 480 ? GROUPS.narrow : GROUPS.wide)
  return {
    hiddenGroups: (widthPx) => Math.max(groups.length - fits(widthPx), 0),
    table: {
      columns: ['Step', 'Group', 'Score', 'Responses', 'Differs from the rest'],
      rows: cells.map(({ label, group, text, n, differs }) => [
        ...[label, group, text, n === null ? 'fewer than 5' : Math.round(n)],
        differs === null ? '' : differs.direction,
      ]),
    },
    draw: (widthPx) => {
      const marginLeft = labelsPx(widthPx)
      const shown = new Set(groups.slice(0, fits(widthPx)))
      const drawn = cells.filter(({ group }) => shown.has(group))
      return Plot.plot({
        ...FRAME,
        ...{ width: widthPx, height: rows.length * CELL_PX + 36, marginLeft, marginRight: 2, marginTop: 30 },
        marginBottom: 4,
        x: { domain: [...shown], label: null, padding: 0.06 },
        y: { domain: rows.map(({ label }) => label), label: null, padding: 0.1 },
        marks: [
          Plot.axisY(rowLabels(marginLeft)),
          Plot.axisX({
            ...{ anchor: 'top' as const, tickSize: 0, label: null, fill: 'var(--text-2)' },
            ...{ lineWidth: (widthPx - marginLeft) / shown.size / 12, textOverflow: 'ellipsis' as const },
          }),
          Plot.cell(drawn, { x: 'group', y: 'label', fill: 'ground', rx: 4 }),
          Plot.cell(
            drawn.filter(({ differs }) => differs !== null),
            { x: 'group', y: 'label', fill: 'none', stroke: 'ink', strokeWidth: 2, rx: 4, inset: 1 },
          ),
          Plot.text(drawn, { x: 'group', y: 'label', text: 'text', fill: 'ink', fontWeight: 600 }),
        ],
      })
    },
  }
}

function cellOf(label: string, { metric, method }: StepSlices, slice: Slice, locale: string): Cell {
  const { group, n, score, differs } = slice
  if (score === null) {
    return { label, group, text: '·', n: null, ground: 'var(--bg-sunken)', ink: 'var(--text-3)', differs: null }
  }
  const band = bandOf(positionOf(metric, method, score))
  const text = scoreText({ method, score }, locale)
  return { label, group, text, n, ground: BAND_GROUNDS[band], ink: BAND_INKS[band], differs }
}
