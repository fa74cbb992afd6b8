// What customers think, in their words: a quotation beside a bar in the persona's colour and line style.
import type { Card } from '../../model/map.ts'
import type { DrawContext } from '../context.ts'
import { icons } from '../icons.ts'
import type { SceneNode } from '../node.ts'
import { personaColour, personaDash } from '../personas.ts'
import { TYPE } from '../typography.ts'
import type { CardSize, CardWidth, LaneDrawing } from './drawing.ts'
import { type TitlePlace, type TitleStyle, titleHeight, titleNodes } from './title.ts'

const TEXT_X = 10.5
const PADDING_Y = 2

const title = (card: Card, { width }: CardWidth): TitleStyle => ({
  style: TYPE.quote,
  widthPx: width - TEXT_X,
  text: quoted(card.title),
})

/** People type their own quotation marks as often as not. */
const quoted = (text: string) => (text === '' || /^["'“„«‚‘»]/u.test(text.trim()) ? text : `“${text.trim()}”`)

const place = (card: Card, size: CardSize): TitlePlace => ({
  ...title(card, size),
  x: TEXT_X,
  y: PADDING_Y,
  fill: 'text',
})

export const thoughtCards: LaneDrawing = {
  icon: icons.thoughts,
  emptyPx: 38,
  cardHeight: (card, size, context) => titleHeight(card, title(card, size), context) + 2 * PADDING_Y,
  titlePlace: place,
  drawCard: (card, size, context) => [bar(card, size.height, context), ...titleNodes(card, place(card, size), context)],
}

/** A quotation of nobody in particular has a neutral bar. */
function bar(card: Card, height: number, { persona }: DrawContext): SceneNode {
  const who = card.personaIds?.[0] === undefined ? undefined : persona(card.personaIds[0])
  const dash = who ? personaDash(who.line, BAR_PX) : undefined
  return {
    kind: 'path',
    d: `M${BAR_PX / 2} ${BAR_PX / 2}V${height - BAR_PX / 2}`,
    stroke: who ? personaColour(who) : 'line-strong',
    strokeWidth: BAR_PX,
    ...(dash && { dash }),
  }
}

const BAR_PX = 2.5
