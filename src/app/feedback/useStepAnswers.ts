// What is behind the scores of one step: spread and course of each metric, and what groups of customers say. Asked for when it is
// looked at, and again when new responses came.
import { useEffect, useState } from 'react'
import type { StepId } from '../../core/model/ids.ts'
import type { StepSummary } from '../../core/wire/answers.ts'
import { DIMENSIONS, type Slices } from '../../core/wire/slices.ts'
import { getSlices, getSummary } from '../api/answers.ts'
import { useSession } from '../session/hooks.ts'

export interface StepAnswers {
  readonly summaries: readonly StepSummary[]
  /** Of the dimensions by which its responses can be told apart. */
  readonly slices: readonly Slices[]
}

/** null: still on the way, or it did not come. `version` says what came; `query` whose responses are looked at. */
export function useStepAnswers(stepId: StepId, version: string, query: string): StepAnswers | null {
  const { mapId } = useSession()
  const [answers, setAnswers] = useState<(StepAnswers & { readonly of: string }) | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: version stands for what came
  useEffect(() => {
    let isWanted = true
    const asked = { ...(JSON.parse(query) as Record<string, string>), step: stepId }
    const ask = async (): Promise<void> => {
      const [summary, ...apart] = await Promise.all([
        getSummary(mapId, asked),
        ...DIMENSIONS.map((by) => getSlices(mapId, { ...asked, by })),
      ])
      if (!isWanted || !summary.ok) return
      const slices = apart.flatMap((each) => (each.ok ? [each.value] : []))
      setAnswers({ of: stepId, summaries: summary.value.steps, slices })
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [mapId, stepId, version, query])
  return answers?.of === stepId ? answers : null
}
