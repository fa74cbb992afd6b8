// Numbers, days and spans of time in a reader's words. The same on every machine: it asks no clock and no system language.
import type { Step } from '../model/map.ts'

type Span = NonNullable<Step['duration']>

/** "9 days", "1 hour". */
export function formatSpan({ value, unit }: Span): string {
  return `${formatNumber(value, 'en')} ${value === 1 ? unit.slice(0, -1) : unit}`
}

/** At most two decimals; grouped as the map's locale does. A locale nobody knows counts as English. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value).replace(/^-/, '−')
}

/** With as many decimals as asked for: "4.0". A zero has no sign. */
export function formatFixed(value: number, digits: number, locale: string): string {
  return numberFormat(locale, digits)
    .format(Number(value.toFixed(digits)) === 0 ? 0 : value)
    .replace(/^-/, '−')
}

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, digits?: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`
  const known = formats.get(key)
  if (known) return known
  const supported = isLocale(locale) ? locale : 'en'
  const format = new Intl.NumberFormat(supported, {
    maximumFractionDigits: digits ?? 2,
    ...(digits !== undefined && { minimumFractionDigits: digits }),
  })
  formats.set(key, format)
  return format
}

function isLocale(locale: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "21 Nov 2026" from an ISO day. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** First letters of the first and the last word: "AM" for Asha Menon. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last]
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase()
}
