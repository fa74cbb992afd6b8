// Where customer and company meet: channel icon and label on the bare ground, with small quiet marks for who starts it, how
// often, and whether it was asked for.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { formatNumber } from '../format.ts'
import { channelIcons, iconNode, icons } from '../icons.ts'
import type { SceneNode } from '../node.ts'
import { TYPE, textLine } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const TEXT_X = 21
const PADDING_Y = 2
const MARK_PX = 12
const MARK_GAP_PX = 4

const place = (card: Card, size: CardSize, context: DrawContext): TitlePlace => ({
  ...title(card, size, context),
  x: TEXT_X,
  y: PADDING_Y,
  fill: 'text',
})

export const touchpointCards: LaneDrawing = {
  icon: icons.touchpoints,
  emptyPx: 20,
  stackGapPx: 4,
  cardHeight: (card, size, context) => titleHeight(card, title(card, size, context), context) + 2 * PADDING_Y,
  titlePlace: place,
  drawCard: (card, size, context) => [
    iconNode(card.channel ? channelIcons[card.channel] : icons.touchpoints, { x: 2, y: 3.5, sizePx: 13 }, 'text-2'),
    ...titleNodes(card, place(card, size, context), context),
    ...marks(card, size.width, context).nodes,
  ],
}

function title(card: Card, { width }: CardWidth, context: DrawContext): TitleStyle {
  return { style: TYPE.card, widthPx: marks(card, width, context).left - TEXT_X - 2 }
}

/** From the right: how often, asked for or not, who starts it. */
function marks(card: Card, width: number, { map, measure }: DrawContext) {
  const nodes: SceneNode[] = []
  let left = width - 2
  const add = (icon: string) => {
    left -= MARK_PX
    nodes.push(iconNode(icon, { x: left, y: 4, sizePx: MARK_PX }, 'text-3'))
    left -= MARK_GAP_PX
  }
  if (card.times !== undefined) {
    const text = `${formatNumber(card.times, map.settings.locale)}×`
    nodes.push(...textLine({ text, x: left, y: 3, style: TYPE.small, fill: 'text-3', anchor: 'end' }))
    left -= measure(text, TYPE.small.face, TYPE.small.sizePx) + MARK_GAP_PX
  }
  if (card.solicited !== undefined) add(card.solicited ? icons.solicited : icons.unsolicited)
  if (card.startedBy !== undefined) add(card.startedBy === 'customer' ? icons.fromCustomer : icons.fromCompany)
  return { nodes, left }
}
