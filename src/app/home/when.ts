// When something happened, as people say it: the nearer, the finer. Knows its own language, English; the clock is given.

const DAY_MS = 24 * 60 * 60 * 1000
const LOCALE = 'en-GB'

const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' })
const dayMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' })
const dayMonthYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' })
const whole = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'short' })

/** "today at 14:02", "yesterday at 09:10", "18 Nov", "3 Nov 2024"; in the zone of this browser. */
export function when(iso: string, now: Date): string {
  const at = new Date(iso)
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS)
  if (days <= 0) return `today at ${time.format(at)}`
  if (days === 1) return `yesterday at ${time.format(at)}`
  return at.getFullYear() === now.getFullYear() ? dayMonth.format(at) : dayMonthYear.format(at)
}

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

/** "just now", "5 minutes ago", "3 hours ago" within this day; before, as above. */
export function ago(iso: string, now: Date): string {
  const at = new Date(iso)
  const passedMs = now.getTime() - at.getTime()
  if (startOfDay(at) < startOfDay(now)) return when(iso, now)
  if (passedMs < MINUTE_MS) return 'just now'
  if (passedMs < HOUR_MS) return counted(Math.floor(passedMs / MINUTE_MS), 'minute')
  return counted(Math.floor(passedMs / HOUR_MS), 'hour')
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'} ago`

/** With weekday and year, for a tooltip. */
export const exactly = (iso: string): string => whole.format(new Date(iso))

export const BIN_DAYS = 30

/** How long a map in the bin can still be put back. */
export function daysLeft(deletedIso: string, now: Date): string {
  const left = Math.ceil(BIN_DAYS - (now.getTime() - new Date(deletedIso).getTime()) / DAY_MS)
  return left > 1 ? `${left} days left` : 'last day'
}

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
