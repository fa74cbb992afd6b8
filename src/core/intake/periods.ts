// The stretch of time that a row of shares is about, where a file writes it as a word: a month, a quarter, a year. Knows no rows.
import type { Mapping } from '../wire/mappings.ts'
import { daysIn, localText, readDate } from './dates.ts'

type Period = Mapping['periods'][string]

const QUARTER = /^(?:q([1-4])[\s/_-]*(\d{4})|(\d{4})[\s/_-]*q([1-4]))$/i

/** null: it is none of these. A single day is a period of one day. */
export function readPeriod(text: string): Period | null {
  const cell = text.trim()
  const [, quarter, year, yearFirst, quarterLast] = QUARTER.exec(cell) ?? []
  const q = quarter ?? quarterLast
  if (q !== undefined) return months(Number(year ?? yearFirst), Number(q) * 3 - 2, 3)
  const [, month, of] = /^(\d{1,2})[\s/_.-](\d{4})$/.exec(cell) ?? []
  if (of !== undefined) return months(Number(of), Number(month), 1)
  const [, ofYear, at] = /^(\d{4})[\s/_.-](\d{1,2})$/.exec(cell) ?? []
  if (ofYear !== undefined) return months(Number(ofYear), Number(at), 1)
  if (/^(19|20)\d{2}$/.test(cell)) return months(Number(cell), 1, 12)
  const date = readDate(cell, { format: 'iso', month: null })
  if (!date) return null
  const day = localText(date).slice(0, 10)
  return { from: day, to: day }
}

function months(year: number, first: number, count: number): Period | null {
  const last = first + count - 1
  if (first < 1 || last > 12 || year < 1990 || year > 2099) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${daysIn(year, last)}` }
}
