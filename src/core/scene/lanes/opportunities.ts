// Opportunities: what could be done, over how many steps, and how much of the map hangs on it.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { iconNode, icons } from '../icons.ts'
import { surface } from '../marks.ts'
import type { SceneNode } from '../node.ts'
import { TYPE, textLine } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const PADDING = { x: 8, y: 7 }
const TEXT_X = 28
const MIN_HEIGHT_PX = 46
const CHIP_PX = 20

export const opportunityCards: LaneDrawing = {
  icon: icons.opportunities,
  emptyPx: MIN_HEIGHT_PX,
  cardHeight: (card, size, context) =>
    Math.max(MIN_HEIGHT_PX, 2 * PADDING.y + titleHeight(card, title(card, size, context), context)),
  titlePlace: place,
  drawCard: (card, size, context) => {
    const iconY = size.span > 1 ? size.height / 2 - 7 : PADDING.y + 1
    return [
      surface(size, { fill: 'opp-bg', line: 'opp-line' }),
      iconNode(icons.opportunities, { x: PADDING.x, y: iconY, sizePx: 14 }, 'opp'),
      ...titleNodes(card, place(card, size, context), context),
      ...marks(card, size, context).draw(size.height),
    ]
  },
}

/** On a card over several steps in the middle of its height, as its marks are. */
function place(card: Card, size: CardSize, context: DrawContext): TitlePlace {
  const style = title(card, size, context)
  const y = size.span > 1 ? (size.height - titleHeight(card, style, context)) / 2 : PADDING.y
  return { ...style, x: TEXT_X, y, fill: 'text' }
}

function title(card: Card, size: CardWidth, context: DrawContext): TitleStyle {
  return { style: TYPE.cardStrong, widthPx: marks(card, size, context).left - TEXT_X }
}

/** On the right: over how many steps it spans, and the links beyond the first. */
function marks(card: Card, { width, span }: CardWidth, { links, measure }: DrawContext) {
  const { face, sizePx } = TYPE.smallStrong
  const more = links(card.id) - 1
  const chip = more > 0 ? `+${more}` : ''
  const chipPx = chip ? measure(chip, face, sizePx) + 12 : 0
  const spans = span > 1 ? `Spans ${span} steps` : ''
  const right = width - PADDING.x
  const spansRight = right - chipPx - (chip ? 6 : 0)
  const left = spansRight - measure(spans, face, sizePx) - (spans ? 6 : 0)
  const draw = (height: number): SceneNode[] => {
    const style = { ...TYPE.smallStrong, linePx: CHIP_PX }
    const y = (height - CHIP_PX) / 2
    const box = { x: right - chipPx, y, width: chipPx, height: CHIP_PX, radius: 5 }
    return [
      ...textLine({ text: spans, x: spansRight, y, style, fill: 'opp-text', anchor: 'end' }),
      ...(chip ? [{ kind: 'rect', ...box, fill: 'card', opacity: 0.7 } as const] : []),
      ...textLine({ text: chip, x: right - chipPx / 2, y, style, fill: 'opp-text', anchor: 'middle' }),
    ]
  }
  return { left, draw }
}
