// How customers get on from step to step: who gives up where, who comes back, and who is contacted how often. From counts to
// shares with their ranges; knows no events and no storage. Terms and thresholds: PRODUCT.md, "Contact pressure" and "Drop-off".
import { type Range, shareRange } from './ranges.ts'
import { FEWEST } from './score.ts'

/** How often each thing happened at one step. */
export interface StepCounts {
  readonly stepId: string
  readonly entries: number
  readonly exits: number
  /** Exits of customers who had given a score before, and those whose last score lay at the lower end of its scale. */
  readonly scoredExits: number
  readonly dissatisfiedExits: number
  /** Exits that lie back as long as a return may take, and those after which the customer entered a step again in time. */
  readonly judgedExits: number
  readonly recoveredExits: number
  /** ms from exit to return, of those who came back; null: nobody did. */
  readonly medianRecovery: number | null
}

/** A part of a number of people; never told of fewer than five. */
export interface Share extends Range {
  /** 0 to 1, as its range. */
  readonly share: number
  /** Of how many. */
  readonly of: number
}

export interface StepFlow {
  readonly stepId: string
  readonly entries: number
  readonly exits: number
  /** Exits per entry; null: fewer than 5 entries, or more exits than entries were sent. */
  readonly dropOff: Share | null
  /** Of exits with a score before them, those whose last score was low. */
  readonly dissatisfied: Share | null
  /** Of exits that lie back long enough, those that were followed by a return. */
  readonly recovered: Share | null
  readonly medianRecovery: number | null
}

export function flowOf(counts: StepCounts): StepFlow {
  const { stepId, entries, exits, medianRecovery } = counts
  return {
    stepId,
    entries,
    exits,
    dropOff: shareOfPeople(exits, entries),
    dissatisfied: shareOfPeople(counts.dissatisfiedExits, counts.scoredExits),
    recovered: shareOfPeople(counts.recoveredExits, counts.judgedExits),
    medianRecovery: counts.recoveredExits < FEWEST ? null : medianRecovery,
  }
}

/** null: fewer than 5, or more than all. */
export function shareOfPeople(part: number, of: number): Share | null {
  if (of < FEWEST || part > of) return null
  return { share: part / of, of, ...shareRange(part / of, of) }
}
