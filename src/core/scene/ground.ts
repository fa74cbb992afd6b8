// What lies under the cards: lines between lanes, the blueprint's three lines, curves. In map coordinates.
import { iconNode, icons } from './icons.ts'
import { laneDrawings } from './lanes/table.ts'
import type { SceneNode } from './node.ts'
import type { GridLine, LaneBand, Layout } from './placement.ts'
import { GRID } from './theme.ts'
import { TYPE, textLine } from './typography.ts'

export function groundNodes(layout: Layout): readonly SceneNode[] {
  return [
    ...layout.lines.flatMap((line) => lineNodes(line, layout)),
    ...layout.lanes.flatMap((band): SceneNode[] => {
      const children = band.isFolded ? undefined : laneDrawings[band.lane.kind].drawLane?.(band, layout)
      return children ? [{ kind: 'group', x: 0, y: band.y, children }] : []
    }),
    ...layout.lanes.flatMap(countNodes),
  ]
}

/** Where cards are that are not drawn: how many. */
function countNodes({ y, height, isFolded, counts }: LaneBand): SceneNode[] {
  const style = TYPE.smallStrong
  const top = isFolded ? y + (height - COUNT_PX) / 2 : y + GRID.lanePaddingPx
  return counts.flatMap(({ x, width, cards }): SceneNode[] => [
    { kind: 'rect', x, y: top, width, height: COUNT_PX, radius: 6, fill: 'bg-sunken' },
    ...textLine({
      text: cards === 1 ? '1 card' : `${cards} cards`,
      x: x + width / 2,
      y: top + (COUNT_PX - style.linePx) / 2,
      style,
      fill: 'text-3',
      anchor: 'middle',
    }),
  ])
}

const COUNT_PX = 22

function lineNodes({ kind, y }: GridLine, { width, context: { measure, headerPx } }: Layout): SceneNode[] {
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
      const x = headerPx
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
