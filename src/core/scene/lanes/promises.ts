// What the customer was told, by whom, where and when: it stands behind what they expect.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { formatDay } from '../format.ts'
import { channelIcons, iconNode, icons } from '../icons.ts'
import { surface } from '../marks.ts'
import type { SceneNode } from '../node.ts'
import { wrapFor } from '../text.ts'
import { TYPE, textLine, textLines } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const PADDING = { x: 8, top: 5, bottom: 6 }
const META_GAP_PX = 3

const title = ({ width }: CardWidth): TitleStyle => ({ style: TYPE.card, widthPx: width - 2 * PADDING.x })

const hasMeta = ({ actor, channel, date }: Card) => Boolean(actor || channel || date)

const place = (_card: Card, size: CardSize): TitlePlace => ({
  ...title(size),
  x: PADDING.x,
  y: PADDING.top,
  fill: 'text',
})

export const promiseCards: LaneDrawing = {
  icon: icons.promises,
  emptyPx: 43,
  cardHeight: (card, size, context) =>
    PADDING.top +
    titleHeight(card, title(size), context) +
    (hasMeta(card) ? META_GAP_PX + TYPE.small.linePx : 0) +
    PADDING.bottom,
  titlePlace: place,
  drawCard: (card, size, context) => [
    surface(size, { fill: 'card', line: 'card-line' }),
    ...titleNodes(card, place(card, size), context),
    ...(hasMeta(card) ? meta(card, size, context) : []),
  ],
}

/** Channel icon and who said it on the left, the day on the right. */
function meta(card: Card, { width, height }: CardSize, { measure }: DrawContext): SceneNode[] {
  const y = height - PADDING.bottom - TYPE.small.linePx
  const right = width - PADDING.x
  const date = card.date ? formatDay(card.date) : ''
  const dateWidth = date ? measure(date, TYPE.small.face, TYPE.small.sizePx) + 6 : 0
  const actorX = PADDING.x + (card.channel ? 17 : 0)
  const actor = { ...TYPE.smallStrong, text: card.actor ?? '', widthPx: right - dateWidth - actorX, maxLines: 1 }
  return [
    ...(card.channel ? [iconNode(channelIcons[card.channel], { x: PADDING.x, y: y + 0.5, sizePx: 13 }, 'text-2')] : []),
    ...textLines({ lines: wrapFor(card, actor, measure).lines, x: actorX, y, style: TYPE.smallStrong, fill: 'text-2' }),
    ...textLine({ text: date, x: right, y, style: TYPE.small, fill: 'text-3', anchor: 'end' }),
  ]
}
