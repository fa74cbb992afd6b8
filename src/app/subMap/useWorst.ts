// What is known of the maps that steps lead to. Each map is asked by itself, since its own links say who may look at it; asked
// again when one comes back to the page, which may be from there.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { MapId } from '../../core/model/ids.ts'
import type { WorstOfMap } from '../../core/wire/routes.ts'
import { worstOfMap } from '../api/maps.ts'
import type { Answer } from '../api/request.ts'

const useAnswers = create<Readonly<Record<string, Answer<WorstOfMap>>>>()(() => ({}))
const asking = new Set<MapId>()

/** null: not answered yet. */
export function useWorst(id: MapId): Answer<WorstOfMap> | null {
  useEffect(() => {
    const handleBack = (): void => void (document.visibilityState === 'visible' && ask(id))
    handleBack()
    document.addEventListener('visibilitychange', handleBack)
    return () => document.removeEventListener('visibilitychange', handleBack)
  }, [id])
  return useAnswers((answers) => answers[id] ?? null)
}

/** Several steps may lead to one map. */
async function ask(id: MapId): Promise<void> {
  if (asking.has(id)) return
  asking.add(id)
  const answer = await worstOfMap(id)
  asking.delete(id)
  useAnswers.setState({ [id]: answer })
}
