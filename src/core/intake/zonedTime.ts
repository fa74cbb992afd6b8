// A time on the clocks of a zone as an instant that says how far it is from UTC. Knows zones; reads no text.
import { dayNumberOf, type LocalTime, localText } from './dates.ts'

/** Asking `Intl` takes microseconds, and a file has thousands of rows of a few days. */
const KEPT_HOURS = 10_000

/** @example zonedTimes('Asia/Kolkata')({ year: 2026, month: 5, day: 3, minutes: 600, seconds: 0 }) // '2026-05-03T10:00:00+05:30' */
export function zonedTimes(timeZone: string): (local: LocalTime) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const offsetAt = (ms: number): string =>
    format
      .formatToParts(ms)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace('GMT', '') || '+00:00'
  const known = new Map<number, string>()

  function offsetOf(local: LocalTime): string {
    const hour = dayNumberOf(local) * 24 + Math.floor(local.minutes / 60)
    const before = known.get(hour)
    if (before !== undefined) return before
    if (known.size >= KEPT_HOURS) known.clear()
    // Taken for UTC first, then with the distance found: right except within the hour that clocks are changed in.
    const asUtc = hour * 3_600_000
    const offset = offsetAt(asUtc - minutesOf(offsetAt(asUtc)) * 60_000)
    known.set(hour, offset)
    return offset
  }

  return (local) => `${localText(local)}${local.offset ?? offsetOf(local)}`
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? []
  const all = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -all : all
}
