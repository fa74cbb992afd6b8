// The sizes of type on the map, and text nodes made from lines of it. Knows nothing of maps.
import { directionOf } from './direction.ts'
import type { Face, TextNode } from './node.ts'
import type { TextStyle } from './text.ts'
import type { ColourToken } from './theme.ts'

export interface LineStyle extends TextStyle {
  readonly linePx: number
}

const style = (face: Face, sizePx: number, linePx: number): LineStyle => ({ face, sizePx, linePx })

export const TYPE = {
  card: style('regular', 12, 16),
  cardStrong: style('medium', 12, 16),
  quote: style('italic', 12, 17),
  small: style('regular', 11, 14),
  smallStrong: style('medium', 11, 14),
  smallBold: style('semibold', 11, 14),
  heading: style('semibold', 13, 18),
  value: style('semibold', 16, 20),
  score: style('semibold', 20, 24),
} as const

interface Lines {
  readonly lines: readonly string[]
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly style: LineStyle
  readonly fill: ColourToken
  readonly anchor?: TextNode['anchor']
  /** Where given, lines that run right to left end at its right side. */
  readonly widthPx?: number
}

/** One text node per line; empty lines only take their room. */
export function textLines({ lines, x, y, style, fill, anchor, widthPx }: Lines): TextNode[] {
  return lines.flatMap((text, index) => {
    if (text === '') return []
    const atRight = widthPx !== undefined && directionOf(text) === 'rtl'
    return {
      kind: 'text',
      text,
      x: atRight ? x + widthPx : x,
      y: y + index * style.linePx + baselinePx(style),
      face: style.face,
      sizePx: style.sizePx,
      fill,
      ...(atRight ? { anchor: 'end' } : anchor && { anchor }),
    }
  })
}

export const textLine = ({ text, ...rest }: Omit<Lines, 'lines'> & { readonly text: string }): TextNode[] =>
  textLines({ ...rest, lines: [text] })

/** From the top of a line to its baseline, as browsers place Inter (ascent 0.969, descent 0.241 of the size). */
const baselinePx = ({ linePx, sizePx }: LineStyle) => Math.round(linePx / 2 + sizePx * 0.364)
