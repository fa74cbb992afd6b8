// Which of a map's issues people must hear of, and how many in words.
import type { Issue } from '../../../core/doc/rows.ts'

/**
 * What follows from deleting is no problem: cards of a deleted step wait in the parking lot, its connectors rest with it, and
 * steps without a stage stand under "Unplaced". All that comes back when the deletion is taken back.
 */
export const notShown = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ code }) => code === 'malformed' || code === 'emotion-malformed')

export const problemsTitle = (count: number): string =>
  count === 1 ? '1 thing could not be shown' : `${count} things could not be shown`
