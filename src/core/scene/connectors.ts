// Draws routed connectors: a dot where the line leaves, round corners, an arrow head where it arrives; its kind tells by line and head, too. A pain point's line to
// what addresses it runs from ember to lagoon.
import type { Connector } from '../model/map.ts'
import type { Point } from './ends.ts'
import type { PathPaint, SceneNode } from './node.ts'
import type { Route } from './routes.ts'
import type { ColourToken } from './theme.ts'

/** In map coordinates; meant to lie under the cards. */
export function connectorNodes({ connector, points }: Route): SceneNode[] {
  const [start, second] = points
  const end = points.at(-1)
  const beforeEnd = points.at(-2)
  if (!start || !second || !end || !beforeEnd) return []
  const [from, to] = colours[connector.kind]
  const dot = towards(start, second, DOT_PX)
  const head = distance(beforeEnd, end) < HEAD_ROOM_PX ? SHORT_HEAD : HEAD
  const tip = towards(end, beforeEnd, head.gapPx)
  const { dash, filled } = signs[connector.kind]
  const path = [dot, ...points.slice(1, -1), tip]
  return [
    { kind: 'path', d: roundedPath(path), strokeWidth: 1.5, ...(dash && { dash }), ...paint({ from, to }, dot, tip) },
    {
      kind: 'path',
      d: `${arrowHead(tip, beforeEnd, head)}${filled ? 'Z' : ''}`,
      ...(filled && { fill: to }),
      stroke: to,
      strokeWidth: 1.5,
    },
    {
      kind: 'rect',
      x: dot.x - DOT_PX,
      y: dot.y - DOT_PX,
      width: 2 * DOT_PX,
      height: 2 * DOT_PX,
      radius: DOT_PX,
      fill: from,
      stroke: 'bg-canvas',
      strokeWidth: 1,
    },
  ]
}

const DOT_PX = 2.5
/** Gutters, and runs close to the card, leave little room for a head. */
const HEAD_ROOM_PX = 9
const HEAD = { gapPx: 3, lengthPx: 4.5, wingPx: 3.5 }
const SHORT_HEAD = { gapPx: 1.5, lengthPx: 3, wingPx: 3 }
const CORNER_PX = 6

const colours: Readonly<Record<Connector['kind'], readonly [from: ColourToken, to: ColourToken]>> = {
  addresses: ['sev-3', 'opp'],
  causes: ['sev-3', 'sev-3'],
  flow: ['line-control', 'line-control'],
}

/** Colour alone tells nothing: a cause is dashed, and what merely follows has a filled head. */
const signs: Readonly<Record<Connector['kind'], { readonly dash?: readonly number[]; readonly filled: boolean }>> = {
  addresses: { filled: false },
  causes: { dash: [5, 4], filled: false },
  flow: { filled: true },
}

function paint(colour: { from: ColourToken; to: ColourToken }, start: Point, end: Point): PathPaint {
  // A gradient of no height would be painted in one of its colours by some programs and not at all by others.
  if (colour.from === colour.to || Math.abs(end.y - start.y) < 1) return { stroke: colour.to }
  const stops = [
    { at: 0, colour: colour.from },
    { at: 1, colour: colour.to },
  ]
  return { gradient: { fromY: round(start.y), toY: round(end.y), stops } }
}

/** A step of `distancePx` from one point towards another on the same row or column, at most half way. */
function towards(from: Point, to: Point, distancePx: number): Point {
  const step = Math.min(distancePx, distance(from, to) / 2)
  return { x: from.x + Math.sign(to.x - from.x) * step, y: from.y + Math.sign(to.y - from.y) * step }
}

const distance = (from: Point, to: Point) => Math.abs(to.x - from.x) + Math.abs(to.y - from.y)

function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (!before) return `M${pair(point)}`
      if (!after) return `L${pair(point)}`
      return `L${pair(towards(point, before, CORNER_PX))}Q${pair(point)} ${pair(towards(point, after, CORNER_PX))}`
    })
    .join('')
}

function arrowHead(tip: Point, before: Point, { lengthPx, wingPx }: typeof HEAD): string {
  const along = { x: Math.sign(tip.x - before.x), y: Math.sign(tip.y - before.y) }
  const wing = (side: 1 | -1) => ({
    x: tip.x - along.x * lengthPx + along.y * wingPx * side,
    y: tip.y - along.y * lengthPx - along.x * wingPx * side,
  })
  return `M${pair(wing(1))}L${pair(tip)}L${pair(wing(-1))}`
}

const pair = ({ x, y }: Point) => `${round(x)} ${round(y)}`
const round = (value: number) => Math.round(value * 100) / 100
