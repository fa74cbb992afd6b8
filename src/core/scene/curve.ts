// A smooth curve through points from left to right that never swings past them, and what can be done with it: a part of it
// as path data, its height somewhere, the area between two. Knows nothing of emotions.

export interface CurvePoint {
  readonly x: number
  readonly y: number
}

/** A cubic Bezier whose control points lie at thirds of its width, so that x grows evenly along it. */
interface Piece {
  readonly x0: number
  readonly x1: number
  readonly y: readonly [number, number, number, number]
}

export type Curve = readonly Piece[]

/**
 * Monotone between any two neighbours, through points of growing x. Fewer than two make no curve.
 *
 * Steffen, M. (1990), A simple method for monotonic interpolation in one dimension, Astronomy and Astrophysics 239, 443,
 * equation 11; at the ends as d3-shape's `curveMonotoneX`, which a test holds it against.
 */
export function curveThrough(points: readonly CurvePoint[]): Curve {
  const secants = points.slice(1).map((point, index) => secant(points[index] ?? point, point))
  const inner = secants.slice(1).map((secant, index) => tangent(secants[index] ?? secant, secant))
  const first = runOut(secants[0], inner[0])
  const last = runOut(secants.at(-1), inner.at(-1))
  const tangents = [first, ...inner, last]
  return secants.map(({ x0, x1, y0, y1 }, index) => {
    const third = (x1 - x0) / 3
    return { x0, x1, y: [y0, y0 + third * (tangents[index] ?? 0), y1 - third * (tangents[index + 1] ?? 0), y1] }
  })
}

/** Straight from one point to the next. */
interface Secant {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly slope: number
}

const secant = (from: CurvePoint, to: CurvePoint): Secant => ({
  ...{ x0: from.x, x1: to.x, y0: from.y, y1: to.y },
  slope: (to.y - from.y) / (to.x - from.x),
})

/** The slope where two secants meet: that of the parabola through their three points, unless it would swing past one. */
function tangent(left: Secant, right: Secant): number {
  const [h0, h1] = [left.x1 - left.x0, right.x1 - right.x0]
  const parabola = (left.slope * h1 + right.slope * h0) / (h0 + h1)
  const least = Math.min(Math.abs(left.slope), Math.abs(right.slope), Math.abs(parabola) / 2)
  return (Math.sign(left.slope) + Math.sign(right.slope)) * least
}

/** The slope at an end: of the parabola with the tangent at the piece's other end. */
const runOut = (end: Secant | undefined, other: number | undefined): number =>
  end === undefined ? 0 : other === undefined ? end.slope : (3 * end.slope - other) / 2

/** Path data of the part between two x; empty where the curve is not. */
export function curvePath(curve: Curve, from: number, to: number): string {
  const pieces = part(curve, from, to)
  const [first] = pieces
  return first ? `M${round(first.x0)} ${round(first.y[0])}${pieces.map(forwards).join('')}` : ''
}

export interface Area {
  readonly d: string
  /** Which of the two has the greater y here. */
  readonly lower: 'first' | 'second'
}

/** What lies between two curves where both are, cut where they cross. */
export function areasBetween(first: Curve, second: Curve): Area[] {
  const from = Math.max(first[0]?.x0 ?? Number.POSITIVE_INFINITY, second[0]?.x0 ?? Number.POSITIVE_INFINITY)
  const to = Math.min(first.at(-1)?.x1 ?? Number.NEGATIVE_INFINITY, second.at(-1)?.x1 ?? Number.NEGATIVE_INFINITY)
  if (from >= to) return []
  const difference = (x: number) => heightAt(first, x) - heightAt(second, x)
  const cuts = [from, ...crossings(difference, knots(first, second, { from, to })), to]
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? from
    const apart = widestDifference(difference, start, end)
    if (apart === 0) return []
    const back = part(second, start, end).reverse()
    const turn = back[0] ? `L${round(back[0].x1)} ${round(back[0].y[3])}` : ''
    const d = `${curvePath(first, start, end)}${turn}${back.map(backwards).join('')}Z`
    return [{ d, lower: apart > 0 ? ('first' as const) : ('second' as const) }]
  })
}

/** Two curves may touch anywhere without crossing, so that one look is not enough. */
function widestDifference(difference: (x: number) => number, from: number, to: number): number {
  const looks = [0.25, 0.5, 0.75].map((share) => difference(from + (to - from) * share))
  return looks.reduce((widest, look) => (Math.abs(look) > Math.abs(widest) ? look : widest), 0)
}

function knots(first: Curve, second: Curve, { from, to }: { readonly from: number; readonly to: number }): number[] {
  const all = new Set([from, to, ...[...first, ...second].flatMap(({ x0, x1 }) => [x0, x1])])
  return [...all].filter((x) => x >= from && x <= to).sort((a, b) => a - b)
}

/** Samples per piece to look for a change of sign in; two cubics cross at most three times. */
const SAMPLES = 8

function crossings(difference: (x: number) => number, at: readonly number[]): number[] {
  const found: number[] = []
  let x0 = at[0] ?? 0
  for (const [index, end] of at.entries()) {
    const start = at[index - 1] ?? end
    for (let i = 1; i <= SAMPLES; i += 1) {
      const x1 = start + ((end - start) * i) / SAMPLES
      if (Math.sign(difference(x0)) * Math.sign(difference(x1)) < 0) found.push(bisect(difference, x0, x1))
      if (difference(x1) !== 0) x0 = x1
    }
  }
  return found
}

function bisect(difference: (x: number) => number, x0: number, x1: number): number {
  let [low, high] = [x0, x1]
  const sign = Math.sign(difference(low))
  while (high - low > 0.01) {
    const middle = (low + high) / 2
    if (Math.sign(difference(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function heightAt(curve: Curve, x: number): number {
  const piece = curve.find(({ x1 }) => x <= x1) ?? curve.at(-1)
  if (!piece) return 0
  return split(piece.y, share(piece, x))[0][3]
}

const share = ({ x0, x1 }: Piece, x: number) => (x - x0) / (x1 - x0)

function part(curve: Curve, from: number, to: number): Piece[] {
  return curve.flatMap((piece) => {
    const x0 = Math.max(piece.x0, from)
    const x1 = Math.min(piece.x1, to)
    if (x0 >= x1) return []
    const right = split(piece.y, share(piece, x0))[1]
    const tail = { ...piece, x0, y: right }
    return [{ x0, x1, y: split(right, share(tail, x1))[0] }]
  })
}

type Four = Piece['y']

/** De Casteljau: the curve before t and the curve after it. */
function split([a, b, c, d]: Four, t: number): [Four, Four] {
  const mix = (p: number, q: number) => p + (q - p) * t
  const [ab, bc, cd] = [mix(a, b), mix(b, c), mix(c, d)]
  const [abc, bcd] = [mix(ab, bc), mix(bc, cd)]
  const middle = mix(abc, bcd)
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ]
}

const forwards = ({ x0, x1, y }: Piece) => bezier(x0, x1, y)
const backwards = ({ x0, x1, y: [a, b, c, d] }: Piece) => bezier(x1, x0, [d, c, b, a])

function bezier(x0: number, x1: number, [, b, c, d]: Four): string {
  const third = (x1 - x0) / 3
  return `C${round(x0 + third)} ${round(b)} ${round(x1 - third)} ${round(c)} ${round(x1)} ${round(d)}`
}

const round = (value: number) => Math.round(value * 100) / 100
