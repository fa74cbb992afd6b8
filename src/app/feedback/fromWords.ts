// Whose responses are looked at, in words: on the canvas, in the filter's window and over Insights.
import type { Dimension } from '../../core/wire/slices.ts'
import type { FeedbackFilter, PeriodDays } from './feedbackFilter.ts'

const PERIOD_WORDS: Readonly<Record<string, string>> = {
  7: 'Last week',
  28: 'Last 4 weeks',
  56: 'Last 8 weeks',
  84: 'Last 12 weeks',
  365: 'Last year',
}

export const daysText = (days: PeriodDays): string => PERIOD_WORDS[String(days)] ?? 'All time'

const PLURALS: Readonly<Record<Dimension, string>> = {
  channel: 'channels',
  segment: 'segments',
  region: 'regions',
  persona: 'personas',
  servedBy: 'teams',
}

export const among = (by: Dimension, words: readonly string[] = []): string => {
  const [first, ...others] = words
  if (first === undefined) return `All ${PLURALS[by]}`
  return others.length === 0 ? first : `${words.length} ${PLURALS[by]}`
}

export const SOLICITED = { yes: 'Only asked', no: 'Only not asked', all: 'Asked or not' } as const

/** Time, region and channel always; of the rest what is chosen. */
export function fromLines({ days, words: chosen, solicited }: FeedbackFilter): string[] {
  const others = (['segment', 'persona', 'servedBy'] as const).filter((by) => chosen[by].length > 0)
  return [
    ...[daysText(days), among('region', chosen.region), among('channel', chosen.channel)],
    ...others.map((by) => among(by, chosen[by])),
    ...(solicited === 'yes' ? [] : [SOLICITED[solicited]]),
  ]
}
