// The whole journey in one strip: which part of the width each stage takes, which steps are assumed, and the emotion curve
// of the first lane and band. Plain geometry from the map's layout; knows no pixels of the strip, which stretches it.
import { areasBetween, curvePath, curveThrough } from '../../../core/scene/curve.ts'
import { emotionBands, type PlacedPoint, placeCurves, positionY } from '../../../core/scene/emotions.ts'
import type { Layout } from '../../../core/scene/placement.ts'
import { GRID } from '../../../core/scene/theme.ts'
import { hasSameGround } from '../../canvas/steady.ts'

export interface Minimap {
  /** In px of the map at 100 %, where the first column begins and the last one ends. */
  readonly from: number
  readonly to: number
  readonly stages: readonly {
    readonly id: string
    readonly title: string
    readonly at: number
    readonly share: number
  }[]
  readonly curves: MinimapCurves | null
}

export interface MinimapCurves {
  readonly experienced: string
  readonly expected: string
  readonly gaps: readonly { readonly d: string; readonly worse: boolean }[]
  /** Columns whose point is the team's guess. */
  readonly assumed: readonly { readonly x: number; readonly width: number }[]
}

/** Made anew only when a stage, a column or a point of a curve has changed. */
export function createMinimap(): (layout: Layout) => Minimap {
  let last: { readonly layout: Layout; readonly map: Minimap } | null = null
  return (layout) => {
    const isTrue = last?.layout.stages === layout.stages && hasSameGround(last.layout, layout)
    last = { layout, map: last && isTrue ? last.map : minimapOf(layout) }
    return last.map
  }
}

export function minimapOf(layout: Layout): Minimap {
  const from = layout.context.headerPx
  const to = Math.max(layout.width, from + 1)
  const width = to - from
  return {
    from,
    to,
    stages: layout.stages.map(({ stage, x, width: stageWidth }) => ({
      id: stage.id,
      title: stage.title,
      at: (x - from) / width,
      share: (stageWidth + GRID.gutterPx) / width,
    })),
    curves: curvesOf(layout),
  }
}

function curvesOf(layout: Layout): MinimapCurves | null {
  const { map, asked } = layout.context
  const lane = map.lanes.find(({ kind }) => kind === 'emotion')
  const band = lane && emotionBands(map, lane, asked)[0]
  if (!band) return null
  const placed = placeCurves(band, layout)
  const through = (points: readonly PlacedPoint[]) =>
    curveThrough(points.map(({ x, level }) => ({ x, y: positionY(level) })))
  const experienced = through(placed.experienced)
  const expected = through(placed.expected)
  const whole = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
  return {
    experienced: curvePath(experienced, ...whole),
    expected: curvePath(expected, ...whole),
    gaps: areasBetween(experienced, expected).map(({ d, lower }) => ({ d, worse: lower === 'first' })),
    assumed: placed.experienced.flatMap(({ left, width, source }) =>
      source === 'assumed' ? [{ x: left, width }] : [],
    ),
  }
}

interface View {
  /** Screen px by which the map is pulled to the right. */
  readonly x: number
  readonly zoom: number
}

export interface Sight {
  /** In px of the map at 100 %. */
  readonly left: number
  readonly right: number
  /** As shares of the strip. */
  readonly at: number
  readonly share: number
}

/** What the canvas shows beside its lane headers, which stay at its left edge. */
export function inSight({ from, to }: Minimap, { x, zoom }: View, widthPx: number): Sight {
  const within = (value: number): number => Math.min(to, Math.max(from, value))
  const left = within(-x / zoom + from)
  const right = within((widthPx - x) / zoom)
  return { left, right, at: (left - from) / (to - from), share: Math.max(0, right - left) / (to - from) }
}

/** The scroll that brings the point at a share of the strip to the middle of what the canvas shows. */
export function scrollTo(
  map: Minimap,
  { share, zoom, widthPx }: { readonly share: number; readonly zoom: number; readonly widthPx: number },
): number {
  const point = map.from + share * (map.to - map.from)
  const middlePx = (map.from * zoom + widthPx) / 2
  return clampScroll(map, { x: middlePx - point * zoom, zoom, widthPx })
}

/** Never past the beginning of the map, and never past its end; a map with room to spare stands in the middle. */
export function clampScroll({ to }: Minimap, { x, zoom, widthPx }: View & { readonly widthPx: number }): number {
  const middle = Math.max(0, (widthPx - (to - GRID.gutterPx) * zoom) / 2)
  return Math.min(middle, Math.max(x, widthPx - to * zoom))
}

/** The steps whose middle is in sight, as numbers of the first and the last; null: none. */
export function stepsInSight(
  { columns }: Pick<Layout, 'columns'>,
  { left, right }: Pick<Sight, 'left' | 'right'>,
): { readonly first: number; readonly last: number } | null {
  const seen = columns.filter(({ x, width }) => x + width / 2 >= left && x + width / 2 <= right)
  const [first, last] = [seen[0], seen.at(-1)]
  return first && last ? { first: first.number, last: last.number } : null
}
