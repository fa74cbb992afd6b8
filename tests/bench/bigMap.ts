// Maps of any size for measuring, the same every time: every lane kind, texts of a length that people write, cards spread
// evenly over the grid. Plain data by the model's own types.
import type { LaneId, StepId } from '../../src/core/model/ids.ts'
import { LANE_KINDS, type LaneKind, laneKinds } from '../../src/core/model/lanes.ts'
import { type Card, CHANNELS, EMPTY_MAP, type JourneyMap, mapSchema } from '../../src/core/model/map.ts'

interface Size {
  readonly cards: number
  readonly connectors: number
  readonly stages?: number
  readonly stepsPerStage?: number
  readonly lanes?: readonly LaneKind[]
}

export function bigMap({ cards, connectors, stages = 8, stepsPerStage = 5, lanes = LANE_KINDS }: Size): JourneyMap {
  const grid = {
    ...EMPTY_MAP,
    title: `${cards} cards and ${connectors} connectors`,
    personas: [{ id: 'persona-0', name: 'Ines', colour: 'plum', line: 'solid' }],
    stages: Array.from({ length: stages }, (_, stage) => ({
      id: `stage-${stage}`,
      title: `Stage ${stage + 1}`,
      steps: Array.from({ length: stepsPerStage }, (_, step) => ({
        id: `step-${stage * stepsPerStage + step}`,
        title: words(stage * stepsPerStage + step, 3),
      })),
    })),
    // A map holds picture cards only with pictures, and those are not what is measured.
    lanes: lanes
      .filter((kind) => kind !== 'images')
      .map((kind, lane) => ({ id: `lane-${lane}`, kind, title: laneKinds[kind].label })),
  }
  const empty = mapSchema.parse(grid)
  const emotions = empty.lanes
    .filter(({ kind }) => kind === 'emotion')
    .flatMap((lane) =>
      stepsOf(empty).map((stepId, step) => ({
        laneId: lane.id,
        stepId,
        personaId: 'persona-0',
        expected: 1,
        experienced: (step % 5) - 2,
        source: 'reported',
      })),
    )
  return mapSchema.parse({
    ...empty,
    emotions,
    cards: Array.from({ length: cards }, (_, index) => cardAt(empty, index)),
    connectors: Array.from({ length: connectors }, (_, index) => ({
      id: `connector-${index}`,
      from: `card-${(index * 2) % cards}`,
      to: `card-${(index * 2 + 1) % cards}`,
      kind: 'flow',
    })),
  })
}

/** Cards go through the cells of a map column by column, and begin again. */
export function cellOf(map: JourneyMap, index: number): { stepId: StepId; laneId: LaneId } {
  const lanes = cardLanes(map)
  const steps = stepsOf(map)
  const laneId = lanes[index % lanes.length]?.id
  const stepId = steps[Math.floor(index / lanes.length) % steps.length]
  if (laneId === undefined || stepId === undefined) throw new Error('the map has no cells')
  return { stepId, laneId }
}

const stepsOf = (map: JourneyMap): readonly StepId[] =>
  map.stages.flatMap((stage) => stage.steps.map((step) => step.id))
const cardLanes = (map: JourneyMap) => map.lanes.filter(({ kind }) => laneKinds[kind].holdsCards)

function cardAt(map: JourneyMap, index: number) {
  const cell = cellOf(map, index)
  const kind = map.lanes.find(({ id }) => id === cell.laneId)?.kind ?? 'text'
  return {
    id: `card-${index}`,
    ...cell,
    title: words(index, 4 + (index % 9)),
    body: words(index + 3, index % 14),
    ...fieldsFor(kind, index),
  }
}

function fieldsFor(kind: LaneKind, index: number): Partial<Card> {
  if (kind === 'touchpoints' || kind === 'promises') {
    const channel = CHANNELS[index % CHANNELS.length]
    return channel ? { channel } : {}
  }
  if (kind === 'pains') return { severity: ([1, 2, 3, 4] as const)[index % 4] ?? 1, status: 'new' }
  if (kind === 'metrics') return { value: index % 100, unit: '%', target: 80, n: 40 + index }
  if (kind === 'opportunities') return { opportunityValue: index % 11, effort: (index * 3) % 11 }
  return {}
}

const VOCABULARY =
  'the customer waits for a part that nobody ordered calls again and hears another date from somebody new'.split(' ')

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, word) => VOCABULARY[(seed * 5 + word * 3) % VOCABULARY.length]).join(' ')
