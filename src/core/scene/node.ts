// The drawing vocabulary: what a picture of a map is made of. SVG, the canvas and the cards on screen all draw these
// nodes, so paper matches screen. Colours are names of tokens (theme.ts); lengths are px at 100 %; y of a text is its
// baseline. Line ends and joins are round everywhere.
import type { ImageId } from '../model/ids.ts'
import type { ColourToken } from './theme.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Faces of the bundled Inter; one static font file each. */
export type Face = 'regular' | 'medium' | 'semibold' | 'italic'

interface Ink {
  readonly fill?: ColourToken
  readonly stroke?: ColourToken
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
  /** Of fill and stroke together; absent: 1. */
  readonly opacity?: number
  /** Diagonal stripes over the fill: an assumption. */
  readonly hatched?: boolean
}

export interface RectNode extends Rect, Ink {
  readonly kind: 'rect'
  readonly radius?: number
}

export interface TextNode {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly face: Face
  readonly sizePx: number
  readonly fill: ColourToken
  /** Where on the text `x` is: its left end, middle or right end, whichever way it runs (direction.ts). Absent: start. */
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Colour of a stroke along y, from the first stop at `fromY` to the last at `toY`. */
export interface Gradient {
  readonly fromY: number
  readonly toY: number
  readonly stops: readonly { readonly at: number; readonly colour: ColourToken }[]
}

export interface PathNode extends Ink {
  readonly kind: 'path'
  readonly d: string
  /** Paints the stroke in place of `stroke`. */
  readonly gradient?: Gradient
  /** Moves, then scales, `d` and its stroke: icons. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number }
}

/** How a path is painted, without its shape. */
export type PathPaint = Omit<PathNode, 'kind' | 'd' | 'at'>

/** Covers its box and is clipped to it. */
export interface ImageNode extends Rect {
  readonly kind: 'image'
  readonly image: ImageId
  readonly radius?: number
}

/** Moved as one; `label` is its accessible name in an SVG. One group per card, so that a drawing program can take it apart. */
export interface GroupNode {
  readonly kind: 'group'
  readonly id?: string
  readonly label?: string
  readonly x: number
  readonly y: number
  /** Of all of it together; absent: 1. */
  readonly opacity?: number
  readonly children: readonly SceneNode[]
}

export type SceneNode = RectNode | TextNode | PathNode | ImageNode | GroupNode

export interface Scene {
  readonly width: number
  readonly height: number
  readonly background: ColourToken
  readonly nodes: readonly SceneNode[]
}
