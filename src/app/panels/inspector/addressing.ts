// Which pain points and opportunities belong together: what connectors of kind `addresses` say, in either direction.
// Plain reading of a map.
import type { ConnectorId } from '../../../core/model/ids.ts'
import type { LaneKind } from '../../../core/model/lanes.ts'
import type { Card, JourneyMap } from '../../../core/model/map.ts'

export interface Link {
  readonly connectorId: ConnectorId
  /** The card at the other end. */
  readonly card: Card
}

export type Side = Extract<LaneKind, 'pains' | 'opportunities'>
export const OTHER_SIDE: Readonly<Record<Side, Side>> = { pains: 'opportunities', opportunities: 'pains' }

/** null: a card that neither addresses nor is addressed. */
export function sideOf(map: JourneyMap, card: Card): Side | null {
  const kind = map.lanes.find(({ id }) => id === card.laneId)?.kind
  return kind === 'pains' || kind === 'opportunities' ? kind : null
}

export function linksOf(map: JourneyMap, card: Card): readonly Link[] {
  const cards = new Map(map.cards.map((each) => [each.id, each]))
  return map.connectors.flatMap(({ id, from, to, kind }) => {
    if (kind !== 'addresses' || (from !== card.id && to !== card.id)) return []
    const other = cards.get(from === card.id ? to : from)
    return other ? [{ connectorId: id, card: other }] : []
  })
}

/** Cards of the other side that are not linked yet, those of the same step first. */
export function linkable(map: JourneyMap, card: Card, side: Side): readonly Card[] {
  const lanes = new Set(map.lanes.filter(({ kind }) => kind === OTHER_SIDE[side]).map(({ id }) => id))
  const linked = new Set(linksOf(map, card).map((link) => link.card.id))
  const free = map.cards.filter(({ id, laneId }) => laneId !== null && lanes.has(laneId) && !linked.has(id))
  const near = free.filter(({ stepId }) => stepId === card.stepId)
  return [...near, ...free.filter(({ stepId }) => stepId !== card.stepId)]
}
