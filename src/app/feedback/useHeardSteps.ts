// How many of some steps have feedback: somebody responded there to a question that was asked.
import type { StepScore } from '../../core/feedback/stepScore.ts'
import type { StepId } from '../../core/model/ids.ts'
import { useScores } from './scores.ts'

export const useHeardSteps = (ids: readonly StepId[]): number =>
  useScores(({ bySteps }) => ids.filter((id) => isHeard(bySteps.get(id) ?? [])).length)

const isHeard = (scores: readonly StepScore[]): boolean => scores.some(({ n }) => n > 0)
