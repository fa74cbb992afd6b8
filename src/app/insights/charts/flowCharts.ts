// How customers get on: the share that gives up at each step, and who contacts whom how often.
import * as Plot from '@observablehq/plot'
import { formatFixed } from '../../../core/scene/format.ts'
import type { Flow } from '../../../core/wire/flow.ts'
import { BAND_COLOURS, type Chart, FRAME, labelsPx, ROW_PX, rowLabels } from '../chart.ts'
import type { StepFinding } from '../findings.ts'

const percent = (share: number, locale: string): string => `${formatFixed(share * 100, 0, locale)} %`
const HOUR_MS = 3_600_000

export function dropOffChart(findings: readonly StepFinding[], flow: Flow, locale: string): Chart {
  const rows = findings.flatMap(({ label, step }) => {
    const found = flow.steps.find(({ stepId }) => stepId === step.id)
    return found && found.entries + found.exits > 0 ? [{ label, ...found }] : []
  })
  const told = rows.flatMap(({ label, dropOff }) => (dropOff ? [{ label, ...dropOff }] : []))
  const untold = rows.filter(({ dropOff }) => dropOff === null)
  const most = Math.max(0.1, ...told.map(({ high }) => high))
  return {
    table: {
      columns: ['Step', 'Entries', 'Exits', 'Drop-off', '95 % range', 'Dissatisfied before', 'Came back', 'After'],
      rows: rows.map(({ label, entries, exits, dropOff, dissatisfied, recovered, medianRecovery }) => [
        ...[label, entries, exits, dropOff && percent(dropOff.share, locale)],
        dropOff && `${percent(dropOff.low, locale)} to ${percent(dropOff.high, locale)}`,
        dissatisfied && `${percent(dissatisfied.share, locale)} of ${dissatisfied.of}`,
        recovered && `${percent(recovered.share, locale)} of ${recovered.of}`,
        medianRecovery === null ? null : `${formatFixed(medianRecovery / HOUR_MS, 0, locale)} hours`,
      ]),
    },
    draw: (widthPx) => {
      const marginLeft = labelsPx(widthPx)
      return Plot.plot({
        ...FRAME,
        ...{ width: widthPx, height: rows.length * ROW_PX + 16, marginLeft, marginRight: 96, marginBottom: 8 },
        x: { domain: [0, most], axis: null },
        y: { domain: rows.map(({ label }) => label), label: null, padding: 0.4 },
        marks: [
          Plot.axisY(rowLabels(marginLeft)),
          Plot.barX(told, { x: 'share', y: 'label', fill: BAND_COLOURS[1], rx: 2 }),
          Plot.ruleY(told, { y: 'label', x1: 'low', x2: 'high', stroke: 'var(--text)', strokeWidth: 1.5 }),
          Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
          Plot.text(told, {
            ...{ y: 'label', frameAnchor: 'right' as const, textAnchor: 'end' as const, dx: 92, fill: 'var(--text)' },
            text: ({ share, of }) => `${percent(share, locale)} of ${of}`,
          }),
          Plot.text(untold, {
            ...{ y: 'label', frameAnchor: 'left' as const, textAnchor: 'start' as const, dx: 8, fill: 'var(--text-3)' },
            text: ({ entries }) => (entries < 5 ? 'Fewer than 5 entries' : 'More exits than entries were sent'),
          }),
        ],
      })
    },
  }
}

export interface Contacts {
  readonly label: string
  /** Per customer. */
  readonly byUs: number
  readonly byThem: number
  /** Customers that the two are per; null: planned, not counted. */
  readonly customers: number | null
}

export function contactChart(contacts: readonly Contacts[], locale: string): Chart {
  const most = Math.max(0.1, ...contacts.flatMap(({ byUs, byThem }) => [byUs, byThem]))
  const said = (value: number): string => formatFixed(value, 1, locale)
  return {
    table: {
      columns: ['Step', 'They contact us, per customer', 'We contact them, per customer', 'Customers'],
      rows: contacts.map(({ label, byThem, byUs, customers }) => [
        label,
        said(byThem),
        said(byUs),
        customers ?? 'planned',
      ]),
    },
    draw: (widthPx) => {
      const marginLeft = labelsPx(widthPx)
      return Plot.plot({
        ...FRAME,
        ...{ width: widthPx, height: contacts.length * ROW_PX + 36, marginLeft, marginRight: 36, marginTop: 24 },
        marginBottom: 8,
        x: { domain: [-most, most], axis: null, insetLeft: 32, insetRight: 32 },
        y: { domain: contacts.map(({ label }) => label), label: null, padding: 0.4 },
        marks: [
          Plot.axisY(rowLabels(marginLeft)),
          Plot.text(['They contact us'], {
            x: () => 0,
            frameAnchor: 'top',
            dx: -8,
            dy: -16,
            textAnchor: 'end',
            fill: 'var(--text-2)',
          }),
          Plot.text(['We contact them'], {
            x: () => 0,
            frameAnchor: 'top',
            dx: 8,
            dy: -16,
            textAnchor: 'start',
            fill: 'var(--text-2)',
          }),
          Plot.barX(contacts, { x: ({ byThem }) => -byThem, y: 'label', fill: 'var(--exp-neu)', rx: 2 }),
          Plot.barX(contacts, { x: 'byUs', y: 'label', fill: 'var(--accent)', rx: 2 }),
          Plot.text(contacts, {
            ...{ x: ({ byThem }: Contacts) => -byThem, y: 'label', text: ({ byThem }: Contacts) => said(byThem) },
            ...{ textAnchor: 'end' as const, dx: -6, fill: 'var(--text)' },
          }),
          Plot.text(contacts, {
            ...{ x: 'byUs', y: 'label', text: ({ byUs }: Contacts) => said(byUs) },
            ...{ textAnchor: 'start' as const, dx: 6, fill: 'var(--text)' },
          }),
        ],
      })
    },
  }
}
