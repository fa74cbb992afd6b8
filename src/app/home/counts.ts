// Numbers of things as words: "7 stages, 11 steps".
import type { MapCounts } from '../../core/wire/routes.ts'

const NOUNS = {
  stages: ['stage', 'stages'],
  steps: ['step', 'steps'],
  lanes: ['lane', 'lanes'],
  cards: ['card', 'cards'],
  connectors: ['connector', 'connectors'],
  emotions: ['emotion point', 'emotion points'],
  notes: ['note', 'notes'],
  personas: ['persona', 'personas'],
  images: ['picture', 'pictures'],
} as const satisfies Record<keyof MapCounts, readonly [one: string, many: string]>

const number = new Intl.NumberFormat('en')

export const countWords = (kind: keyof MapCounts, n: number): string =>
  `${number.format(n)} ${NOUNS[kind][n === 1 ? 0 : 1]}`

/** What there is of each kind, leaving out what there is none of. */
export const allCounts = (counts: MapCounts): string[] =>
  (Object.keys(NOUNS) as (keyof MapCounts)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => countWords(kind, counts[kind]))
