// Keeps the scores of the open map in step with the server: all of them with every new socket, then what is told in between.
import type { StepScore } from '../../core/feedback/stepScore.ts'
import type { MapId, StepId } from '../../core/model/ids.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { followed } from '../../core/scene/followed.ts'
import { stepScoreNodes } from '../../core/scene/stepScore.ts'
import { scoresEventSchema } from '../../core/wire/events.ts'
import { getSummary } from '../api/answers.ts'
import { dayIn, isNarrowed, queryOf, useFeedbackFilter } from './feedbackFilter.ts'
import { NO_SCORES, useScores } from './scores.ts'

interface OpenMap {
  readonly mapId: MapId
  /** Where its days begin. */
  readonly timeZone: () => string
}

let openMap: OpenMap | null = null
/** What came while the summary was on its way is newer than the summary. */
let cameMeanwhile: StepScore[] | null = null

export function openScores(map: OpenMap | null): void {
  openMap = map
  cameMeanwhile = null
  clearTimeout(asking)
  asking = undefined
  useScores.setState(NO_SCORES, true)
}

/** Of those responses that are looked at. */
export async function loadScores(): Promise<void> {
  const map = openMap
  if (map === null) return
  const came: StepScore[] = []
  cameMeanwhile = came
  const from = useFeedbackFilter.getState()
  const query = queryOf(from, dayIn(map.timeZone(), new Date()))
  const answer = await getSummary(map.mapId, { trend: 'no', ...query })
  if (openMap !== map || cameMeanwhile !== came) return
  cameMeanwhile = null
  // What was shown stays in sight; the next socket asks again.
  if (!answer.ok) return
  const steps = merged(new Map(), [...answer.value.steps, ...came])
  const bySteps = isNarrowed(from) ? withNobody(steps, useScores.getState().bySteps) : steps
  useScores.setState({ draw: stepScoreNodes, follow, bySteps })
}

/** Something that a newer server tells is left out. */
export function takeScores(event: unknown): void {
  const parsed = scoresEventSchema.safeParse(event)
  if (!parsed.success) return
  const { scores, emptied = [] } = parsed.data
  const { bySteps, pulses } = useScores.getState()
  const beats = new Map(pulses)
  for (const id of new Set(scores.map(({ stepId }) => stepId))) beats.set(id, (beats.get(id) ?? 0) + 1)
  if (isNarrowed(useFeedbackFilter.getState())) {
    // What is told is of everybody; of those who are looked at the server is asked.
    useScores.setState({ pulses: beats })
    asking ??= setTimeout(() => {
      asking = undefined
      void loadScores()
    }, PAUSE_MS)
    return
  }
  cameMeanwhile?.push(...scores)
  const now = merged(bySteps, scores)
  for (const id of emptied) now.delete(id)
  useScores.setState({ bySteps: now, pulses: beats })
}

/** As seldom as the server tells of itself. */
const PAUSE_MS = 250
let asking: ReturnType<typeof setTimeout> | undefined

type BySteps = ReadonlyMap<StepId, readonly StepScore[]>

/** Later ones take the place of earlier ones of the same step and metric. */
function merged(before: BySteps, scores: readonly StepScore[]): Map<StepId, readonly StepScore[]> {
  const now = new Map(before)
  for (const score of scores) {
    const others = (now.get(score.stepId) ?? []).filter(({ metric }) => metric !== score.metric)
    now.set(score.stepId, [...others, score])
  }
  return now
}

/** A step that others responded to is no assumption when none of those who are looked at did. */
function withNobody(now: BySteps, before: BySteps): BySteps {
  const all = new Map(now)
  for (const [stepId, scores] of before) {
    if (!all.has(stepId)) all.set(stepId, scores.map(nobody))
  }
  return all
}

const nobody = (score: StepScore): StepScore => ({
  ...score,
  ...{ n: 0, score: null, low: null, high: null, level: 'few', weeks: [], unsolicited: 0, lastAt: null },
})

let lastFollowed: { readonly map: JourneyMap; readonly scores: BySteps; readonly made: JourneyMap } | null = null

function follow(map: JourneyMap, scores: BySteps): JourneyMap {
  if (lastFollowed?.map !== map || lastFollowed.scores !== scores)
    lastFollowed = { map, scores, made: followed(map, scores) }
  return lastFollowed.made
}
