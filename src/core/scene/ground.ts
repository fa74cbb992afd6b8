// What lies under the cards: lines between lanes, the blueprint's three lines, curves. In map coordinates.
import { iconNode, icons } from './icons.ts'
import { laneDrawings } from './lanes/table.ts'
import type { SceneNode } from './node.ts'
import type { GridLine, Layout } from './placement.ts'
import { GRID } from './theme.ts'
import { TYPE, textLine } from './typography.ts'

export function groundNodes(layout: Layout): readonly SceneNode[] {
  return [
    ...layout.lines.flatMap((line) => lineNodes(line, layout)),
    ...layout.lanes.flatMap((band): SceneNode[] => {
      const children = laneDrawings[band.lane.kind].drawLane?.(band, layout)
      return children ? [{ kind: 'group', x: 0, y: band.y, children }] : []
    }),
  ]
}

function lineNodes({ kind, y }: GridLine, { width, context: { measure } }: Layout): SceneNode[] {
  const rule = { kind: 'path', d: `M0 ${y}H${width}` } as const
  switch (kind) {
    case 'lane':
      return [{ ...rule, stroke: 'line-soft', strokeWidth: 1 }]
    case 'interaction':
      return [{ ...rule, stroke: 'line-strong', strokeWidth: 1 }]
    case 'internal':
      return [{ ...rule, stroke: 'line-strong', strokeWidth: 1.5 }]
    case 'visibility': {
      const style = { ...TYPE.smallBold, linePx: 16 }
      const labelWidth = measure(VISIBILITY, style.face, style.sizePx) + 30
      const x = GRID.laneHeaderPx
      return [
        { ...rule, stroke: 'line-control', strokeWidth: 1, dash: [3, 3] },
        { kind: 'rect', x, y: y - 8, width: labelWidth, height: 16, fill: 'bg-canvas' },
        iconNode(icons.visibility, { x: x + 6, y: y - 6, sizePx: 12 }, 'text-2'),
        ...textLine({ text: VISIBILITY, x: x + 22, y: y - 8, style, fill: 'text-2' }),
      ]
    }
  }
}

const VISIBILITY = 'Line of visibility'
