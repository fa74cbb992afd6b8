// Tells everybody in a map what new responses made of its scores: at most four times a second for a map, however many come.
// Knows rooms and the answer book; knows no requests.
import type { MapId, StepId } from '../../src/core/model/ids.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { AnswerBook } from './answerBook.ts'
import { readStepScores } from './readStepScores.ts'

const PAUSE_MS = 250

export interface LiveScores {
  /** New responses to these steps are on disk. */
  touch(mapId: MapId, steps: readonly string[]): void
}

interface Pending {
  steps: Set<string>
  isTelling: boolean
}

export function openLiveScores({
  feedback,
  rooms,
  onError,
}: {
  readonly feedback: AnswerBook
  readonly rooms: Rooms
  readonly onError: (error: unknown) => void
}): LiveScores {
  const pending = new Map<MapId, Pending>()

  async function tell(mapId: MapId, waiting: Pending): Promise<void> {
    waiting.isTelling = true
    while (waiting.steps.size > 0) {
      const steps = [...waiting.steps]
      waiting.steps = new Set()
      const began = performance.now()
      await tellOnce(mapId, steps).catch(onError)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS - (performance.now() - began)))
    }
    pending.delete(mapId)
  }

  async function tellOnce(mapId: MapId, steps: readonly string[]): Promise<void> {
    if (!(await rooms.hasListeners(mapId))) return
    const scores = await readStepScores({ feedback, rooms }, { mapId, steps })
    const told = new Set<string>(scores.map(({ stepId }) => stepId))
    const emptied = steps.filter((id) => !told.has(id)) as StepId[]
    rooms.publish(mapId, { kind: 'scores', scores, ...(emptied.length > 0 && { emptied }) })
  }

  return {
    touch(mapId, steps) {
      const waiting = pending.get(mapId) ?? { steps: new Set(), isTelling: false }
      pending.set(mapId, waiting)
      for (const step of steps) waiting.steps.add(step)
      if (!waiting.isTelling) void tell(mapId, waiting)
    },
  }
}
