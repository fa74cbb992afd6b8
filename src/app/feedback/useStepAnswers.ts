// What is behind the score of one step: its spread, and what customers wrote last. Asked for when it is looked at, and again
// when new responses came.
import { useEffect, useState } from 'react'
import type { StepScore } from '../../core/feedback/stepScore.ts'
import { access } from '../../core/model/access.ts'
import type { StepSummary, Verbatim } from '../../core/wire/answers.ts'
import { getSummary, getVerbatims } from '../api/answers.ts'
import { useSession } from '../session/hooks.ts'

export interface StepAnswers {
  readonly summary: StepSummary | null
  /** null: whoever looks may not read them. */
  readonly verbatims: readonly Verbatim[] | null
}

/** null: still on the way, or it did not come. */
export function useStepAnswers({ stepId, metric, n, lastAt, unsolicited }: StepScore): StepAnswers | null {
  const { mapId, role } = useSession()
  const [answers, setAnswers] = useState<(StepAnswers & { readonly of: string }) | null>(null)
  const mayRead = access(role, 'comment')
  // Asked again whenever the score has moved.
  const version = [n, lastAt, unsolicited].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: version stands for what came
  useEffect(() => {
    let isWanted = true
    const ask = async (): Promise<void> => {
      const [summary, verbatims] = await Promise.all([
        getSummary(mapId, { step: stepId }),
        mayRead ? getVerbatims(mapId, { step: stepId }) : null,
      ])
      if (!isWanted || !summary.ok) return
      setAnswers({
        of: stepId,
        summary: summary.value.steps.find((row) => row.metric === metric) ?? null,
        verbatims: verbatims?.ok ? verbatims.value.verbatims : null,
      })
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [mapId, stepId, metric, mayRead, version])
  return answers?.of === stepId ? answers : null
}
