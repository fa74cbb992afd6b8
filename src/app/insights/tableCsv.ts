// The table of a chart as a CSV file that spreadsheets open as it is meant. Knows no chart.
import Papa from 'papaparse'
import type { ChartTable } from './chart.ts'

/** A byte order mark tells Excel that it is UTF-8; what begins like a formula is written as text. */
export function tableCsv({ columns, rows }: ChartTable): Blob {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => row.map((cell) => cell ?? '')) },
    { escapeFormulae: true, newline: '\r\n' },
  )
  return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
}
