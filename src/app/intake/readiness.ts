// What somebody still has to say before a file can be taken, as a sentence. Knows mappings; knows no window.
import type { IntakeState } from './intakeState.ts'

/** null: nothing. */
export function readiness({ mapping, judged, opened }: Extract<IntakeState, { at: 'mapping' }>): string | null {
  const { columns, dates } = mapping
  const used = Object.values(columns).map(({ use }) => use)
  const at = Object.keys(columns).find((heading) => columns[heading]?.use === 'at')
  if (mapping.shape === 'shares') {
    if (!used.includes('share')) return 'Choose the columns with shares.'
    if (!used.includes('period') && !mapping.periods['']) return 'Say which days the shares are about.'
    return judged !== null && judged.mapping === mapping && judged.records === 0 ? 'No row can be taken yet.' : null
  }
  if (!used.includes('score') && !used.includes('comment')) return 'Choose a column with scores or comments.'
  if (at === undefined && dates.day === null) return 'Say from which day the responses are.'
  if (at !== undefined && dates.format === null) {
    return opened.ambiguousDates.includes(at) ? 'Say whether day or month comes first.' : 'Say how dates are written.'
  }
  if (dates.format === 'day' && at !== undefined && dates.month === null) return 'Say of which month the days are.'
  if (judged !== null && judged.mapping === mapping && judged.records === 0) return 'No row can be taken yet.'
  return null
}
