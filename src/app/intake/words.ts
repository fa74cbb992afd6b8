// What a mapping can choose between, in people’s words. Knows no window.
import type { AnswerMetric } from '../../core/feedback/metric.ts'
import type { ColumnUse, DateFormat, FileShape } from '../../core/wire/mappings.ts'

export const METRIC_OPTIONS: readonly { readonly value: AnswerMetric; readonly label: string }[] = [
  { value: 'csat', label: 'CSAT, 1 to 5' },
  { value: 'nps', label: 'NPS, 0 to 10' },
  { value: 'ces', label: 'CES, 1 to 7' },
  { value: 'expectation', label: 'Expectation, −1 to 1' },
]

export const SHAPE_OPTIONS: readonly { readonly value: FileShape; readonly label: string }[] = [
  { value: 'wide', label: 'One column per step' },
  { value: 'long', label: 'One row per response' },
  { value: 'shares', label: 'Shares in percent' },
]

const USES: Readonly<Record<ColumnUse, string>> = {
  score: 'Score',
  comment: 'Comment',
  step: 'Step',
  at: 'Date',
  id: 'Id of the row',
  respondent: 'Customer',
  weight: 'Weight',
  channel: 'Channel',
  segment: 'Segment',
  region: 'Region',
  persona: 'Persona',
  servedBy: 'Served by',
  share: 'Share in percent',
  base: 'Base',
  period: 'Period',
}

const SHARED = ['at', 'id', 'respondent', 'weight', 'channel', 'segment', 'region', 'persona', 'servedBy'] as const
const USES_OF: Readonly<Record<FileShape, readonly ColumnUse[]>> = {
  wide: ['score', 'comment', ...SHARED],
  long: ['score', 'step', 'comment', ...SHARED],
  shares: ['step', 'share', 'base', 'period', 'channel', 'segment', 'region', 'persona'],
}
export const usesOf = (shape: FileShape) => USES_OF[shape].map((value) => ({ value, label: USES[value] }))

/** What comes of a row. */
export const recordWord = (shape: FileShape): string => (shape === 'shares' ? 'result' : 'response')

/** What only one column can be. */
export const SINGLE_USES: ReadonlySet<ColumnUse> = new Set([...SHARED, 'step', 'base', 'period'])

export const DATE_OPTIONS: readonly { readonly value: DateFormat; readonly label: string }[] = [
  { value: 'iso', label: '2026-05-31 or 31 May 2026' },
  { value: 'dmy', label: 'Day first: 31/5/2026' },
  { value: 'mdy', label: 'Month first: 5/31/2026' },
  { value: 'serial', label: 'Number of a spreadsheet: 46173' },
  { value: 'day', label: 'Day of a month: 31' },
]
