// What the inspector is about: the selected thing itself with what surrounds it, found in the map by its id. Something that
// was deleted while it was selected leaves the map as the subject.
import type { StepId } from '../../../core/model/ids.ts'
import { type LaneKind, laneKinds } from '../../../core/model/lanes.ts'
import type { Card, Connector, JourneyMap, Lane, Stage, Step } from '../../../core/model/map.ts'
import type { Selection } from '../../selection.ts'

export type Subject =
  | { readonly kind: 'map' }
  | { readonly kind: 'card'; readonly card: Card; readonly laneKind: LaneKind | null; readonly stage: Stage | null }
  /** Each with the kind of its lane; null: it has none. */
  | { readonly kind: 'cards'; readonly cards: readonly Card[]; readonly laneKinds: ReadonlySet<LaneKind | null> }
  | { readonly kind: 'step'; readonly step: Step; readonly stage: Stage; readonly number: number }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'connector'; readonly connector: Connector }

const MAP: Subject = { kind: 'map' }

export function subjectOf(map: JourneyMap, selected: Selection | null): Subject {
  switch (selected?.kind) {
    case 'card': {
      const card = map.cards.find(({ id }) => id === selected.id)
      if (!card) return MAP
      const laneKind = map.lanes.find(({ id }) => id === card.laneId)?.kind ?? null
      const stage = map.stages.find(({ steps }) => steps.some(({ id }) => id === card.stepId)) ?? null
      return { kind: 'card', card, laneKind, stage }
    }
    case 'cards': {
      const ids = new Set(selected.ids)
      const cards = map.cards.filter(({ id }) => ids.has(id))
      const kindOf = new Map(map.lanes.map(({ id, kind }) => [id, kind]))
      const kinds = cards.map(({ laneId }) => (laneId === null ? null : (kindOf.get(laneId) ?? null)))
      return cards.length === 0 ? MAP : { kind: 'cards', cards, laneKinds: new Set(kinds) }
    }
    case 'step':
      return stepSubject(map, selected.id)
    // Its curve is the step's: what is said of both stands there.
    case 'cell':
      return map.lanes.find(({ id }) => id === selected.laneId)?.kind === 'emotion'
        ? stepSubject(map, selected.stepId)
        : MAP
    case 'stage': {
      const stage = map.stages.find(({ id }) => id === selected.id)
      return stage ? { kind: 'stage', stage } : MAP
    }
    case 'lane': {
      const lane = map.lanes.find(({ id }) => id === selected.id)
      return lane ? { kind: 'lane', lane } : MAP
    }
    case 'connector': {
      const connector = map.connectors.find(({ id }) => id === selected.id)
      return connector ? { kind: 'connector', connector } : MAP
    }
    default:
      return MAP
  }
}

function stepSubject(map: JourneyMap, id: StepId): Subject {
  const stage = map.stages.find(({ steps }) => steps.some((step) => step.id === id))
  const steps = map.stages.flatMap((each) => each.steps)
  const index = steps.findIndex((step) => step.id === id)
  const step = steps[index]
  return stage && step ? { kind: 'step', step, stage, number: index + 1 } : MAP
}

/** Where the subject stands: "Break down / Pain point". */
export function crumbOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'map':
      return ['Map']
    case 'card': {
      const kind = subject.laneKind === null ? 'Card' : laneKinds[subject.laneKind].card
      return [subject.stage ? subject.stage.title || 'Untitled stage' : 'Parking lot', kind]
    }
    case 'cards': {
      const [kind = null, ...others] = subject.laneKinds
      return ['Selected', others.length > 0 || kind === null ? 'Cards' : laneKinds[kind].label]
    }
    case 'step':
      return [subject.stage.title || 'Untitled stage', `Step ${subject.number}`]
    case 'stage':
      return ['Stage']
    case 'lane':
      return ['Lane', laneKinds[subject.lane.kind].label]
    case 'connector':
      return ['Connector']
  }
}
