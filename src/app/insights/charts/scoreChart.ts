// The score of each step with its range, beside what the team supposes that customers expect there.
import * as Plot from '@observablehq/plot'
import { bandOf } from '../../../core/feedback/band.ts'
import { formatFixed } from '../../../core/scene/format.ts'
import { METRIC_WORDS, rangeText, scoreText } from '../../../core/scene/stepScore.ts'
import { BAND_COLOURS, type Chart, FRAME, HATCH, hatch, labelsPx, ROW_PX, rowLabels } from '../chart.ts'
import { hasScore, positionIn, type StepFinding } from '../findings.ts'

export function scoreChart(findings: readonly StepFinding[], locale: string): Chart {
  const words = (finding: StepFinding) => {
    if (!hasScore(finding)) return null
    const { score } = finding
    return {
      ...{ score: scoreText(score, locale), range: rangeText(score, locale), metric: METRIC_WORDS[score.metric] },
      n: formatFixed(score.n, 0, locale),
    }
  }
  const told = findings.filter(hasScore).map((finding) => {
    const at = (value: number): number => positionIn(finding.score, value)
    const position = at(finding.score.score)
    return {
      ...{ label: finding.label, position, low: at(finding.score.low), high: at(finding.score.high) },
      ...{ colour: BAND_COLOURS[bandOf(position)], guess: finding.guess, words: words(finding) },
    }
  })
  const untold = findings
    .filter((finding) => !hasScore(finding))
    .map(({ label, score }) => ({ label, why: score ? 'Fewer than 5 responses' : 'No feedback yet' }))
  return {
    table: {
      columns: ['Step', 'Score', 'Metric', '95 % range', 'Responses', 'Expected by the team, 0 to 100'],
      rows: findings.map((finding) => {
        const said = words(finding)
        const guess = finding.guess === undefined ? null : Math.round(finding.guess)
        const few = finding.score ? 'fewer than 5' : 0
        return [finding.label, said?.score ?? null, said?.metric ?? null, said?.range ?? null, said?.n ?? few, guess]
      }),
    },
    draw: (widthPx) => {
      const marginLeft = labelsPx(widthPx)
      const wide = widthPx >= 480
      const rowPx = wide ? ROW_PX : 36
      return Plot.plot({
        ...FRAME,
        ...{ width: widthPx, height: findings.length * rowPx + 40, marginLeft, marginRight: wide ? 168 : 76 },
        x: { domain: [0, 100], ticks: [0, 25, 50, 75, 100], tickSize: 0, label: null },
        y: { domain: findings.map(({ label }) => label), label: null },
        marks: [
          Plot.gridX([0, 25, 50, 75, 100], { stroke: 'var(--line)', strokeOpacity: 1 }),
          Plot.axisY(rowLabels(marginLeft)),
          ...hatch(),
          Plot.barX(untold, { x1: 0, x2: 100, y: 'label', fill: HATCH, insetTop: 2, insetBottom: 2 }),
          Plot.text(untold, {
            x: 50,
            y: 'label',
            text: 'why',
            fill: 'var(--text-2)',
            stroke: 'var(--bg-surface)',
            strokeWidth: 4,
          }),
          Plot.ruleY(
            told.filter(({ guess }) => guess !== undefined),
            { y: 'label', x1: 'position', x2: 'guess', stroke: 'var(--text-3)', strokeOpacity: 0.25, strokeWidth: 7 },
          ),
          Plot.tickX(
            told.filter(({ guess }) => guess !== undefined),
            { x: 'guess', y: 'label', stroke: 'var(--text-2)', strokeWidth: 2, insetTop: 5, insetBottom: 5 },
          ),
          Plot.ruleY(told, { y: 'label', x1: 'low', x2: 'high', stroke: 'colour', strokeWidth: 2 }),
          ...['low', 'high'].map((end) =>
            Plot.tickX(told, { x: end, y: 'label', stroke: 'colour', strokeWidth: 2, insetTop: 8, insetBottom: 8 }),
          ),
          Plot.dot(told, { x: 'position', y: 'label', fill: 'colour', r: 4.5 }),
          Plot.text(told, {
            ...{ y: 'label', text: ({ words: said }) => said?.score ?? '', frameAnchor: 'right' as const },
            ...{ dx: wide ? 52 : 40, fill: 'var(--text)', fontWeight: 600 },
          }),
          Plot.text(told, {
            ...{ y: 'label', frameAnchor: 'right' as const, textAnchor: 'start' as const, fill: 'var(--text-2)' },
            text: ({ words: said }) => `${said?.metric}${wide ? ', ' : '\n'}n ${said?.n}`,
            dx: wide ? 60 : 46,
          }),
        ],
      })
    },
  }
}
