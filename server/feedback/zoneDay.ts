// Which day it is somewhere. Days are counted from the first of January 1970, so that they can be subtracted.
import type { Period } from '../../src/core/model/map.ts'

const DAY_MS = 86_400_000
/** Zones stand apart by whole quarters of an hour, so that a quarter lies in one day everywhere. */
const QUARTER_MS = 15 * 60_000
const KEPT_QUARTERS = 200_000

/** From ms since 1970 to days, in an IANA zone. Remembers what it has looked up, since asking `Intl` takes microseconds. */
export function dayCounter(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const known = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS)
    const before = known.get(quarter)
    if (before !== undefined) return before
    if (known.size >= KEPT_QUARTERS) known.clear()
    const day = dayNumber(format.format(at))
    known.set(quarter, day)
    return day
  }
}

/** ms since 1970 of the first instant of a day in an IANA zone. */
export function startOfDay(day: number, timeZone: string): number {
  const dayOf = dayCounter(timeZone)
  // Zones stand up to 14 hours apart from UTC.
  let [before, at] = [(day * DAY_MS - 15 * 60 * 60_000) / QUARTER_MS, (day * DAY_MS + 15 * 60 * 60_000) / QUARTER_MS]
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (dayOf(middle * QUARTER_MS) < day) before = middle
    else at = middle
  }
  return at * QUARTER_MS
}

/** From ms since 1970 to the hour of the day, 0 to 23, in an IANA zone. */
export function hourCounter(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
  return (at) => Number(format.format(at))
}

/** Of `2026-05-31`. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Weeks begin on Monday (ISO 8601); 1970 began on a Thursday. */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7)
export const mondayOf = (week: number): number => week * 7 - 3

/** The last day of the last period that is over at `now`, ms since 1970. */
export function closedDay(
  now: number,
  { timeZone, period = 'day' }: { readonly timeZone: string; readonly period?: Period | undefined },
): number {
  const today = dayCounter(timeZone)(now)
  return period === 'day' ? today - 1 : mondayOf(weekOfDay(today)) - 1
}
