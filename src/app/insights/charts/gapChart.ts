// How far steps lie from what was expected there: by customers' own answers, or against the team's guess. Never both in one.
import * as Plot from '@observablehq/plot'
import { formatFixed } from '../../../core/scene/format.ts'
import { isTold, rangeText } from '../../../core/scene/stepScore.ts'
import { BAND_COLOURS, type Chart, FRAME, labelsPx, ROW_PX, rowLabels } from '../chart.ts'
import { hasScore, positionIn, type StepFinding } from '../findings.ts'

interface Gap {
  readonly label: string
  readonly gap: number
  readonly low?: number
  readonly high?: number
  readonly n: string
  readonly range: string | null
}

/** Points from -100 (worse for everybody) to 100; the largest shortfall first. */
export function customersGapChart(findings: readonly StepFinding[], locale: string): Chart {
  const gaps = findings.flatMap(({ label, expectation }): Gap[] => {
    if (!expectation || !isTold(expectation)) return []
    const { score: gap, low, high, n } = expectation
    return [{ label, gap, low, high, n: formatFixed(n, 0, locale), range: rangeText(expectation, locale) }]
  })
  return gapChart(gaps, { locale, unit: 'Better less worse, points', isGuess: false })
}

/** Of one metric: where the score lies from 0 to 100, less where the team supposes that customers expect it. */
export function guessGapChart(findings: readonly StepFinding[], locale: string): Chart {
  const gaps = findings.filter(hasScore).flatMap(({ label, score, guess }): Gap[] => {
    if (guess === undefined) return []
    const n = formatFixed(score.n, 0, locale)
    return [{ label, gap: positionIn(score, score.score) - guess, n, range: null }]
  })
  return gapChart(gaps, { locale, unit: 'Experienced less expected, of 100', isGuess: true })
}

function gapChart(
  all: readonly Gap[],
  { locale, unit, isGuess }: { readonly locale: string; readonly unit: string; readonly isGuess: boolean },
): Chart {
  const gaps = all.toSorted((a, b) => a.gap - b.gap)
  const colour = ({ gap }: Gap): string => (gap < 0 ? BAND_COLOURS[gap < -30 ? 0 : 1] : BAND_COLOURS[3])
  const ends = gaps.flatMap(({ gap, low = gap, high = gap }) => [low, high])
  const signed = ({ gap }: Gap): string => `${gap > 0 ? '+' : ''}${formatFixed(gap, 0, locale)}`
  return {
    table: {
      columns: ['Step', unit, '95 % range', 'Responses'],
      rows: gaps.map((gap) => [gap.label, signed(gap), gap.range, gap.n]),
    },
    draw: (widthPx) => {
      const marginLeft = labelsPx(widthPx)
      return Plot.plot({
        ...FRAME,
        ...{ width: widthPx, height: gaps.length * ROW_PX + 16, marginLeft, marginRight: 48, marginBottom: 8 },
        x: { domain: [Math.min(-10, ...ends), Math.max(10, ...ends)], axis: null },
        y: { domain: gaps.map(({ label }) => label), label: null, padding: 0.4 },
        marks: [
          Plot.axisY(rowLabels(marginLeft)),
          // A guess is hollow, so that nobody takes it for an answer.
          Plot.barX(gaps, {
            ...{ x: 'gap', y: 'label', rx: 2, fill: colour, fillOpacity: isGuess ? 0.25 : 1 },
            ...(isGuess && { stroke: colour, strokeDasharray: '3 2' }),
          }),
          Plot.ruleY(gaps, { y: 'label', x1: 'low', x2: 'high', stroke: 'var(--text)', strokeWidth: 1.5 }),
          Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
          Plot.text(gaps, {
            ...{ y: 'label', text: signed, frameAnchor: 'right' as const, textAnchor: 'end' as const, dx: 44 },
            ...{ fill: 'var(--text)', fontWeight: 600 },
          }),
        ],
      })
    },
  }
}
