// A figure: what is measured, how good it must be, and whether it is. Knows no scenario and no format.

type Reach = { readonly atMost: number } | { readonly atLeast: number }

export interface Goal {
  readonly label: string
  readonly unit: string
  /** How good it must be; absent: measured, not judged. */
  readonly reach?: Reach
  /** What the peer reached on the machine for which `reach` was set: a slower machine is judged by the same ratio. */
  readonly peerThen?: number
  /** How far from `reach` this release may stay: 0.2 is a fifth. */
  readonly tolerance?: number
}

/** Figures of one run by the keys of its scenario's goals. */
export type Figures = Readonly<Record<string, number>>

export interface Row {
  readonly scenario: string
  readonly goal: Goal
  readonly ours: number
  readonly peer: number | null
  readonly floor: number | null
}

export type Verdict = 'met' | 'met by ratio' | 'within tolerance' | 'missed' | 'not judged'

/** A goal is met outright, or by being as far ahead of the peer of this run as it would be on the machine it was set on. */
export function verdictOf({ goal, ours, peer }: Row): Verdict {
  const { reach, peerThen, tolerance = 0 } = goal
  if (reach === undefined) return 'not judged'
  if (isReached(reach, ours, 0)) return 'met'
  if (isReached(reach, ours, tolerance)) return 'within tolerance'
  if ('atLeast' in reach || !peer || peerThen === undefined) return 'missed'
  return ours / peer <= reach.atMost / peerThen ? 'met by ratio' : 'missed'
}

const isReached = (reach: Reach, value: number, tolerance: number): boolean =>
  'atLeast' in reach ? value >= reach.atLeast * (1 - tolerance) : value <= reach.atMost * (1 + tolerance)

export const ratioOf = ({ ours, peer }: Row): number | null =>
  peer === null || peer === 0 || Number.isNaN(peer) ? null : ours / peer

export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Of several runs of one scenario: each figure's median. */
export function mediansOf(runs: readonly Figures[]): Figures {
  const keys = new Set(runs.flatMap((run) => Object.keys(run)))
  const valuesOf = (key: string) => runs.flatMap((run) => run[key] ?? [])
  return Object.fromEntries([...keys].map((key) => [key, percentile(valuesOf(key), 0.5)]))
}
