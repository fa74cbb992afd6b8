// Reads the points of an emotion lane per persona, and says where on the lane and in which colour a level stands.
import type { PersonaId, StepId } from '../model/ids.ts'
import type { Emotion, JourneyMap, Lane, Persona } from '../model/map.ts'
import { type ColourToken, GRID } from './theme.ts'

export interface Point {
  readonly stepId: StepId
  /** -2 to +2. */
  readonly level: number
  readonly source: Emotion['source']
}

/** One persona's curves; `persona` is absent for "every customer". */
export interface PersonaPoints {
  readonly persona?: Persona
  readonly expected: readonly Point[]
  readonly experienced: readonly Point[]
}

export interface EmotionBand extends PersonaPoints {
  /** A second persona, whose experience alone is drawn beside. */
  readonly other?: PersonaPoints
}

/** Every customer first, then the personas in the map's order; the first two share a band. A lane always has one band. */
export function emotionBands(map: JourneyMap, lane: Lane): EmotionBand[] {
  const order = new Map(map.stages.flatMap((stage) => stage.steps).map((step, index) => [step.id, index]))
  const points = new Map<PersonaId | typeof EVERYBODY, Emotion[]>()
  for (const emotion of map.emotions) {
    if (emotion.laneId !== lane.id || !order.has(emotion.stepId)) continue
    const mine = points.get(emotion.personaId)
    if (mine) mine.push(emotion)
    else points.set(emotion.personaId, [emotion])
  }
  const curvesOf = (id: PersonaId | typeof EVERYBODY) => {
    const mine = (points.get(id) ?? []).sort((a, b) => (order.get(a.stepId) ?? 0) - (order.get(b.stepId) ?? 0))
    return { expected: pointsOf(mine, 'expected'), experienced: pointsOf(mine, 'experienced') }
  }
  const all = curvesOf(EVERYBODY)
  const personas = map.personas.map((persona) => ({ persona, ...curvesOf(persona.id) }))
  const present = [all, ...personas].filter((each) => each.expected.length + each.experienced.length > 0)
  const [first = all, second, ...rest] = present
  return [second ? { ...first, other: second } : first, ...rest]
}

const EVERYBODY = 'all'

const pointsOf = (emotions: readonly Emotion[], kind: 'expected' | 'experienced'): Point[] =>
  emotions.flatMap((each) => {
    const level = each[kind]
    return level === undefined ? [] : [{ stepId: each.stepId, level, source: each.source }]
  })

const PADDING_PX = 10

/** From the top of a band; +2 is highest. */
export const positionY = (level: number): number => PADDING_PX + ((2 - level) / 4) * (GRID.emotionPx - 2 * PADDING_PX)

/** The inverse of `positionY`, in quarters and within -2 to +2. */
export function levelAtY(y: number): number {
  const level = 2 - ((y - PADDING_PX) / (GRID.emotionPx - 2 * PADDING_PX)) * 4
  return Math.round(Math.min(2, Math.max(-2, level)) * 4) / 4
}

/** Bands of the 0 to 100 position (level + 2) x 25. */
export function levelColour(level: number): ColourToken {
  const position = (level + 2) * 25
  if (position < 30) return 'exp-neg-2'
  if (position < 50) return 'exp-neg-1'
  if (position < 65) return 'exp-neu'
  return position < 80 ? 'exp-pos-1' : 'exp-pos-2'
}
