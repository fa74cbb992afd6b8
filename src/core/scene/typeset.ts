// What a line of text may be handed to a picture as: text in Inter where that is enough, outlines elsewhere. Knows no fonts.
import type { TextNode } from './node.ts'

export type Piece =
  | { readonly kind: 'text'; readonly x: number; readonly text: string }
  | ({ readonly kind: 'outline' } & Outline)

/** One glyph, or one layer of a picture, at its place on the drawing. */
export interface Outline {
  /** The same for the same shape. */
  readonly glyph: string
  /** Path data in units of the font, which count upward from the baseline. */
  readonly d: string
  readonly x: number
  readonly y: number
  /** From units of the font to px. */
  readonly scale: number
  /** `#rrggbb` of a picture; absent: the colour of the line. */
  readonly colour?: string
}

/** The pieces of a line from left to right; null where Inter draws all of it. */
export type Typeset = (line: TextNode) => readonly Piece[] | null
