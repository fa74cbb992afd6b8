// Card rows to cards: each in the cell its place names, or in the parking lot, without references to what is gone.
// Pure: knows rows and what is live, not Yjs.
import type { CardId } from '../model/ids.ts'
import { type LaneKind, laneKinds } from '../model/lanes.ts'
import type { Card } from '../model/map.ts'
import { byIndex } from '../model/order.ts'
import { memoByRow } from './memoByRow.ts'
import type { Issue, Row } from './rows.ts'

/** What a reference may lead to; the numbers are positions in reading order. */
export interface Live {
  readonly people: ReadonlySet<string>
  readonly personas: ReadonlySet<string>
  readonly lanes: ReadonlyMap<string, { readonly kind: LaneKind; readonly position: number }>
  readonly steps: ReadonlyMap<string, number>
  readonly images: ReadonlySet<string>
}

interface Placed {
  readonly id: CardId
  readonly card: Card
  readonly index: string
  readonly order: number
  /** It was on the grid, and its step or lane is gone. */
  readonly lost: Issue | null
}

/** Places the cards of one document. While the same things are live, only rows that changed are placed again. */
export function cardPlacer(): (
  rows: ReadonlyMap<string, Row<'cards'>>,
  live: Live,
) => { cards: Card[]; lost: Issue[] } {
  const cards = memoByRow()
  const places = memoByRow()
  const place = (row: Row<'cards'>, live: Live): Placed => {
    const links = liveLinks(row, live)
    const card = cards<Row<'cards'>, Card>(
      row,
      JSON.stringify(links),
      ({ place: _, personaIds: __, ownerId: ___, image: ____, ...own }) => ({ ...own, ...links }),
    )
    const lost = row.place.stepId !== null && links.stepId === null ? unplaced(row) : null
    return { id: row.id, card, index: row.place.index, order: readingOrder(card, live), lost }
  }
  return (rows, live) => {
    const placed = [...rows.values()].map((row) => places(row, live, () => place(row, live))).sort(byReading)
    return {
      cards: placed.map(({ card }) => card),
      lost: placed.flatMap(({ lost }) => (lost ? [lost] : [])),
    }
  }
}

/** Lane by lane, step by step, stack by stack; the parking lot last. */
const byReading = (a: Placed, b: Placed): number => a.order - b.order || byIndex(a, b)

type Links = Pick<Card, 'laneId' | 'stepId' | 'endStepId' | 'personaIds' | 'ownerId' | 'image'>

/** The card's references, as far as they lead somewhere. A card without a live lane or step is parked. */
function liveLinks({ place, personaIds = [], ownerId, image }: Row<'cards'>, live: Live): Links {
  const lane = place.laneId === null ? undefined : live.lanes.get(place.laneId)
  const laneId = lane && laneKinds[lane.kind].holdsCards ? place.laneId : null
  const start = place.stepId === null ? undefined : live.steps.get(place.stepId)
  const onGrid = laneId !== null && start !== undefined
  const end = onGrid && place.endStepId !== undefined ? live.steps.get(place.endStepId) : undefined
  const livePersonas = personaIds.filter((id) => live.personas.has(id))
  return {
    laneId,
    stepId: onGrid ? place.stepId : null,
    ...(end !== undefined && start !== undefined && end > start && place.endStepId
      ? { endStepId: place.endStepId }
      : {}),
    ...(livePersonas.length > 0 ? { personaIds: livePersonas } : {}),
    ...(ownerId && live.people.has(ownerId) ? { ownerId } : {}),
    ...(image && live.images.has(image) ? { image } : {}),
  }
}

function readingOrder(card: Card, live: Live): number {
  if (card.stepId === null || card.laneId === null) return Number.MAX_SAFE_INTEGER
  return (live.lanes.get(card.laneId)?.position ?? 0) * (live.steps.size + 1) + (live.steps.get(card.stepId) ?? 0)
}

const unplaced = (row: Row<'cards'>): Issue => ({
  code: 'card-unplaced',
  collection: 'cards',
  id: row.id,
  message: `The step or lane of “${row.title}” is gone; the card is in the parking lot.`,
})
