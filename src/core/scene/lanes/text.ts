// Cards of plain text: actions, needs and free text look alike on purpose.
import type { Card } from '../../model/map.ts'
import { surface } from '../marks.ts'
import { TYPE } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const PADDING = { x: 8, top: 5, bottom: 6 }

const title = ({ width }: CardWidth): TitleStyle => ({ style: TYPE.card, widthPx: width - 2 * PADDING.x })

const place = (_card: Card, size: CardSize): TitlePlace => ({
  ...title(size),
  x: PADDING.x,
  y: PADDING.top,
  fill: 'text',
})

export const textCards = (icon: string): LaneDrawing => ({
  icon,
  emptyPx: 43,
  cardHeight: (card, size, context) => PADDING.top + titleHeight(card, title(size), context) + PADDING.bottom,
  titlePlace: place,
  drawCard: (card, size, context) => [
    surface(size, { fill: 'card', line: 'card-line' }),
    ...titleNodes(card, place(card, size), context),
  ],
})
