// The scores of a map's steps as headers show them, under the map's own settings.
import { readSettings } from '../../src/core/doc/source.ts'
import type { StepScore } from '../../src/core/feedback/stepScore.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { AnswerBook } from './answerBook.ts'

interface Wanted {
  readonly mapId: MapId
  /** Absent: all of the map. */
  readonly steps?: readonly string[]
}

/** None where the map is gone. */
export async function readStepScores(
  { feedback, rooms }: { readonly feedback: AnswerBook; readonly rooms: Rooms },
  { mapId, steps }: Wanted,
): Promise<StepScore[]> {
  const settings = await rooms.read(mapId, readSettings)
  if (settings === null) return []
  const filter = { solicited: 'yes', ...(steps && { steps }) } as const
  const summaries = await feedback.summarise({ mapId, settings, filter, withTrend: false })
  return summaries.map(({ mean: _, distribution: __, trend: ___, byWeek: ____, ...score }) => score)
}
