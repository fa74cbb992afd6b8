// A card too small to read: its shape, its tint, and lines where words would be. Pure.
import type { SceneNode } from '../../core/scene/node.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import type { ColourToken } from '../../core/scene/theme.ts'

const made = new WeakMap<CardBox, readonly SceneNode[]>()

export function miniCardNodes(box: CardBox, overview: boolean): readonly SceneNode[] {
  if (overview) return draw(box, 0)
  const known = made.get(box) ?? draw(box, Math.min(3, Math.max(1, Math.round((box.height - 11) / 16))))
  made.set(box, known)
  return known
}

function draw(box: CardBox, lines: number): SceneNode[] {
  const { fill, line } = tint(box)
  const { x, y, width, height } = box
  const bars = Array.from({ length: lines }, (_, index): SceneNode => {
    const last = index === lines - 1
    return {
      kind: 'rect',
      x: x + 10,
      y: y + 10 + index * 16,
      width: (width - 20) * (last ? 0.6 : 0.95),
      height: 5,
      radius: 2,
      fill: 'line-strong',
    }
  })
  return [{ kind: 'rect', x, y, width, height, radius: 6, fill, stroke: line, strokeWidth: 1 }, ...bars]
}

function tint({ lane, card }: CardBox): { fill: ColourToken; line: ColourToken } {
  if (lane.kind === 'pains') return { fill: `pain-bg-${card.severity ?? 1}`, line: `pain-line-${card.severity ?? 1}` }
  if (lane.kind === 'opportunities') return { fill: 'opp-bg', line: 'opp-line' }
  return { fill: 'card', line: 'card-line' }
}
