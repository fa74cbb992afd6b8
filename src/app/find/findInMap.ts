// Everything on a map whose words somebody looks for, in the order of the journey: stages, their steps, the cards of each step
// lane by lane, then lanes, then what waits in the parking lot. Pure: a map and its layout, words; no page.
import type { Card, JourneyMap, Note } from '../../core/model/map.ts'
import { holdsWords, wordsOf } from '../../core/model/words.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Selected } from '../uiStore.ts'

/** A note of the parking lot is nothing that could be selected. */
export type FoundThing =
  | Extract<Selected, { readonly kind: 'card' | 'step' | 'stage' | 'lane' }>
  | { readonly kind: 'note'; readonly id: Note['id'] }

export interface Found {
  readonly thing: FoundThing
  readonly title: string
  /** `hidden`: it has a place on the map, and is not shown there now. */
  readonly where: 'map' | 'parking' | 'hidden'
}

export function findInMap(layout: Layout, words: string): readonly Found[] {
  if (wordsOf(words).length === 0) return []
  const { map } = layout.context
  const found: Found[] = []
  const look = (thing: FoundThing, title: string, where: Found['where'], more: readonly string[] = []): void => {
    if (holdsWords([title, ...more].join('\n'), words)) found.push({ thing, title, where })
  }
  const shown = (is: boolean): Found['where'] => (is ? 'map' : 'hidden')
  const steps = new Set<string>(layout.columns.map(({ step }) => step.id))
  const stages = new Set<string>(layout.stages.map(({ stage }) => stage.id))
  const lanes = new Set<string>(layout.lanes.map(({ lane }) => lane.id))
  const cardsOf = cardsByStep(map)
  for (const stage of map.stages) {
    look({ kind: 'stage', id: stage.id }, stage.title, shown(stages.has(stage.id)))
    for (const step of stage.steps) {
      look({ kind: 'step', id: step.id }, step.title, shown(steps.has(step.id)))
      for (const card of cardsOf.get(step.id) ?? [])
        look({ kind: 'card', id: card.id }, card.title, shown(layout.cards.has(card.id)), wordsOn(card))
    }
  }
  for (const { id, title } of map.lanes) look({ kind: 'lane', id }, title, shown(lanes.has(id)))
  for (const card of layout.parked) look({ kind: 'card', id: card.id }, card.title, 'parking', wordsOn(card))
  for (const { id, text } of map.notes) look({ kind: 'note', id }, text, 'parking')
  return found
}

const wordsOn = ({ body = '', tags = [] }: Card): readonly string[] => [body, ...tags]

/** Those that have a place; each step's in the order of the lanes. */
function cardsByStep(map: JourneyMap): ReadonlyMap<string, readonly Card[]> {
  const rank = new Map<string, number>(map.lanes.map(({ id }, at) => [id, at]))
  const rankOf = ({ laneId }: Card): number => rank.get(laneId ?? '') ?? -1
  const byStep = new Map<string, Card[]>()
  for (const card of [...map.cards].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (card.stepId === null || rankOf(card) < 0) continue
    const own = byStep.get(card.stepId) ?? []
    own.push(card)
    byStep.set(card.stepId, own)
  }
  return byStep
}
