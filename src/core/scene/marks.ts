// Small marks with a meaning of their own, drawn alike wherever they stand: the star of a moment of truth, the four shapes
// of severity, a person's disc, the ground of a card. Colour is never the only sign: shapes, letters and lines say the same.
import type { Person, Severity } from '../model/map.ts'
import { initials } from './format.ts'
import type { PathPaint, RectNode, SceneNode } from './node.ts'
import type { Measure } from './text.ts'
import type { ColourToken } from './theme.ts'
import { TYPE, textLine } from './typography.ts'

interface Spot {
  readonly x: number
  readonly y: number
}

/** A card's ground with a hairline around it; the hairline lies outside the box, as a shadow does. */
export function surface(
  { width, height }: { readonly width: number; readonly height: number },
  paint: {
    readonly fill: ColourToken
    readonly line: ColourToken
    readonly radius?: number
    readonly hatched?: boolean
  },
): RectNode {
  const { fill, line, radius = 6, hatched = false } = paint
  return {
    kind: 'rect',
    x: -0.5,
    y: -0.5,
    width: width + 1,
    height: height + 1,
    radius: radius + 0.5,
    fill,
    stroke: line,
    strokeWidth: 1,
    ...(hatched && { hatched }),
  }
}

const STAR = 'M0-6.6 2-2.2 6.6-1.7 3.2 1.5 4.1 6.2 0 3.9-4.1 6.2-3.2 1.5-6.6-1.7-2-2.2Z'

/** A moment of truth. `ground` is what shows around it. */
export function starNodes({ x, y }: Spot, ground: ColourToken): SceneNode[] {
  const at = { x, y, scale: 1 }
  return [
    { kind: 'path', d: STAR, fill: ground, stroke: ground, strokeWidth: 1.5, at },
    { kind: 'path', d: STAR, fill: 'mot', at },
  ]
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  4: 'Critical',
  3: 'Major',
  2: 'Moderate',
  1: 'Minor',
}

/** The same in two letters, for where colours may be missing: framed, so that they are no part of the words beside them. */
export const severityLetters = (severity: Severity, { x, y }: Spot): SceneNode[] => [
  { kind: 'rect', x, y, width: LETTERS_PX, height: TYPE.smallBold.linePx, radius: 3, fill: 'card', stroke: 'text-3' },
  ...textLine({
    text: SEVERITY_NAMES[severity].slice(0, 2),
    x: x + LETTERS_PX / 2,
    y,
    style: TYPE.smallBold,
    fill: 'text',
    anchor: 'middle',
  }),
]

export const LETTERS_PX = 20

/** Octagon, triangle, half diamond, open circle; a dashed circle where nobody has judged yet. In a 16 px box, drawn at 15. */
export function severityNodes(severity: Severity | undefined, { x, y }: Spot): SceneNode[] {
  const at = { x, y, scale: 15 / 16 }
  const path = (d: string, paint: PathPaint): SceneNode => ({
    kind: 'path',
    d,
    at,
    ...paint,
  })
  switch (severity) {
    case 4:
      return [
        path('M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Z', { fill: 'sev-4', stroke: 'sev-4', strokeWidth: 1 }),
        path('M8 4.4v4.4M8 11.5v.1', { stroke: 'on-sev', strokeWidth: 1.9 }),
      ]
    case 3:
      return [
        path('M8 1.9 15 14H1Z', { fill: 'sev-3', stroke: 'sev-3', strokeWidth: 1.4 }),
        path('M8 6.2v3.6M8 11.8v.1', { stroke: 'on-sev', strokeWidth: 1.6 }),
      ]
    case 2:
      return [
        path('M8 1.8 14.2 8 8 14.2 1.8 8Z', { stroke: 'sev-2', strokeWidth: 1.6 }),
        path('M8 2v12L2 8Z', { fill: 'sev-2' }),
      ]
    case 1:
      return [path(CIRCLE, { stroke: 'sev-1', strokeWidth: 1.6 })]
    case undefined:
      return [path(CIRCLE, { stroke: 'text-3', strokeWidth: 1.4, dash: [2.4, 2.4] })]
  }
}

const CIRCLE = 'M2.8 8a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0-10.4 0Z'

export const DISC_PX = 20

/** Initials on a disc in the person's colour, its right edge at `right`. Wide initials make the disc a pill. */
export function personNodes(
  person: Person & { readonly hue: number },
  { right, y, measure }: { readonly right: number; readonly y: number; readonly measure: Measure },
): SceneNode[] {
  const text = initials(person.name)
  const style = { ...TYPE.smallStrong, linePx: DISC_PX }
  const width = Math.max(DISC_PX, measure(text, style.face, style.sizePx) + 4)
  const fill = `who-${person.hue}` as ColourToken
  return [
    { kind: 'rect', x: right - width, y, width, height: DISC_PX, radius: DISC_PX / 2, fill },
    ...textLine({ text, x: right - width / 2, y, style, fill: 'text-inverse', anchor: 'middle' }),
  ]
}
