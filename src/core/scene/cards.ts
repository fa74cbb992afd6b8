// Draws one placed card by the rules of its lane, and says it in words for those who do not see it.
import { laneKinds } from '../model/lanes.ts'
import type { Card, Lane } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import { laneDrawings } from './lanes/table.ts'
import type { TitlePlace } from './lanes/title.ts'
import { SEVERITY_NAMES } from './marks.ts'
import type { SceneNode } from './node.ts'
import type { CardBox } from './placement.ts'

interface Placed {
  readonly card: Card
  readonly lane: Lane
  readonly width: number
  readonly span: number
}

/** How high a card has to be to show what it shows. */
export function cardHeight(placed: Placed, context: DrawContext): number {
  const facts = factsOf(placed, context)
  const known = heights.get(placed.card)
  if (known && isSame(known.facts, facts)) return known.height
  const height = laneDrawings[placed.lane.kind].cardHeight(placed.card, placed, context)
  heights.set(placed.card, { facts, height })
  return height
}

/** From the card's own corner. The very same nodes come back as long as nothing that the card shows has changed. */
export function drawCard(box: CardBox, context: DrawContext): readonly SceneNode[] {
  const facts = [box.height, ...factsOf(box, context)]
  const known = drawings.get(box.card)
  if (known && isSame(known.facts, facts)) return known.nodes
  const nodes = laneDrawings[box.lane.kind].drawCard(box.card, box, context)
  drawings.set(box.card, { facts, nodes })
  return nodes
}

type Facts = readonly unknown[]

const heights = new WeakMap<Card, { readonly facts: Facts; readonly height: number }>()
const drawings = new WeakMap<Card, { readonly facts: Facts; readonly nodes: readonly SceneNode[] }>()

/** Where the title of a card is drawn, and so where it is typed. */
export const cardTitlePlace = ({ card, ...size }: CardBox, context: DrawContext): TitlePlace | undefined =>
  laneDrawings[size.lane.kind].titlePlace?.(card, size, context)

/** Everything beyond the card itself that its drawing depends on. */
function factsOf({ card, lane, width, span }: Placed, context: DrawContext): Facts {
  const owner = card.ownerId === undefined ? undefined : context.person(card.ownerId)
  const { expanded, map } = context
  return [
    lane.kind,
    width,
    span,
    context.measure,
    context.density,
    context.lettered,
    expanded === 'all' || expanded?.has(card.id) === true,
    map.settings.locale,
    context.links(card.id),
    card.personaIds?.[0] === undefined ? undefined : context.persona(card.personaIds[0]),
    card.image === undefined ? undefined : map.images[card.image],
    owner?.name,
    owner?.hue,
  ]
}

const isSame = (a: Facts, b: Facts) => a.every((fact, index) => fact === b[index])

/** "Critical pain point: Fault retold on every call". */
export function cardLabel({ card, lane }: CardBox): string {
  const noun = laneKinds[lane.kind].card
  const kind = card.severity && lane.kind === 'pains' ? `${SEVERITY_NAMES[card.severity]} ${noun.toLowerCase()}` : noun
  return `${kind}: ${card.title === '' ? 'untitled' : card.title}`
}
