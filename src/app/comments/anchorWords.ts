// What a thread stands on, in words, found in the map; null when that is gone.
import { type Anchor, anchorOf, placeOf } from '../../core/model/anchor.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import type { Selected } from '../uiStore.ts'

export interface AnchorWords {
  readonly title: string
  /** What surrounds it. */
  readonly where: string
}

export function anchorWords(map: JourneyMap, anchor: Anchor): AnchorWords | null {
  const place = placeOf(anchor)
  const lane = (id: string) => map.lanes.find((each) => each.id === id)
  const stage = (stepId: string) => map.stages.find(({ steps }) => steps.some(({ id }) => id === stepId))
  const step = (stepId: string) => stage(stepId)?.steps.find(({ id }) => id === stepId)
  switch (place.kind) {
    case 'card': {
      const card = map.cards.find(({ id }) => id === place.id)
      const stands = card && (card.stepId === null ? 'Parking lot' : step(card.stepId)?.title || 'Untitled step')
      return card ? { title: card.title || 'Untitled card', where: stands ?? '' } : null
    }
    case 'step': {
      const found = step(place.id)
      return found ? { title: found.title || 'Untitled step', where: stage(place.id)?.title || 'Untitled stage' } : null
    }
    case 'cell': {
      const [row, column] = [lane(place.laneId), step(place.stepId)]
      return row && column ? { title: row.title || 'Untitled lane', where: column.title || 'Untitled step' } : null
    }
  }
}

/** Null where nothing is selected that takes comments, or it is gone. */
export function anchorOfSelected(map: JourneyMap, selected: Selected | null): Anchor | null {
  if (selected?.kind !== 'card' && selected?.kind !== 'step' && selected?.kind !== 'cell') return null
  const anchor = anchorOf(selected)
  return anchorWords(map, anchor) ? anchor : null
}
