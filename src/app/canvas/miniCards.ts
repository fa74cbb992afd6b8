// A card too small to read: its shape, its tint, lines where words would be, and how bad it is in one size on the screen. Pure.
import { isBlueprint } from '../../core/model/lanes.ts'
import { severityNodes } from '../../core/scene/marks.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import type { ColourToken } from '../../core/scene/theme.ts'
import { detailAt } from './zoomLevels.ts'

/** On the screen. */
const GLYPH_PX = { names: 13, marks: 9 } as const

const made = new WeakMap<CardBox, readonly SceneNode[]>()

/** Below the zoom at which cards have words. */
export function miniCardNodes(box: CardBox, zoom: number): readonly SceneNode[] {
  const isFar = detailAt(zoom) === 'marks'
  if (isFar && isBlueprint(box.lane.kind)) return []
  if (box.lane.kind === 'pains')
    return [shape(box), ...(isFar ? [] : bars(box, GLYPH_PX.names / zoom)), ...glyph(box, zoom)]
  if (isFar) return [shape(box)]
  const known = made.get(box) ?? [shape(box), ...bars(box, 0)]
  made.set(box, known)
  return known
}

function shape(box: CardBox): SceneNode {
  const { fill, line } = tint(box)
  const { x, y, width, height } = box
  return { kind: 'rect', x, y, width, height, radius: 6, fill, stroke: line, strokeWidth: 1 }
}

function bars({ x, y, width, height }: CardBox, glyphPx: number): SceneNode[] {
  const lines = Math.min(3, Math.max(1, Math.round((height - 11) / 16)))
  return Array.from({ length: lines }, (_, index): SceneNode => {
    const last = index === lines - 1
    return {
      kind: 'rect',
      x: x + 10 + glyphPx,
      y: y + 10 + index * 16,
      width: (width - 20 - glyphPx) * (last ? 0.6 : 0.95),
      height: 5,
      radius: 2,
      fill: 'line-strong',
    }
  })
}

/** From afar its outline alone tells it. */
function glyph({ card, x, y, width, height }: CardBox, zoom: number): SceneNode[] {
  const detail = detailAt(zoom) === 'marks' ? 'marks' : 'names'
  const sizePx = Math.min(GLYPH_PX[detail] / zoom, height)
  const [atX, atY] =
    detail === 'names' ? [x + 4 / zoom, y + 4 / zoom] : [x + (width - sizePx) / 2, y + (height - sizePx) / 2]
  const nodes = severityNodes(card.severity, { x: 0, y: 0 })
  return (detail === 'names' ? nodes : nodes.slice(0, 1)).map((node) =>
    node.kind === 'path' ? { ...node, at: { x: atX, y: atY, scale: sizePx / 16 } } : node,
  )
}

function tint({ lane, card }: CardBox): { fill: ColourToken; line: ColourToken } {
  if (lane.kind === 'pains') return { fill: `pain-bg-${card.severity ?? 1}`, line: `pain-line-${card.severity ?? 1}` }
  if (lane.kind === 'opportunities') return { fill: 'opp-bg', line: 'opp-line' }
  return { fill: 'card', line: 'card-line' }
}
