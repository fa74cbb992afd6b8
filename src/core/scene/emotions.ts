// Reads the points of an emotion lane per persona, and says where on the lane and in which colour a level stands.
import type { PersonaId, StepId } from '../model/ids.ts'
import type { Emotion, JourneyMap, Lane, Persona, Stage, Step } from '../model/map.ts'
import type { Layout } from './placement.ts'
import { type ColourToken, GRID } from './theme.ts'

export interface Point {
  readonly stepId: StepId
  /** -2 to +2. */
  readonly level: number
  readonly source: Emotion['source']
  /** Of the score that it follows (followed.ts). */
  readonly range?: Levels | undefined
}

export interface Levels {
  readonly low: number
  readonly high: number
}

/** One persona's curves; `persona` is absent for "every customer". */
export interface PersonaPoints {
  readonly persona?: Persona
  readonly expected: readonly Point[]
  readonly experienced: readonly Point[]
}

export interface EmotionBand extends PersonaPoints {
  /** A second persona or every customer, whose experience alone is drawn beside. */
  readonly other?: PersonaPoints
}

/**
 * The curves of those who are asked for, in this order, else of all who have one: every customer first, then the personas in
 * the map's order. The first two share a band, unless the lane shows each by itself. A lane always has one band.
 */
export function emotionBands(map: JourneyMap, lane: Lane, asked: readonly PersonaId[] = []): EmotionBand[] {
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
  const chosen = asked.flatMap((id) => personas.find(({ persona }) => persona.id === id) ?? [])
  const shown: readonly PersonaPoints[] = chosen.length > 0 ? chosen : [all, ...personas].filter(hasPoints)
  const [first = all, ...others] = shown
  if (lane.curves === 'each') return [first, ...others]
  // Somebody alone is compared with every customer.
  const [second, ...rest] = chosen.length === 1 && hasPoints(all) ? [all] : others
  return [second ? { ...first, other: second } : first, ...rest]
}

/** In words, wherever a curve is shown. */
export const whoseCurve = ({ persona }: Pick<PersonaPoints, 'persona'>): string =>
  persona ? persona.name || 'Unnamed persona' : 'All customers'

export const hasPoints = ({ expected, experienced }: PersonaPoints): boolean => expected.length + experienced.length > 0

const EVERYBODY = 'all'

const pointsOf = (
  emotions: readonly (Emotion & { readonly range?: Levels })[],
  kind: 'expected' | 'experienced',
): Point[] =>
  emotions.flatMap((each) => {
    const level = each[kind]
    return level === undefined
      ? []
      : [{ stepId: each.stepId, level, source: each.source, ...(each.range && { range: each.range }) }]
  })

/**
 * The points of both curves that are in sight, with where they stand. A folded stage has one column, and in it the points of
 * one of its steps: where the experience is worst.
 */
export function placeCurves(curves: Curves, { columns, stages }: Places): PlacedCurves {
  const places = new Map<StepId, Place>(
    columns.map(({ step, x, width }) => [step.id, { left: x, width, isMoment: step.momentOfTruth === true }]),
  )
  for (const { stage, x, width, isFolded } of stages) {
    const step = isFolded ? worstStep(curves, stage) : undefined
    if (step) places.set(step.id, { left: x, width, isMoment: step.momentOfTruth === true })
  }
  const placed = (points: readonly Point[]): PlacedPoint[] =>
    points.flatMap((point) => {
      const place = places.get(point.stepId)
      return place ? [{ ...point, ...place, x: place.left + place.width / 2 }] : []
    })
  return { expected: placed(curves.expected), experienced: placed(curves.experienced) }
}

type Curves = Pick<PersonaPoints, 'expected' | 'experienced'>
type Places = Pick<Layout, 'columns' | 'stages'>

interface Place {
  readonly left: number
  readonly width: number
  readonly isMoment: boolean
}

export interface PlacedPoint extends Point, Place {
  /** The middle. */
  readonly x: number
}

interface PlacedCurves {
  readonly expected: readonly PlacedPoint[]
  readonly experienced: readonly PlacedPoint[]
}

/** Where nothing is said of the experience, the least that is expected. */
function worstStep({ expected, experienced }: Curves, { steps }: Stage): Step | undefined {
  const ids = new Set(steps.map(({ id }) => id))
  const inside = [experienced, expected].map((points) => points.filter(({ stepId }) => ids.has(stepId)))
  const [worst] = (inside.find(({ length }) => length > 0) ?? []).toSorted((a, b) => a.level - b.level)
  return steps.find(({ id }) => id === worst?.stepId)
}

const PADDING_PX = 10

/** From the top of a band as high as this; +2 is highest. */
export const positionY = (level: number, heightPx: number = GRID.emotionPx): number =>
  PADDING_PX + ((2 - level) / 4) * (heightPx - 2 * PADDING_PX)

/** The inverse of `positionY`, in quarters and within -2 to +2. */
export function levelAtY(y: number, heightPx: number = GRID.emotionPx): number {
  const level = 2 - ((y - PADDING_PX) / (heightPx - 2 * PADDING_PX)) * 4
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
