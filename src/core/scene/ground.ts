// What lies under the cards: lines between lanes, the blueprint's three lines, curves. In map coordinates.
import { iconNode, icons } from './icons.ts'
import { laneDrawings } from './lanes/table.ts'
import type { PathNode, PathPaint, SceneNode } from './node.ts'
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

function lineNodes(line: GridLine, { width, context: { measure, headerPx: x } }: Layout): SceneNode[] {
  const rule = ruleNode(line, width)
  if (line.kind !== 'visibility') return [rule]
  const style = { ...TYPE.smallBold, linePx: 16 }
  const y = line.y - 8
  return [
    rule,
    { kind: 'rect', x, y, width: measure(VISIBILITY, style.face, style.sizePx) + 30, height: 16, fill: 'bg-canvas' },
    iconNode(icons.visibility, { x: x + 6, y: y + 2, sizePx: 12 }, 'text-2'),
    ...textLine({ text: VISIBILITY, x: x + 22, y, style, fill: 'text-2' }),
  ]
}

/** A line by itself, from the left edge of the map: on screen the lane names cover where it begins, and draw it anew. */
export const ruleNode = ({ kind, y }: GridLine, width: number): PathNode => ({
  kind: 'path',
  d: `M0 ${y}H${width}`,
  ...RULES[kind],
})

const RULES: Readonly<Record<GridLine['kind'], PathPaint>> = {
  lane: { stroke: 'line-soft', strokeWidth: 1 },
  interaction: { stroke: 'line-strong', strokeWidth: 1 },
  visibility: { stroke: 'line-control', strokeWidth: 1, dash: [3, 3] },
  internal: { stroke: 'line-strong', strokeWidth: 1.5 },
}

const VISIBILITY = 'Line of visibility'
