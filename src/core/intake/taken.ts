// What reading a table by its mapping gives, whatever records come of it.
import type { Problem } from './problems.ts'

/** What a column or a word of the step column says in all. */
export interface QuestionFacts {
  /** Scores on the scale. */
  readonly base: number
  readonly mean: number | null
  readonly blank: number
  /** How often each value that is no score stands there. */
  readonly notScores: Readonly<Record<string, number>>
}

export interface Taken<Sent> {
  readonly records: readonly Sent[]
  readonly questions: Readonly<Record<string, QuestionFacts>>
  /** Those with something in them. */
  readonly rows: number
  /** At least one record comes of them. */
  readonly takenRows: number
  /** Nothing wrong with them, and nothing said. */
  readonly silentRows: number
  /** Of questions that are left out. */
  readonly leftOutRows: number
  readonly problems: readonly Problem[]
  /** By row: why it, or a part of it, is not taken. */
  readonly reasons: ReadonlyMap<number, readonly string[]>
}
