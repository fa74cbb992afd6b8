// Keeps the scores of the open map in step with the server: all of them with every new socket, then what is told in between.
import type { StepScore } from '../../core/feedback/stepScore.ts'
import type { MapId, StepId } from '../../core/model/ids.ts'
import { stepScoreNodes } from '../../core/scene/stepScore.ts'
import { scoresEventSchema } from '../../core/wire/events.ts'
import { getSummary } from '../api/answers.ts'
import { NO_SCORES, useScores } from './scores.ts'

let openMap: MapId | null = null
/** What came while the summary was on its way is newer than the summary. */
let cameMeanwhile: StepScore[] | null = null

export function openScores(mapId: MapId | null): void {
  openMap = mapId
  cameMeanwhile = null
  useScores.setState(NO_SCORES, true)
}

export async function loadScores(mapId: MapId): Promise<void> {
  const came: StepScore[] = []
  cameMeanwhile = came
  const answer = await getSummary(mapId, { trend: 'no' })
  if (openMap !== mapId || cameMeanwhile !== came) return
  cameMeanwhile = null
  // What was shown stays in sight; the next socket asks again.
  if (!answer.ok) return
  useScores.setState({ draw: stepScoreNodes, bySteps: merged(new Map(), [...answer.value.steps, ...came]) })
}

/** Something that a newer server tells is left out. */
export function takeScores(event: unknown): void {
  const parsed = scoresEventSchema.safeParse(event)
  if (!parsed.success) return
  const { scores } = parsed.data
  cameMeanwhile?.push(...scores)
  const { bySteps, pulses } = useScores.getState()
  const beats = new Map(pulses)
  for (const id of new Set(scores.map(({ stepId }) => stepId))) beats.set(id, (beats.get(id) ?? 0) + 1)
  useScores.setState({ bySteps: merged(bySteps, scores), pulses: beats })
}

type BySteps = ReadonlyMap<StepId, readonly StepScore[]>

/** Later ones take the place of earlier ones of the same step and metric. */
function merged(before: BySteps, scores: readonly StepScore[]): BySteps {
  const now = new Map(before)
  for (const score of scores) {
    const others = (now.get(score.stepId) ?? []).filter(({ metric }) => metric !== score.metric)
    now.set(score.stepId, [...others, score])
  }
  return now
}
