// The service blueprint's four lanes: small cards that say who acts.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { surface } from '../marks.ts'
import { wrapFor } from '../text.ts'
import { TYPE, textLines } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const PADDING = { x: 7, y: 5 }

const title = ({ width }: CardWidth): TitleStyle => ({ style: TYPE.small, widthPx: width - 2 * PADDING.x })

const place = (_card: Card, size: CardSize): TitlePlace => ({
  ...title(size),
  x: PADDING.x,
  y: PADDING.y,
  fill: 'text-2',
})

export const blueprintCards = (icon: string): LaneDrawing => ({
  icon,
  emptyPx: 24,
  cardHeight: (card, size, context) =>
    2 * PADDING.y +
    titleHeight(card, title(size), context) +
    actorLines(card, size, context).length * TYPE.smallStrong.linePx,
  titlePlace: place,
  drawCard: (card, size, context) => [
    surface(size, { fill: 'card', line: 'card-line' }),
    ...titleNodes(card, place(card, size), context),
    ...textLines({
      lines: actorLines(card, size, context),
      x: PADDING.x,
      y: size.height - PADDING.y - TYPE.smallStrong.linePx,
      style: TYPE.smallStrong,
      fill: 'text-3',
    }),
  ],
})

function actorLines(card: Card, size: CardWidth, { measure }: DrawContext): readonly string[] {
  if (!card.actor) return []
  const { widthPx } = title(size)
  return wrapFor(card, { ...TYPE.smallStrong, text: card.actor, widthPx, maxLines: 1 }, measure).lines
}
