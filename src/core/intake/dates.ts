// Dates as files write them: ISO, day or month first, spreadsheet serials, a day of a month that is said elsewhere. A time has no
// zone unless it is written; it is then one of the map's. Knows no column.
import type { DateFormat, Mapping } from '../wire/mappings.ts'

/** As clocks on the spot show it. `offset`: written with it. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly minutes: number
  readonly seconds: number
  readonly offset?: string
}

type Dates = Pick<Mapping['dates'], 'format' | 'month'>

/** null: no such date, or none that is written this way. */
export function readDate(text: string, { format, month }: Dates): LocalTime | null {
  const cell = text.trim()
  const written = readIso(cell) ?? readNamed(cell)
  if (written) return written
  switch (format) {
    case 'dmy':
    case 'mdy':
      return readOrdered(cell, format)
    case 'serial':
      return readSerial(cell)
    case 'day':
      return readDayOf(cell, month)
    default:
      return null
  }
}

export interface DateGuess {
  /** null: both orders fit every date, or none does. */
  readonly format: DateFormat | null
  /** It holds dates at all. */
  readonly isDates: boolean
  /** 3/4/2026 may be in March or in April, and nothing in the column tells. */
  readonly isAmbiguous: boolean
}

/** Judged over the whole column: one day beyond the twelfth settles the order. */
export function guessDates(cells: readonly string[]): DateGuess {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const fits = (format: DateFormat): number =>
    filled.filter((cell) => readDate(cell, { format, month: ANY_MONTH }) !== null).length
  const most = Math.max(1, filled.length * MOST)
  const none = { format: null, isDates: false, isAmbiguous: false }
  if (filled.length === 0) return none
  if (fits('iso') >= most) return { format: 'iso', isDates: true, isAmbiguous: false }
  const [dmy, mdy] = [fits('dmy'), fits('mdy')]
  if (Math.max(dmy, mdy) >= most) {
    return dmy === mdy
      ? { format: null, isDates: true, isAmbiguous: true }
      : { format: dmy > mdy ? 'dmy' : 'mdy', isDates: true, isAmbiguous: false }
  }
  if (fits('serial') >= most) return { format: 'serial', isDates: true, isAmbiguous: false }
  if (fits('day') >= most) return { format: 'day', isDates: true, isAmbiguous: false }
  return none
}
const MOST = 0.8
/** One with 31 days. */
const ANY_MONTH = '2000-01'

/** @example localText({ year: 2026, month: 5, day: 3, minutes: 600, seconds: 0 }) // '2026-05-03T10:00:00' */
export const localText = ({ year, month, day, minutes, seconds }: LocalTime): string =>
  `${padded(year, 4)}-${padded(month)}-${padded(day)}T${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}:${padded(seconds)}`

/** Days since the first of January 1970 (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumberOf({ year, month, day }: Pick<LocalTime, 'year' | 'month' | 'day'>): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function dateOf(dayNumber: number): Pick<LocalTime, 'year' | 'month' | 'day'> {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export function daysIn(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return dayNumberOf(next) - dayNumberOf({ year, month, day: 1 })
}

const padded = (value: number, digits = 2): string => String(value).padStart(digits, '0')

/** A date without a time is at noon, so that it is the same day in every zone nearby. */
const NOON = '12:00'
const TIME = String.raw`(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?))?`
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}\s*(Z|[+-]\d{2}:?\d{2})?$`)
const ORDERED = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`)
const NAMED = [
  new RegExp(String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -.]+(?<month>[A-Za-z]{3,9})[ .,-]+(?<year>\d{4})${TIME}$`),
  new RegExp(String.raw`^(?<month>[A-Za-z]{3,9})[ .-]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[ -]+(?<year>\d{4})${TIME}$`),
]
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function readIso(cell: string): LocalTime | null {
  const [, year, month, day, time, zone] = ISO.exec(cell) ?? []
  const local = year === undefined ? null : checked(Number(year), Number(month), Number(day), time)
  if (!local || zone === undefined) return local
  return { ...local, offset: zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}` }
}

function readNamed(cell: string): LocalTime | null {
  for (const pattern of NAMED) {
    const found = pattern.exec(cell)
    const { day, month = '', year } = found?.groups ?? {}
    const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
    if (at >= 0) return checked(Number(year), at + 1, Number(day), found?.[4])
  }
  return null
}

function readOrdered(cell: string, order: 'dmy' | 'mdy'): LocalTime | null {
  const [, first, second, year = '', time] = ORDERED.exec(cell) ?? []
  if (first === undefined) return null
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return checked(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day), time)
}

/** Day 1 is the first of January 1900, and the 29th of February of that year, which never was, is counted. */
function readSerial(cell: string): LocalTime | null {
  if (!/^\d{5}([.,]\d+)?$/.test(cell)) return null
  const serial = Number(cell.replace(',', '.'))
  const days = Math.floor(serial)
  const seconds = Math.round((serial - days) * 86_400)
  const { year, month, day } = dateOf(days - 25_569)
  if (seconds === 0) return checked(year, month, day, undefined)
  return { year, month, day, minutes: Math.floor(seconds / 60) % 1_440, seconds: seconds % 60 }
}

function readDayOf(cell: string, month: string | null): LocalTime | null {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month ?? '') ?? []
  if (year === undefined || !/^\d{1,2}$/.test(cell)) return null
  return checked(Number(year), Number(number), Number(cell), undefined)
}

/** 12/31/1899 is how a spreadsheet writes a time of day: no year that anybody responded in. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2099

function checked(year: number, month: number, day: number, time: string | undefined): LocalTime | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null
  const clock = readClock(time ?? NOON)
  return clock && { year, month, day, ...clock }
}

function readClock(text: string): Pick<LocalTime, 'minutes' | 'seconds'> | null {
  const [, hour, minute, second = '0', half] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp])?/.exec(text) ?? []
  if (hour === undefined) return null
  let hours = Number(hour)
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return { minutes: hours * 60 + Number(minute), seconds: Number(second) }
}
