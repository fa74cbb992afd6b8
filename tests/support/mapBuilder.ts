// Small builders of maps for tests: ids are readable, everything not said is left out. Knows the model only.
import type {
  CardId,
  ConnectorId,
  LaneId,
  PersonaId,
  PersonId,
  SavedViewId,
  StageId,
  StepId,
} from '../../src/core/model/ids.ts'
import type { LaneKind } from '../../src/core/model/lanes.ts'
import {
  type Card,
  EMPTY_MAP,
  type Emotion,
  type JourneyMap,
  type Lane,
  type Stage,
  type Step,
} from '../../src/core/model/map.ts'

export const as = {
  stage: (id: string) => id as StageId,
  step: (id: string) => id as StepId,
  lane: (id: string) => id as LaneId,
  card: (id: string) => id as CardId,
  connector: (id: string) => id as ConnectorId,
  persona: (id: string) => id as PersonaId,
  savedView: (id: string) => id as SavedViewId,
  person: (id: string) => id as PersonId,
}

/** `stages: { Use: ['First hot weeks'] }` gives stage `Use` and step `First-hot-weeks`. */
export function stagesOf(stages: Readonly<Record<string, readonly (string | Partial<Step>)[]>>): Stage[] {
  return Object.entries(stages).map(([title, steps]) => ({
    id: as.stage(idOf(title)),
    title,
    steps: steps.map((step) =>
      typeof step === 'string'
        ? { id: as.step(idOf(step)), title: step }
        : { id: as.step(idOf(step.title ?? 'step')), title: '', ...step },
    ),
  }))
}

/** Lanes named after their kinds. */
export const lanesOf = (...kinds: readonly LaneKind[]): Lane[] =>
  kinds.map((kind) => ({ id: as.lane(kind), kind, title: kind }))

export function card(
  title: string,
  place: { step: string | null; lane: string | null; to?: string },
  more: Partial<Card> = {},
): Card {
  return {
    id: as.card(idOf(title)),
    title,
    stepId: place.step === null ? null : as.step(place.step),
    laneId: place.lane === null ? null : as.lane(place.lane),
    ...(place.to === undefined ? {} : { endStepId: as.step(place.to) }),
    ...more,
  }
}

export const link = (from: string, to: string, kind: 'flow' | 'causes' | 'addresses' = 'addresses') => ({
  id: as.connector(`${from}-${to}`),
  from: as.card(from),
  to: as.card(to),
  kind,
})

export function point(step: string, values: Partial<Omit<Emotion, 'stepId'>>): Emotion {
  return {
    laneId: as.lane('emotion'),
    stepId: as.step(step),
    personaId: as.persona('all'),
    source: 'reported',
    ...values,
  }
}

export const mapOf = (parts: Partial<JourneyMap>): JourneyMap => ({ ...EMPTY_MAP, ...parts })

/** "First hot weeks" -> "First-hot-weeks". */
export const idOf = (title: string): string => title.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 64) || 'x'
