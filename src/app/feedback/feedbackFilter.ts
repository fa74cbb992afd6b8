// Which responses one looks at: of which days, regions, channels, segments, personas, and served by whom. One's own, for as long
// as the map is open; scores wherever they are shown, the canvas included, follow it. Knows no score.
import { create } from 'zustand'
import { DIMENSIONS, type Dimension } from '../../core/wire/slices.ts'

/** Days up to today, this one included; null: all there are. */
export const PERIODS = [7, 28, 56, 84, 365, null] as const
export type PeriodDays = (typeof PERIODS)[number]

export interface FeedbackFilter {
  readonly days: PeriodDays
  /** Of each, any will do; empty: all. */
  readonly words: Readonly<Record<Dimension, readonly string[]>>
  /** Only those that were asked for, only others, or both. */
  readonly solicited: 'yes' | 'no' | 'all'
}

export const ALL_FEEDBACK: FeedbackFilter = {
  days: null,
  words: { channel: [], segment: [], region: [], persona: [], servedBy: [] },
  solicited: 'yes',
}

export const useFeedbackFilter = create<FeedbackFilter>()(() => ALL_FEEDBACK)

export const isNarrowed = ({ days, words, solicited }: FeedbackFilter): boolean =>
  days !== null || solicited !== 'yes' || DIMENSIONS.some((by) => words[by].length > 0)

/** As a choice in a list says it. */
export const periodOf = (chosen: string | null): PeriodDays => PERIODS.find((days) => String(days) === chosen) ?? null

export function askForWords(by: Dimension, asked: readonly string[]): void {
  useFeedbackFilter.setState(({ words }) => ({ words: { ...words, [by]: asked } }))
}

/** As parameters of an address. `today`: an ISO day in the zone of the map. */
export function queryOf({ days, words, solicited }: FeedbackFilter, today: string): Record<string, string> {
  const lists = DIMENSIONS.filter((by) => words[by].length > 0).map((by) => [by, words[by].map(escaped).join(',')])
  return {
    ...(days !== null && { from: daysBefore(today, days - 1) }),
    ...Object.fromEntries(lists),
    ...(solicited !== 'yes' && { solicited }),
  }
}

/** A comma stands between two words. */
const escaped = (word: string): string => word.replaceAll(',', '\\,')

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}

/** An ISO day. */
export const dayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
