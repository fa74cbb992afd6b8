// Which share of customers' words nobody replied to, by channel, and how long the others waited.
import * as Plot from '@observablehq/plot'
import { formatFixed } from '../../../core/scene/format.ts'
import type { ChannelCare } from '../../../core/wire/care.ts'
import { BAND_COLOURS, type Chart, FRAME, labelsPx, ROW_PX, rowLabels } from '../chart.ts'

const MINUTE_MS = 60_000

export function careChart(channels: readonly ChannelCare[], locale: string): Chart {
  const percent = (share: number): string => `${formatFixed(share * 100, 0, locale)} %`
  const told = channels.flatMap(({ channel, unanswered }) => (unanswered ? [{ channel, ...unanswered }] : []))
  const most = Math.max(0.1, ...told.map(({ high }) => high))
  const waitOf = (channel: string): string =>
    waitWords(
      channels.find((each) => each.channel === channel),
      locale,
    )
  return {
    table: {
      columns: ['Channel', 'Written', 'Nobody replied', '95 % range', 'Middle of the waits'],
      rows: channels.map(({ channel, n, unanswered }) => [
        ...[channel, n, unanswered ? percent(unanswered.share) : 'fewer than 5'],
        unanswered && `${percent(unanswered.low)} to ${percent(unanswered.high)}`,
        waitOf(channel),
      ]),
    },
    draw: (widthPx) => {
      const marginLeft = Math.min(labelsPx(widthPx), 116)
      return Plot.plot({
        ...FRAME,
        ...{ width: widthPx, height: channels.length * ROW_PX + 16, marginLeft, marginRight: 172, marginBottom: 8 },
        x: { domain: [0, most], axis: null },
        y: { domain: channels.map(({ channel }) => channel), label: null, padding: 0.4 },
        marks: [
          Plot.axisY(rowLabels(marginLeft)),
          Plot.barX(told, { x: 'share', y: 'channel', fill: BAND_COLOURS[1], rx: 2 }),
          Plot.ruleY(told, { y: 'channel', x1: 'low', x2: 'high', stroke: 'var(--text)', strokeWidth: 1.5 }),
          Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
          Plot.text(channels, {
            ...{
              y: 'channel',
              frameAnchor: 'right' as const,
              textAnchor: 'end' as const,
              dx: 168,
              fill: 'var(--text)',
            },
            text: ({ channel, unanswered }) =>
              unanswered ? `${percent(unanswered.share)} of ${unanswered.of}, ${waitOf(channel)}` : 'Fewer than 5',
          }),
        ],
      })
    },
  }
}

function waitWords(care: ChannelCare | undefined, locale: string): string {
  if (!care || care.medianWait === null) return 'no waits'
  const minutes = care.medianWait / MINUTE_MS
  if (minutes < 90) return `${formatFixed(minutes, 0, locale)} min`
  return minutes < 48 * 60
    ? `${formatFixed(minutes / 60, 0, locale)} h`
    : `${formatFixed(minutes / 1440, 0, locale)} days`
}
