// The title of a card, whole up to a limit of lines; past it, "more" says that there is more to read. Shared by every kind
// of card that shows its title as running text.
import type { Card } from '../../model/map.ts'
import type { Density } from '../../model/view.ts'
import type { DrawContext } from '../context.ts'
import type { SceneNode } from '../node.ts'
import { type Wrapped, wrapFor } from '../text.ts'
import type { ColourToken } from '../theme.ts'
import { type LineStyle, TYPE, textLine, textLines } from '../typography.ts'

export interface TitleStyle {
  readonly style: LineStyle
  readonly widthPx: number
  /** Absent: the card's title. */
  readonly text?: string
}

const MAX_LINES: Readonly<Record<Density, number>> = { compact: 2, comfortable: 6, wide: 6, projector: 6 }

export function titleLines(card: Card, title: TitleStyle, context: DrawContext): Wrapped {
  const { expanded, density, measure } = context
  const whole = expanded === 'all' || expanded?.has(card.id) === true
  const text = title.text ?? card.title
  const { face, sizePx } = title.style
  const request = { text, face, sizePx, widthPx: title.widthPx }
  return wrapFor(card, whole ? request : { ...request, maxLines: MAX_LINES[density] }, measure)
}

export function titleHeight(card: Card, title: TitleStyle, context: DrawContext): number {
  const { lines, clipped } = titleLines(card, title, context)
  return (lines.length + (clipped && saysMore(context) ? 1 : 0)) * title.style.linePx
}

/** Compact gives a line of its own to nothing but cards; who points at one is told its whole title. */
const saysMore = ({ density }: DrawContext): boolean => density !== 'compact'

/** Where a title stands on its card: what is drawn there, and where it is typed. */
export interface TitlePlace extends TitleStyle {
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly fill: ColourToken
}

export function titleNodes(card: Card, title: TitlePlace, context: DrawContext): SceneNode[] {
  const { lines, clipped } = titleLines(card, title, context)
  const { style, x, y, fill, widthPx } = title
  const moreStyle = { ...TYPE.smallStrong, linePx: style.linePx }
  const more = { text: 'more', x, y: y + lines.length * style.linePx, style: moreStyle, fill: 'accent-text' } as const
  return [...textLines({ lines, x, y, style, fill, widthPx }), ...(clipped && saysMore(context) ? textLine(more) : [])]
}
