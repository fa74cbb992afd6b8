// The storyboard: a picture in its own proportions with its caption below.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { iconNode, icons } from '../icons.ts'
import { surface } from '../marks.ts'
import type { SceneNode } from '../node.ts'
import { TYPE } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const CAPTION = { x: 8, top: 4, bottom: 6 }
/** Height over width; taller and flatter pictures are cropped to these. */
const PROPORTION = { min: 0.4, max: 1.2, absent: 0.62 }

const title = ({ width }: CardWidth): TitleStyle => ({ style: TYPE.small, widthPx: width - 2 * CAPTION.x })

const place = (card: Card, size: CardSize, context: DrawContext): TitlePlace => ({
  ...title(size),
  x: CAPTION.x,
  y: pictureHeight(card, size, context) + CAPTION.top,
  fill: 'text-2',
})

export const imageCards: LaneDrawing = {
  icon: icons.images,
  emptyPx: 97,
  cardHeight: (card, size, context) => pictureHeight(card, size, context) + captionHeight(card, size, context),
  titlePlace: place,
  drawCard: (card, size, context) => {
    const height = pictureHeight(card, size, context)
    return [
      surface(size, { fill: 'card', line: 'card-line' }),
      ...picture(card, { ...size, height }, context),
      ...titleNodes(card, place(card, size, context), context),
    ]
  },
}

/** A picture over several steps is as high as over one. */
function pictureHeight(card: Card, { width, span }: CardWidth, { map }: DrawContext): number {
  const image = card.image === undefined ? undefined : map.images[card.image]
  const proportion = image ? image.heightPx / image.widthPx : PROPORTION.absent
  return Math.round((width / span) * Math.min(PROPORTION.max, Math.max(PROPORTION.min, proportion)))
}

function captionHeight(card: Card, size: CardWidth, context: DrawContext): number {
  return card.title === '' ? 0 : CAPTION.top + titleHeight(card, title(size), context) + CAPTION.bottom
}

function picture(card: Card, { width, height }: CardSize, { map }: DrawContext): SceneNode[] {
  if (card.image !== undefined && map.images[card.image]) {
    return [{ kind: 'image', x: 0, y: 0, width, height, radius: 6, image: card.image }]
  }
  return [
    { kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: 'bg-sunken' },
    iconNode(icons.images, { x: width / 2 - 10, y: height / 2 - 10, sizePx: 20 }, 'text-3'),
  ]
}
