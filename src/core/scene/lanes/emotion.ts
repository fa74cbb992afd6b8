// The emotion lane: what customers expect and what they live through, step by step, and the gap between. One band shows one
// persona's two curves with at most one other's beside them; further personas get bands of their own below.
import type { Lane } from '../../model/map.ts'
import { areasBetween, type Curve, curvePath, curveThrough } from '../curve.ts'
import { type EmotionBand, emotionBands, levelColour, type PlacedPoint, placeCurves, positionY } from '../emotions.ts'
import { levelGradient } from '../experienced.ts'
import { icons } from '../icons.ts'
import { starNodes } from '../marks.ts'
import type { PathPaint, RectNode, SceneNode } from '../node.ts'
import { otherPaint } from '../personas.ts'
import type { Layout } from '../placement.ts'
import type { Measure } from '../text.ts'
import { GRID } from '../theme.ts'
import { TYPE, textLine } from '../typography.ts'
import type { LaneDrawing } from './drawing.ts'
import { drawEmotionLegend } from './emotionLegend.ts'

export const emotionCurves: LaneDrawing = {
  icon: icons.emotion,
  emptyPx: GRID.emotionPx,
  cardHeight: () => 0,
  drawCard: () => [],
  laneHeight: (lane: Lane, { map, asked }) => GRID.emotionPx * emotionBands(map, lane, asked).length,
  drawLane: (band, layout) => {
    const bands = emotionBands(layout.context.map, band.lane, layout.context.asked)
    const heightPx = band.height / bands.length
    return bands.map((persona, index) => ({
      kind: 'group',
      x: 0,
      y: index * heightPx,
      children: drawBand(persona, layout, heightPx),
    }))
  },
  drawLegend: drawEmotionLegend,
}

function drawBand(band: EmotionBand, layout: Layout, heightPx: number): SceneNode[] {
  const onBand = (points: readonly PlacedPoint[]): PointOnBand[] =>
    points.map((point) => ({ ...point, y: positionY(point.level, heightPx) }))
  const placed = placeCurves(band, layout)
  const experienced = onBand(placed.experienced)
  const expected = onBand(placed.expected)
  const curve = curveThrough(experienced)
  const expectedCurve = curveThrough(expected)
  return [
    ...guides(layout, heightPx),
    ...experienced.filter((point) => point.source === 'assumed').map((point) => assumedBand(point, heightPx)),
    ...areasBetween(curve, expectedCurve).map(
      ({ d, lower }): SceneNode => ({ kind: 'path', d, fill: lower === 'first' ? 'gap-neg' : 'gap-pos' }),
    ),
    ...otherCurve(band, onBand(band.other ? placeCurves(band.other, layout).experienced : [])),
    ...line(expectedCurve, { stroke: 'curve-expected', strokeWidth: 1.5, dash: [5, 4] }),
    ...experiencedLine(curve, experienced, heightPx),
    ...experienced.flatMap((point) => whisker(point, heightPx)),
    ...experienced.flatMap((point) => pointNodes(point)),
    ...experienced.flatMap((point) => (point.isMoment ? starAt(point) : [])),
    ...experienced.flatMap((point) => {
      const guess = expected.find((each) => each.stepId === point.stepId)
      return guess ? gapPill(point, guess, layout.context.measure) : []
    }),
  ]
}

type PointOnBand = PlacedPoint & { readonly y: number }

/** Best, neutral, worst. */
function guides({ width, context: { headerPx } }: Layout, heightPx: number): SceneNode[] {
  return [2, 0, -2].map((level) => ({
    kind: 'path',
    d: `M${headerPx} ${positionY(level, heightPx)}H${width}`,
    stroke: 'line-soft',
    strokeWidth: 1,
    ...(level !== 0 && { dash: [2, 4] }),
  }))
}

const assumedBand = ({ left, width }: PlacedPoint, heightPx: number): SceneNode => ({
  kind: 'rect',
  x: left,
  y: 4,
  width,
  height: heightPx - 8,
  radius: 6,
  hatched: true,
})

function line(curve: Curve, paint: PathPaint): SceneNode[] {
  const d = curvePath(curve, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  return d === '' ? [] : [{ kind: 'path', d, ...paint }]
}

function otherCurve({ other }: EmotionBand, points: readonly PointOnBand[]): SceneNode[] {
  if (!other) return []
  return line(curveThrough(points), otherPaint(other.persona))
}

/** Whole where customers spoke, dotted over the columns of assumed points and of steps without a point. */
function experiencedLine(curve: Curve, points: readonly PointOnBand[], heightPx: number): SceneNode[] {
  const gradient = levelGradient(positionY(2, heightPx), positionY(-2, heightPx))
  const edges = points.slice(1).flatMap((point, index) => {
    const before = points[index]
    if (!before) return []
    const leave = before.left + before.width + GRID.gutterPx / 2
    const enter = point.left - GRID.gutterPx / 2
    return [
      { from: before.x, to: leave, dotted: before.source === 'assumed' },
      { from: leave, to: enter, dotted: true },
      { from: enter, to: point.x, dotted: point.source === 'assumed' },
    ]
  })
  return runs(edges).map(({ from, to, dotted }) => ({
    kind: 'path',
    d: curvePath(curve, from, to),
    gradient,
    strokeWidth: 2.5,
    ...(dotted && { dash: [0.5, 5] }),
  }))
}

interface Run {
  readonly from: number
  readonly to: number
  readonly dotted: boolean
}

/** Neighbours drawn alike become one line. */
function runs(edges: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const edge of edges) {
    const last = joined.at(-1)
    if (edge.to <= edge.from) continue
    if (last && last.dotted === edge.dotted) joined[joined.length - 1] = { ...last, to: edge.to }
    else joined.push(edge)
  }
  return joined
}

/** How far chance may have moved a score that the point follows. */
function whisker({ x, level, range }: PointOnBand, heightPx: number): SceneNode[] {
  if (!range) return []
  const [top, foot] = [positionY(range.high, heightPx), positionY(range.low, heightPx)].map(
    (y) => Math.round(y * 10) / 10,
  )
  const d = `M${x} ${top}V${foot}M${x - 4} ${top}h8M${x - 4} ${foot}h8`
  return [{ kind: 'path', d, stroke: levelColour(level), strokeWidth: 1.4 }]
}

/** Full: customers said so. Ringed: follows their feedback. Hollow and broken: the team assumes it. */
function pointNodes({ x, y, level, source }: PointOnBand): SceneNode[] {
  const colour = levelColour(level)
  const disc = (radius: number, paint: Pick<RectNode, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>) =>
    ({ kind: 'rect', x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, radius, ...paint }) as const
  switch (source) {
    case 'reported':
      return [disc(4.5, { fill: colour, stroke: 'bg-canvas', strokeWidth: 1.8 })]
    case 'follows':
      return [disc(5.5, { fill: 'bg-canvas', stroke: colour, strokeWidth: 1.4 }), disc(3, { fill: colour })]
    case 'assumed':
      return [disc(4.5, { fill: 'bg-canvas', stroke: colour, strokeWidth: 1.6, dash: [0.8, 2.7] })]
  }
}

/** Above the point, or below it where the lane ends. */
function starAt({ x, y }: PointOnBand): SceneNode[] {
  const above = y - 19.5
  return starNodes({ x, y: above < 9 ? y + 19.5 : above }, 'bg-canvas')
}

/** Worth saying from here on, in points of 100. */
const NOTABLE_GAP = 12

function gapPill(point: PointOnBand, guess: PointOnBand, measure: Measure): SceneNode[] {
  const shortfall = Math.round((guess.level - point.level) * 25)
  if (point.source === 'assumed' || shortfall < NOTABLE_GAP) return []
  const text = `−${shortfall}`
  const style = { ...TYPE.smallBold, linePx: 16 }
  const width = Math.max(32, measure(text, style.face, style.sizePx) + 12)
  const x = point.x + 12
  const y = (point.y + guess.y) / 2 - 8
  return [
    { kind: 'rect', x, y, width, height: 16, radius: 8, fill: 'card', stroke: 'pain-line-4', strokeWidth: 1 },
    ...textLine({ text, x: x + width / 2, y, style, fill: 'exp-neg-text', anchor: 'middle' }),
  ]
}
