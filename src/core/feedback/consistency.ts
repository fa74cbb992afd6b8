// Where groups of customers (regions, channels, those who served them) differ: each group against the rest, over all steps of a
// map at once. PRODUCT.md, "Consistency". Knows no storage.
import type { StepId } from '../model/ids.ts'
import { chanceOf } from './contrast.ts'
import { holm } from './holm.ts'
import { type AnswerMetric, type Method, type Methods, positionOf } from './metric.ts'
import { scoreOf } from './score.ts'
import { effectiveN, less, type Tally, together } from './tally.ts'

/** Responses of one group to one question. */
export interface Cell {
  readonly stepId: StepId
  readonly metric: AnswerMetric
  readonly group: string
  readonly tally: Tally
}

/** A group that differs from the rest: which way, and what the rest's score is. */
export interface Difference {
  readonly direction: 'higher' | 'lower'
  readonly restScore: number
}

/** Smaller sets are not compared. */
const FEWEST_COMPARED = 30
/** Of 100: closer ones may differ, and nobody need mind. */
const LEAST_APART = 5
const CHANCE = 0.05

/** Of each cell, in the order given; null: it does not differ, or is too small for saying so. */
export function differences(cells: readonly Cell[], methods: Methods): (Difference | null)[] {
  const wholeOf = new Map<string, Tally>()
  for (const cell of cells) wholeOf.set(keyOf(cell), together(wholeOf.get(keyOf(cell)) ?? [], cell.tally))
  const compared = cells.flatMap((cell, index) => {
    const rest = less(wholeOf.get(keyOf(cell)) ?? [], cell.tally)
    if (Math.min(effectiveN(cell.tally), effectiveN(rest)) < FEWEST_COMPARED) return []
    const question = { metric: cell.metric, method: methods[cell.metric] }
    return [{ index, question, tally: cell.tally, rest, chance: chanceOf(question, cell.tally, rest) }]
  })
  const adjusted = holm(compared.map(({ chance }) => chance))
  const found = Array<Difference | null>(cells.length).fill(null)
  for (const [place, { index, question, tally, rest }] of compared.entries()) {
    if ((adjusted[place] ?? 1) >= CHANCE) continue
    found[index] = apart(question, tally, rest)
  }
  return found
}

function apart(
  question: { readonly metric: AnswerMetric; readonly method: Method },
  tally: Tally,
  rest: Tally,
): Difference | null {
  const [{ score }, { score: restScore }] = [scoreOf(question, tally), scoreOf(question, rest)]
  const [position, restPosition] = [score, restScore].map((each) => positionOf(question.metric, question.method, each))
  const distance = (position ?? 0) - (restPosition ?? 0)
  if (Math.abs(distance) < LEAST_APART) return null
  return { direction: distance > 0 ? 'higher' : 'lower', restScore }
}

const keyOf = ({ stepId, metric }: Pick<Cell, 'stepId' | 'metric'>): string => `${stepId} ${metric}`
