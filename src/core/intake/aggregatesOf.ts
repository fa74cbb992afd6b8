// Results out of a table in which somebody has counted already: shares in percent, with or without the number they rest on. They
// stay what they are: no response and no mean is made of them. Never throws. Knows no file and no request.
import { type AggregateToSend, aggregateSchema } from '../wire/aggregates.ts'
import { DELIVERY_LIMITS } from '../wire/deliveries.ts'
import type { ColumnUse, Mapping } from '../wire/mappings.ts'
import { problemList } from './problems.ts'
import { isNoScore, valueKey } from './readScore.ts'
import { rowId } from './rowId.ts'
import { isBlankRow, type Table } from './table.ts'
import type { Taken } from './taken.ts'

const WHO = ['channel', 'segment', 'region', 'persona'] as const
/** Shares that add up to one are fractions of it; those that add up to more than a whole are not of one question. */
const FRACTIONS = 1.5
const WHOLE = 101.5

export function aggregatesOf(table: Table, mapping: Mapping): Taken<AggregateToSend> {
  const { columns, questions, periods } = mapping
  const list = problemList(mapping)
  const indexes = (use: ColumnUse): number[] =>
    table.headings.flatMap((heading, index) => (columns[heading]?.use === use ? [index] : []))
  const [stepAt, periodAt, baseAt] = [indexes('step')[0], indexes('period')[0], indexes('base')[0]]
  const sharesAt = indexes('share')
  const words = new Map(Object.keys(questions).map((word) => [valueKey(word), word]))
  const spans = new Map(Object.entries(periods).map(([word, period]) => [word.trim(), period]))
  const seen = new Map<string, number>()
  const counts = { rows: 0, takenRows: 0, silentRows: 0, leftOutRows: 0 }
  const records: AggregateToSend[] = []
  const headingAt = (index: number | undefined): string => (index === undefined ? '' : (table.headings[index] ?? ''))

  function read(cells: readonly string[], row: number): AggregateToSend | 'silent' | 'left-out' | 'wrong' {
    const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? '').trim())
    const word = cell(stepAt)
    const question = questions[words.get(valueKey(word)) ?? '']
    if (question === null) return 'left-out'
    if (question === undefined) {
      list.add(row, { kind: 'unknown-step', column: headingAt(stepAt) || 'Step', found: word })
      return 'wrong'
    }
    const period = spans.get(cell(periodAt))
    if (!period || period.from > period.to) {
      list.add(row, { kind: 'period', column: headingAt(periodAt) || 'Period', found: cell(periodAt) })
      return 'wrong'
    }
    const shares: Record<string, number> = {}
    for (const index of sharesAt) {
      const text = cell(index).replace(/\s*%$/, '')
      if (text === '' || isNoScore(text)) continue
      const share = Number(text.replace(',', '.'))
      if (!(share >= 0 && share <= 100)) {
        list.add(row, { kind: 'unread', column: headingAt(index), found: text.slice(0, 100) })
        return 'wrong'
      }
      const heading = headingAt(index)
      shares[columns[heading]?.label || heading] = share
    }
    const sum = Object.values(shares).reduce((total, share) => total + share, 0)
    if (Object.keys(shares).length === 0) return 'silent'
    if (sum > WHOLE || (sharesAt.length > 1 && sum > 0 && sum < FRACTIONS)) {
      list.add(row, { kind: 'shares', column: '', found: String(Math.round(sum * 100) / 100) })
      return 'wrong'
    }
    const base = Number(cell(baseAt).replace(/[ ,.](?=\d{3}\b)/g, ''))
    const who = WHO.flatMap((use) => {
      const [index] = indexes(use)
      const text = cell(index)
      return text === ''
        ? []
        : [[use, (columns[headingAt(index)]?.codes?.[text] ?? text).slice(0, DELIVERY_LIMITS.wordChars)]]
    })
    const key = JSON.stringify([period, ...cells])
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    const record = {
      id: rowId(['shares', key, String(before)]),
      ...(question.step !== null && { step: question.step }),
      question: (word || mapping.source || 'Question').slice(0, DELIVERY_LIMITS.wordChars),
      ...period,
      shares,
      ...(Number.isInteger(base) && base > 0 && { base }),
      source: mapping.source.trim() || 'File',
      ...Object.fromEntries(who),
    }
    if (aggregateSchema.safeParse(record).success) return record
    list.add(row, { kind: 'too-long', column: headingAt(stepAt), found: '' })
    return 'wrong'
  }

  table.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return
    counts.rows += 1
    const outcome = read(cells, table.firstRow + index)
    if (outcome === 'silent') counts.silentRows += 1
    else if (outcome === 'left-out') counts.leftOutRows += 1
    else if (outcome !== 'wrong') {
      counts.takenRows += 1
      records.push(outcome)
    }
  })
  return { records, questions: {}, ...counts, problems: list.problems(), reasons: list.rows }
}
