// Results that others counted: the shares of each question's answers beside each other, with the base or that none was given.
import * as Plot from '@observablehq/plot'
import { formatDay, formatFixed } from '../../../core/scene/format.ts'
import { METRIC_WORDS } from '../../../core/scene/stepScore.ts'
import type { Aggregate } from '../../../core/wire/aggregates.ts'
import { type Chart, FRAME, rowLabels } from '../chart.ts'

export interface StepAggregate {
  /** "9 Wait for the part". */
  readonly step: string
  readonly aggregate: Aggregate
}

/** From the first label to the last. */
const STRENGTHS = [0.62, 0.4, 0.26, 0.16, 0.1]
const ROW_PX = { narrow: 54, wide: 44 }
const LETTER_PX = 6.4

export function aggregateChart(all: readonly StepAggregate[], locale: string): Chart {
  const percent = (share: number): string => `${formatFixed(share, share % 1 === 0 ? 0 : 1, locale)} %`
  const base = ({ base: n }: Aggregate): string =>
    n === undefined ? 'base not given' : `n ${formatFixed(n, 0, locale)}`
  const rows = all.map(({ step, aggregate }, index) => ({ step, aggregate, key: String(index) }))
  const parts = rows.flatMap(({ key, aggregate }) => {
    let from = 0
    return Object.entries(aggregate.shares).map(([label, share], place) => {
      const part = { key, from, to: from + share, label, share, strength: STRENGTHS[Math.min(place, 4)] ?? 0.1 }
      from += share
      return part
    })
  })
  return {
    table: {
      columns: ['Step', 'Question', 'Answer', 'Share', 'Base', 'Days', 'Source', 'Of'],
      rows: rows.flatMap(({ step, aggregate }) =>
        Object.entries(aggregate.shares).map(([label, share]) => [
          ...[step, questionOf(aggregate), label, percent(share), base(aggregate)],
          ...[`${formatDay(aggregate.from)} to ${formatDay(aggregate.to)}`, aggregate.source, groupOf(aggregate)],
        ]),
      ),
    },
    draw: (widthPx) => {
      const narrow = widthPx < 480
      const [marginLeft, marginRight] = narrow ? [130, 4] : [260, 92]
      const percentPx = (widthPx - marginLeft - marginRight) / 100
      const fits = (words: string, share: number): boolean => words.length * LETTER_PX < share * percentPx
      const words = ({ label, share }: { readonly label: string; readonly share: number }): string =>
        [percent(share), label].filter((each) => fits(each, share)).join('\n')
      const labels = rows.map(({ step, aggregate }) =>
        [
          step,
          [questionOf(aggregate), groupOf(aggregate)].filter(Boolean).join(', '),
          ...(narrow ? [base(aggregate)] : []),
        ].join('\n'),
      )
      return Plot.plot({
        ...FRAME,
        ...{
          width: widthPx,
          height: rows.length * (narrow ? ROW_PX.narrow : ROW_PX.wide) + 8,
          marginLeft,
          marginRight,
          marginTop: 4,
          marginBottom: 4,
        },
        x: { domain: [0, 100], axis: null },
        y: { domain: rows.map(({ key }) => key), label: null, padding: 0.3 },
        marks: [
          Plot.axisY({
            ...rowLabels(marginLeft),
            tickFormat: (key: string) => labels[Number(key)] ?? '',
          }),
          Plot.barX(parts, {
            ...{ x1: 'from', x2: 'to', y: 'key', fill: 'var(--accent)', fillOpacity: 'strength' },
            ...{ stroke: 'var(--bg-surface)', rx: 2 },
          }),
          Plot.text(parts, { x: ({ from, to }) => (from + to) / 2, y: 'key', text: words, fill: 'var(--text)' }),
          Plot.text(narrow ? [] : rows, {
            ...{ y: 'key', frameAnchor: 'right' as const, textAnchor: 'end' as const, dx: 88, fill: 'var(--text-2)' },
            text: ({ aggregate }) => base(aggregate),
          }),
        ],
      })
    },
  }
}

const questionOf = ({ question, metric }: Aggregate): string => question ?? (metric ? METRIC_WORDS[metric] : '')

const groupOf = ({ region, segment, channel, persona }: Aggregate): string =>
  [region, segment, channel, persona].filter(Boolean).join(', ')
