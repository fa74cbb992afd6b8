// A map at the size of a playing card: its stages, steps and cards as marks, and the line. Text becomes strokes, so nothing
// is measured; a place of its own, since at this size the grid's proportions would leave nothing to see.
import type { StepId } from '../model/ids.ts'
import type { LaneKind } from '../model/lanes.ts'
import type { Card, JourneyMap, Lane, Severity } from '../model/map.ts'
import { areasBetween, curvePath, curveThrough } from './curve.ts'
import { emotionBands, type Point } from './emotions.ts'
import type { Scene, SceneNode } from './node.ts'
import type { ColourToken } from './theme.ts'

const WIDTH = 374
const HEIGHT = 188
const MARGIN = 14
const STAGE = { y: 8, height: 9 } as const
const STEP = { y: 20, height: 16 } as const
const LANES_Y = 41
const CARD = { height: 10, gap: 2 } as const
const CURVE_HEIGHT = 50
const LANE_GAP = 6
/** Of a stack the first card stands for all; two pain points weigh more than one. */
const stackOf = ({ kind }: Lane): number => (kind === 'pains' ? 2 : 1)

export function thumbnail(map: JourneyMap): Scene {
  const columns = placeColumns(map)
  return {
    width: WIDTH,
    height: HEIGHT,
    background: 'bg-canvas',
    nodes: columns.all.length === 0 ? emptyGrid() : [...headers(map, columns), ...lanes(map, columns)],
  }
}

interface Column {
  readonly stepId: StepId | null
  readonly x: number
  readonly width: number
}

interface Columns {
  /** A stage without steps takes one, too. */
  readonly all: readonly Column[]
  readonly of: ReadonlyMap<StepId, number>
}

function placeColumns({ stages }: JourneyMap): Columns {
  const steps = stages.flatMap((stage) => (stage.steps.length === 0 ? [null] : stage.steps.map(({ id }) => id)))
  const pitch = (WIDTH - 2 * MARGIN) / Math.max(steps.length, 3)
  const gap = Math.min(4, pitch / 6)
  const all = steps.map((stepId, index) => ({ stepId, x: MARGIN + index * pitch, width: pitch - gap }))
  return { all, of: new Map(steps.flatMap((id, index) => (id === null ? [] : [[id, index]]))) }
}

function headers({ stages }: JourneyMap, { all }: Columns): SceneNode[] {
  let column = 0
  const bands = stages.map((stage): SceneNode => {
    const first = column
    column += Math.max(1, stage.steps.length)
    return { kind: 'rect', ...across(all, first, column - 1), ...STAGE, radius: 2.5, fill: 'exp-neu-bg' }
  })
  const steps = all.flatMap(({ stepId, x, width }): SceneNode[] =>
    stepId === null
      ? []
      : [
          {
            kind: 'rect',
            x,
            width,
            ...STEP,
            radius: 2,
            fill: 'card',
            stroke: 'card-line',
            strokeWidth: 0.8,
            hatched: true,
          },
          stroke({ x: x + width * 0.12, y: STEP.y + 5, width: width * 0.55 }),
        ],
  )
  return [...bands, ...steps]
}

/** From the left edge of one column to the right edge of another. */
function across(all: readonly Column[], first: number, last: number): { readonly x: number; readonly width: number } {
  const [start, end] = [all[first], all[last]]
  return start && end ? { x: start.x, width: end.x + end.width - start.x } : { x: 0, width: 0 }
}

/** Words, too small to read. */
const stroke = ({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): SceneNode => ({
  kind: 'rect',
  x,
  y,
  width,
  height: 2,
  radius: 1,
  fill: 'line-strong',
})

function lanes(map: JourneyMap, columns: Columns): SceneNode[] {
  const nodes: SceneNode[] = []
  let y = LANES_Y
  for (const [index, lane] of map.lanes.entries()) {
    // What lies below the edge is cut off, as in a photograph.
    if (y >= HEIGHT) break
    if (hidden.has(lane.kind) && !hidden.has(map.lanes[index - 1]?.kind ?? lane.kind)) nodes.push(visibilityLine(y))
    const drawn = lane.kind === 'emotion' ? curve(map, lane, { columns, y }) : cards(map, lane, { columns, y })
    nodes.push(...drawn.nodes)
    y += drawn.height + LANE_GAP
  }
  return nodes
}

/** What the customer does not see. */
const hidden: ReadonlySet<LaneKind> = new Set(['backstage', 'support'])

const visibilityLine = (below: number): SceneNode => ({
  kind: 'path',
  d: `M${MARGIN} ${below - LANE_GAP / 2}H${WIDTH - MARGIN}`,
  stroke: 'line-control',
  strokeWidth: 0.8,
  dash: [2, 2],
})

interface Place {
  readonly columns: Columns
  readonly y: number
}

interface Drawn {
  readonly nodes: readonly SceneNode[]
  readonly height: number
}

function cards(map: JourneyMap, lane: Lane, { columns, y }: Place): Drawn {
  const stacked = columns.all.map(() => 0)
  const nodes = map.cards.flatMap((card): SceneNode[] => {
    const first = card.laneId === lane.id && card.stepId !== null ? columns.of.get(card.stepId) : undefined
    if (first === undefined) return []
    const last = Math.max(first, (card.endStepId && columns.of.get(card.endStepId)) ?? first)
    const row = Math.max(...stacked.slice(first, last + 1))
    if (row >= stackOf(lane)) return []
    stacked.fill(row + 1, first, last + 1)
    return drawCard(card, lane, { ...across(columns.all, first, last), y: y + row * (CARD.height + CARD.gap) })
  })
  const rows = Math.max(1, ...stacked)
  return { nodes, height: rows * (CARD.height + CARD.gap) - CARD.gap }
}

interface Look {
  readonly fill: ColourToken
  readonly line: ColourToken
  readonly dot?: ColourToken
}

const PAINS: Readonly<Record<Severity, Look>> = {
  4: { fill: 'pain-bg-4', line: 'pain-line-4', dot: 'sev-4' },
  3: { fill: 'pain-bg-3', line: 'pain-line-3', dot: 'sev-3' },
  2: { fill: 'pain-bg-2', line: 'pain-line-2', dot: 'sev-2' },
  1: { fill: 'pain-bg-1', line: 'pain-line-1', dot: 'sev-1' },
}

function lookOf({ severity }: Card, { kind }: Lane): Look {
  if (kind === 'pains') return PAINS[severity ?? 1]
  return kind === 'opportunities' ? { fill: 'opp-bg', line: 'opp-line' } : { fill: 'card', line: 'card-line' }
}

function drawCard(card: Card, lane: Lane, { x, y, width }: { x: number; y: number; width: number }): SceneNode[] {
  const { fill, line, dot } = lookOf(card, lane)
  const box: SceneNode = {
    kind: 'rect',
    x,
    y,
    width,
    height: CARD.height,
    radius: 2,
    fill,
    stroke: line,
    strokeWidth: 0.8,
  }
  if (dot) return [box, { kind: 'rect', x: x + width * 0.12, y: y + 3, width: 4, height: 4, radius: 2, fill: dot }]
  return lane.kind === 'opportunities' ? [box] : [box, stroke({ x: x + width * 0.12, y: y + 4, width: width * 0.62 })]
}

/** The first band alone: further personas would tangle at this size. */
function curve(map: JourneyMap, lane: Lane, { columns, y }: Place): Drawn {
  const levelY = (level: number) => y + 4 + ((2 - level) / 4) * (CURVE_HEIGHT - 8)
  const place = (points: readonly Point[]) =>
    points.flatMap(({ stepId, level }) => {
      const column = columns.all[columns.of.get(stepId) ?? -1]
      return column ? [{ x: column.x + column.width / 2, y: levelY(level) }] : []
    })
  const [band] = emotionBands(map, lane)
  const experienced = curveThrough(place(band?.experienced ?? []))
  const expected = curveThrough(place(band?.expected ?? []))
  const gaps = areasBetween(experienced, expected).map(
    ({ d, lower }): SceneNode => ({ kind: 'path', d, fill: lower === 'first' ? 'gap-neg' : 'gap-pos' }),
  )
  const gradient = {
    fromY: levelY(2),
    toY: levelY(-2),
    stops: [
      { at: 0, colour: 'exp-pos-2' },
      { at: 0.5, colour: 'exp-neu' },
      { at: 1, colour: 'exp-neg-2' },
    ],
  } as const
  const lines: SceneNode[] = [
    { kind: 'path', d: whole(expected), stroke: 'curve-expected', strokeWidth: 0.8, dash: [2, 2] },
    { kind: 'path', d: whole(experienced), gradient, strokeWidth: 1.8 },
  ]
  return { nodes: [...gaps, ...lines.filter((node) => node.kind === 'path' && node.d !== '')], height: CURVE_HEIGHT }
}

const whole = (line: ReturnType<typeof curveThrough>): string =>
  curvePath(line, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)

/** A map without a step: the places of the first ones. */
function emptyGrid(): SceneNode[] {
  const gap = 8
  const width = (WIDTH - 2 * MARGIN - 2 * gap) / 3
  return [0, 1, 2].flatMap((column) =>
    EMPTY_ROWS.map(
      ({ y, height }): SceneNode => ({
        kind: 'rect',
        x: MARGIN + column * (width + gap),
        y,
        width,
        height,
        radius: 4,
        stroke: 'line-strong',
        strokeWidth: 1,
        dash: [3, 3],
      }),
    ),
  )
}

const EMPTY_ROWS = [
  { y: 16, height: 18 },
  { y: 42, height: 44 },
  { y: 94, height: 32 },
  { y: 134, height: 40 },
] as const
