// Which steps somebody means by a number or by words. Pure.
import { holdsWords } from '../../core/model/words.ts'
import type { Layout } from '../../core/scene/placement.ts'

type Column = Layout['columns'][number]

/** By a number: that step, then those that begin with its digits; by words: of the step or its stage. */
export function stepsNamed({ columns, stages }: Pick<Layout, 'columns' | 'stages'>, typed: string): readonly Column[] {
  const digits = typed.trim()
  if (/^\d+$/.test(digits)) {
    const meant = columns.filter(({ number, step }) => String(number).startsWith(digits) || step.title.includes(digits))
    return [...meant].sort((a, b) => Number(b.number === Number(digits)) - Number(a.number === Number(digits)))
  }
  const stageOf = new Map<string, string>(stages.map(({ stage }) => [stage.id, stage.title]))
  return columns.filter(({ step, stageId }) => holdsWords(`${step.title}\n${stageOf.get(stageId) ?? ''}`, typed))
}
