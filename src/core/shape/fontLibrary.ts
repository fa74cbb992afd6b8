// The fonts of scripts beyond Inter, as whoever draws a picture has them at hand: from disk or from the network. Types only.
import type * as HarfBuzz from 'harfbuzzjs'
import type { CjkStyle, ShapedFamily } from '../scene/families.ts'
import type { Face } from '../scene/node.ts'

/** A part of a family of fonts: a few hundred characters in all weights. */
export interface Slice {
  readonly file: string
  readonly has: (code: number) => boolean
}

/** Every font is a plain one, as HarfBuzz reads it. */
export interface FontLibrary {
  readonly harfbuzz: () => Promise<typeof HarfBuzz>
  readonly shaped: (family: ShapedFamily, face: Face) => Promise<Uint8Array>
  readonly emoji: () => Promise<Uint8Array>
  /** The slices of one family. */
  readonly slices: (style: CjkStyle) => Promise<readonly Slice[]>
  readonly openSlice: (file: string) => Promise<Uint8Array>
}
