// Pain points: how bad (shape and tint), what causes it, whose it is.
import type { Card, Cause } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { causeIcons, iconNode, icons } from '../icons.ts'
import { DISC_PX, personNodes, severityLetters, severityNodes, surface } from '../marks.ts'
import type { SceneNode } from '../node.ts'
import type { ColourToken } from '../theme.ts'
import { TYPE, textLine } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const PADDING = { x: 8, top: 7, bottom: 6 }
const TEXT_X = 29
/** Two lines of title, and the row of marks below. */
const MIN_HEIGHT_PX = 72
const META_PX = 33
/** Below the sign of severity. */
const LETTERS = { x: PADDING.x - 2.5, y: PADDING.top + 18.5 }

const CAUSE_NAMES: Readonly<Record<Cause, string>> = {
  people: 'People',
  process: 'Process',
  performance: 'Performance',
  perception: 'Perception',
}

const title = ({ width }: CardWidth): TitleStyle => ({ style: TYPE.cardStrong, widthPx: width - TEXT_X - PADDING.x })

const place = (_card: Card, size: CardSize): TitlePlace => ({ ...title(size), x: TEXT_X, y: PADDING.top, fill: 'text' })

export const painCards: LaneDrawing = {
  icon: icons.pains,
  emptyPx: MIN_HEIGHT_PX,
  cardHeight: (card, size, context) =>
    Math.max(MIN_HEIGHT_PX, PADDING.top + titleHeight(card, title(size), context) + META_PX),
  titlePlace: place,
  drawCard: (card, size, context) => [
    surface(size, tint(card)),
    ...severityNodes(card.severity, { x: PADDING.x, y: PADDING.top + 1 }),
    ...(context.lettered && card.severity ? severityLetters(card.severity, LETTERS) : []),
    ...titleNodes(card, place(card, size), context),
    ...meta(card, size, context),
  ],
}

function tint({ severity = 1 }: Card): { fill: ColourToken; line: ColourToken } {
  return { fill: `pain-bg-${severity}`, line: `pain-line-${severity}` }
}

function meta(card: Card, { width, height }: CardSize, { person, measure }: DrawContext): SceneNode[] {
  const y = height - PADDING.bottom - 16
  const owner = card.ownerId === undefined ? undefined : person(card.ownerId)
  return [
    ...(card.cause
      ? [
          iconNode(causeIcons[card.cause], { x: PADDING.x, y: y + 0.5, sizePx: 13 }, 'text-2'),
          ...textLine({
            text: CAUSE_NAMES[card.cause],
            x: PADDING.x + 16,
            y,
            style: TYPE.smallStrong,
            fill: 'text-2',
          }),
        ]
      : []),
    ...(owner ? personNodes(owner, { right: width - PADDING.x, y: y + 7 - DISC_PX / 2, measure }) : []),
  ]
}
