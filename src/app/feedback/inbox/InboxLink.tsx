// How many responses wait for a step, in the map's inspector: the way to them. Nothing where there are none.
import { useEffect, useState } from 'react'
import { access } from '../../../core/model/access.ts'
import type { JourneyMap } from '../../../core/model/map.ts'
import { getInbox } from '../../api/answers.ts'
import { AddLink } from '../../panels/AddLink.tsx'
import { useSession } from '../../session/hooks.ts'
import { openPanel, useUi } from '../../uiStore.ts'
import { useCalm } from '../calm.ts'
import { useScores } from '../scores.ts'

/** More often nobody could read it. */
const PAUSE_MS = 2_000

export function InboxLink({ map }: { readonly map: JourneyMap }) {
  const { mapId, role } = useSession()
  const isOpen = useUi((ui) => ui.openPanel === 'inbox')
  const steps = map.stages.flatMap((stage) => stage.steps.map(({ id }) => id)).join()
  const scores = useCalm(
    useScores(({ bySteps }) => bySteps),
    PAUSE_MS,
  )
  const [count, setCount] = useState(0)
  const mayRead = access(role, 'comment')
  // biome-ignore lint/correctness/useExhaustiveDependencies: steps and scores stand for what came and went
  useEffect(() => {
    let isWanted = true
    if (!mayRead || isOpen) return
    void getInbox(mapId).then((answer) => {
      if (isWanted && answer.ok) setCount(answer.value.count)
    })
    return () => {
      isWanted = false
    }
  }, [mapId, mayRead, isOpen, steps, scores])
  if (count === 0) return null
  return (
    <AddLink onClick={() => openPanel('inbox')}>
      {count === 1 ? '1 response has no step' : `${count} responses have no step`}
    </AddLink>
  )
}
