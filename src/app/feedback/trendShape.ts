// The line and the band of a trend, in pixels. Pure; knows no colours.
import type { Scale } from '../../core/feedback/metric.ts'
import type { StepSummary } from '../../core/wire/answers.ts'

interface Frame {
  readonly widthPx: number
  readonly heightPx: number
  /** Of what a score may be. */
  readonly ends: Scale
}

export interface TrendShape {
  readonly line: string
  readonly band: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
}

const LEFT_PX = 30
const PADDING_PX = 6
const WEEK_MS = 7 * 86_400_000

/** Weeks with too few responses are bridged. Null: there is no week with a score. */
export function trendShape(weeks: StepSummary['byWeek'], { widthPx, heightPx, ends }: Frame): TrendShape | null {
  const told = weeks.flatMap(({ monday, score, low, high }) =>
    score === null || low === null || high === null ? [] : [{ at: Date.parse(monday) / WEEK_MS, score, low, high }],
  )
  const [first] = told
  const last = told.at(-1)
  if (!first || !last) return null
  const [least, most] = scaleAround(told, ends)
  const xOf = (at: number): number =>
    first.at === last.at
      ? widthPx / 2
      : round(LEFT_PX + ((at - first.at) / (last.at - first.at)) * (widthPx - LEFT_PX - 6))
  const yOf = (value: number): number =>
    round(PADDING_PX + (1 - (value - least) / (most - least)) * (heightPx - 2 * PADDING_PX))
  const path = (points: readonly (readonly [number, number])[]): string =>
    points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const upper = told.map(({ at, high }) => [xOf(at), yOf(high)] as const)
  const lower = told.map(({ at, low }) => [xOf(at), yOf(low)] as const).reverse()
  return {
    line: path(told.map(({ at, score }) => [xOf(at), yOf(score)] as const)),
    band: told.length < 2 ? whisker(xOf(first.at), yOf(first.high), yOf(first.low)) : `${path([...upper, ...lower])}Z`,
    points: told.map(({ at, score }) => ({ x: xOf(at), y: yOf(score) })),
    ticks: [least, (least + most) / 2, most].map((value) => ({ value, y: yOf(value) })),
  }
}

const whisker = (x: number, top: number, foot: number): string => `M${x - 4} ${top}H${x + 4}V${foot}H${x - 4}Z`

/** The bands with room around them, in steps of an eighth of the scale and never less than a quarter of it. */
function scaleAround(told: readonly { readonly low: number; readonly high: number }[], ends: Scale): [number, number] {
  const step = (ends.high - ends.low) / 8
  let low = Math.floor((Math.min(...told.map((each) => each.low)) - ends.low) / step)
  let high = Math.ceil((Math.max(...told.map((each) => each.high)) - ends.low) / step)
  while (high - low < 2) {
    if (high < 8) high += 1
    else low -= 1
  }
  return [ends.low + low * step, ends.low + high * step]
}

const round = (px: number): number => Math.round(px * 10) / 10
