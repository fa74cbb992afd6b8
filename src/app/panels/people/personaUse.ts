// Where a persona is used on its map. Pure; knows no words on screen but the count of them.
import type { PersonaId } from '../../../core/model/ids.ts'
import type { JourneyMap } from '../../../core/model/map.ts'

export function personaUse({ cards, emotions }: JourneyMap, id: PersonaId) {
  const lanes = new Set(emotions.filter(({ personaId }) => personaId === id).map(({ laneId }) => laneId))
  return { cards: cards.filter(({ personaIds }) => personaIds?.includes(id)).length, curves: lanes.size }
}

/** "12 cards, 1 curve". */
export function personaUseWords(map: JourneyMap, id: PersonaId): string {
  const { cards, curves } = personaUse(map, id)
  if (cards + curves === 0) return 'Nowhere yet'
  return [counted(cards, 'card'), counted(curves, 'curve')].filter(Boolean).join(', ')
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`
