// What a line of text may be handed to a picture as: text in Inter where that is enough, outlines elsewhere. Knows no fonts.
import type { TextNode } from './node.ts'

export type Piece =
  | { readonly kind: 'text'; readonly x: number; readonly text: string }
  /** `colour`: `#rrggbb` of a picture; absent: that of the line. */
  | { readonly kind: 'outline'; readonly d: string; readonly colour?: string }

/** The pieces of a line from left to right; null where Inter draws all of it. */
export type Typeset = (line: TextNode) => readonly Piece[] | null
