// The course of one step's score from week to week, of each group by itself, with the band that chance leaves it.
import * as Plot from '@observablehq/plot'
import { endsOf } from '../../../core/feedback/metric.ts'
import { formatFixed } from '../../../core/scene/format.ts'
import type { StepSummary } from '../../../core/wire/answers.ts'
import { type Chart, FRAME, GROUP_COLOURS } from '../chart.ts'

export interface Course {
  /** Whose. */
  readonly group: string
  readonly summary: StepSummary
}

export function trendChart(courses: readonly Course[], locale: string): Chart {
  const [first] = courses
  const digits = first?.summary.method === 'mean' ? 1 : 0
  const weeks = courses.flatMap(({ group, summary }, index) =>
    summary.byWeek.flatMap(({ monday, n, score, low, high }) => {
      if (n === null || score === null || low === null || high === null) return []
      const colour = GROUP_COLOURS[index % GROUP_COLOURS.length] ?? 'var(--text)'
      return [{ group, colour, date: new Date(`${monday}T00:00:00Z`), monday, n, score, low, high }]
    }),
  )
  const lasts = courses.flatMap(({ group }) => weeks.filter((week) => week.group === group).at(-1) ?? [])
  return {
    table: {
      columns: ['Group', 'Week from', 'Score', 'Lower end', 'Upper end', 'Responses'],
      rows: weeks.map(({ group, monday, score, low, high, n }) => [
        ...[group, monday],
        ...[score, low, high].map((value) => formatFixed(value, digits, locale)),
        Math.round(n),
      ]),
    },
    draw: (widthPx) => {
      const ends = first ? endsOf(first.summary.metric, first.summary.method) : { low: 0, high: 1 }
      const reached = weeks.flatMap(({ low, high }) => [low, high])
      const bottom = Math.max(Math.min(...reached), ends.low)
      const top = Math.min(Math.max(...reached), ends.high)
      return Plot.plot({
        ...FRAME,
        ...{
          width: widthPx,
          height: 300,
          marginLeft: 36,
          marginRight: widthPx < 480 ? 72 : 110,
          marginTop: 12,
          marginBottom: 40,
        },
        x: { type: 'utc', label: null, ticks: widthPx < 480 ? 3 : 5, tickSize: 0 },
        y: {
          ...{ label: null, ticks: 4, tickSize: 0 },
          domain: [bottom, top],
        },
        marks: [
          Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
          Plot.areaY(weeks, { x: 'date', y1: 'low', y2: 'high', z: 'group', fill: 'colour', fillOpacity: 0.14 }),
          Plot.lineY(weeks, { x: 'date', y: 'score', z: 'group', stroke: 'colour', strokeWidth: 2 }),
          Plot.dot(weeks, { x: 'date', y: 'score', fill: 'colour', r: 2.5 }),
          ...apart(lasts, { low: bottom, high: top }).map(({ last, dy }) =>
            Plot.text([last], {
              ...{ x: 'date', y: 'score', text: 'group', fill: 'colour', textAnchor: 'start' as const, dx: 8, dy },
              ...{ lineWidth: 8, textOverflow: 'ellipsis' as const },
            }),
          ),
        ],
      })
    },
  }
}

const HEIGHT_PX = 300
const MARGINS_PX = { marginTop: 12, marginBottom: 40 }
const LINE_PX = 14

/** Names stand at the ends of their lines, moved down where they would lie on the one above. */
function apart<Last extends { readonly score: number }>(
  lasts: readonly Last[],
  { low, high }: { readonly low: number; readonly high: number },
): { readonly last: Last; readonly dy: number }[] {
  const roomPx = HEIGHT_PX - MARGINS_PX.marginTop - MARGINS_PX.marginBottom
  let free = -LINE_PX
  return lasts
    .toSorted((a, b) => b.score - a.score)
    .map((last) => {
      const at = high === low ? 0 : ((high - last.score) / (high - low)) * roomPx
      const placed = Math.max(at, free)
      free = placed + LINE_PX
      return { last, dy: placed - at }
    })
}
