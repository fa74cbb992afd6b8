// What customers say of a step, in its header: the score with its scale, how many responses stand behind it, its range and its
// course. Never a bare number. Drawn from the header's own corner; knows no responses.

import { isLopsided } from '../feedback/lopsided.ts'
import { endsOf, positionOf } from '../feedback/metric.ts'
import type { StepScore } from '../feedback/stepScore.ts'
import { levelColour } from './emotions.ts'
import { formatFixed } from './format.ts'
import type { BodyPlace, StepBody } from './headers.ts'
import { iconNode, icons } from './icons.ts'
import type { SceneNode } from './node.ts'
import { FOOT_Y, STEP_PADDING_PX } from './stepFoot.ts'
import { wrap } from './text.ts'
import { TYPE, textLine } from './typography.ts'

interface Place extends BodyPlace {
  readonly locale: string
}

const COURSE_PX = { width: 44, height: 16 }

export function stepScoreNodes(score: StepScore, place: Place): StepBody {
  return isTold(score) ? toldNodes(score, place) : fewNodes(score, place)
}

export interface ToldScore extends StepScore {
  readonly score: number
  readonly low: number
  readonly high: number
}

export const isTold = (score: StepScore): score is ToldScore => score.score !== null

/** Somebody responded, and too few for a score. */
function fewNodes({ n }: StepScore, { y }: Place): StepBody {
  const x = STEP_PADDING_PX
  return {
    nodes: [
      iconNode(icons.assumption, { x, y: y + 1, sizePx: 14 }, 'text-2'),
      ...textLine({ text: 'Fewer than 5', x: x + 18, y: y + 1, style: TYPE.smallBold, fill: 'text-2' }),
      ...textLine({ text: `responses, n ${Math.round(n)}`, x, y: y + 15, style: TYPE.small, fill: 'text-2' }),
    ],
    endX: x,
  }
}

function toldNodes(score: ToldScore, place: Place): StepBody {
  const { width, y, hasFoot, locale, measure } = place
  const x = STEP_PADDING_PX
  const value = scoreText(score, locale)
  const captionX = x + measure(value, TYPE.score.face, TYPE.score.sizePx) + 6
  const [name, scale] = scaleWords(score)
  const base = `n ${formatFixed(score.n, 0, locale)} · ${rangeText(score, locale)}`
  const courseX = width - x - COURSE_PX.width
  const positions = score.weeks.map((week) => (week === null ? null : positionIn(score, week)))
  const course = hasFoot ? [] : courseNodes(positions, { x: courseX, y: y + 4 })
  const captionPx = (course.length === 0 ? width - x : courseX - 4) - captionX
  const fitted = (text: string, widthPx: number): string =>
    wrap({ ...TYPE.smallStrong, text, widthPx, maxLines: 1 }, measure).lines[0] ?? ''
  const captions = hasFoot ? [`${name} ${scale}`, base] : [name, scale]
  const [first = '', second = ''] = captions.map((caption) => fitted(caption, captionPx))
  const last = fitted(base, width - 2 * x)
  return {
    nodes: [
      // Muted where it is indicative only.
      ...textLine({ text: value, x, y, style: TYPE.score, fill: score.level === 'enough' ? 'text' : 'text-2' }),
      ...textLine({ text: first, x: captionX, y: y - 2, style: TYPE.smallStrong, fill: 'text-2' }),
      ...textLine({ text: second, x: captionX, y: y + 12, style: TYPE.small, fill: 'text-2' }),
      ...course,
      ...rangeNodes(score, { x, y: FOOT_Y - 5, widthPx: width - 2 * x }),
      ...(hasFoot ? [] : textLine({ text: last, x, y: FOOT_Y, style: TYPE.small, fill: 'text-2' })),
    ],
    endX: hasFoot ? x : x + measure(last, TYPE.small.face, TYPE.small.sizePx),
  }
}

/** 0 to 1. */
const positionIn = ({ metric, method }: StepScore, score: number): number => positionOf(metric, method, score) / 100

/** Where on its scale the score lies, and how far chance may have moved it. */
function rangeNodes(
  score: ToldScore,
  { x, y, widthPx }: { readonly x: number; readonly y: number; readonly widthPx: number },
): SceneNode[] {
  const at = (value: number): number => round(x + positionIn(score, value) * widthPx)
  const fill = levelColour(positionIn(score, score.score) * 4 - 2)
  const [from, to] = [at(score.low), at(score.high)]
  return [
    { kind: 'rect', x, y, width: widthPx, height: 2, radius: 1, fill: 'line' },
    { kind: 'rect', x: from, y: y - 1.5, width: Math.max(to - from, 1), height: 5, radius: 2, fill, opacity: 0.35 },
    { kind: 'rect', x: at(score.score) - 1.5, y: y - 3, width: 3, height: 8, radius: 1.5, fill },
  ]
}

export const METRIC_WORDS = { csat: 'CSAT', nps: 'NPS', ces: 'CES', expectation: 'Expected' } as const

/** What was asked, and what the number is of. */
function scaleWords({ metric, method }: StepScore): readonly [string, string] {
  const name = METRIC_WORDS[metric]
  switch (method) {
    case 'mean':
      return [name, `of ${endsOf(metric, method).high}`]
    case 'top-box':
      return [name, metric === 'ces' ? 'top 3' : 'top 2']
    case 'net':
      return [name, 'net']
  }
}

/** "4.0", "−12", "78 %". */
export function scoreText({ method, score }: Pick<ToldScore, 'method' | 'score'>, locale: string): string {
  if (method === 'mean') return formatFixed(score, 1, locale)
  return method === 'net' ? formatFixed(score, 0, locale) : `${formatFixed(score, 0, locale)} %`
}

/** "±0.11" where the score lies in the middle of its range, else both ends: "−19 to 65". */
export function rangeText(score: ToldScore, locale: string): string {
  const { metric, method, low, high } = score
  const digits = method === 'mean' ? 2 : 0
  if (!isLopsided(score, endsOf(metric, method))) return `±${formatFixed((high - low) / 2, digits, locale)}`
  const ends = [low, high].map((end) => formatFixed(end, method === 'mean' ? 1 : 0, locale))
  return ends.join(method === 'net' ? ' to ' : '–')
}

/** Of the last weeks, up to now; weeks with too few responses are bridged. */
function courseNodes(
  weeks: readonly (number | null)[],
  { x, y }: { readonly x: number; readonly y: number },
): SceneNode[] {
  const known = weeks.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  if (known.length < 2) return []
  const values = known.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const spread = Math.max(most - least, 0.05)
  const points = known.map(({ value, index }) => ({
    x: round(x + (index / (weeks.length - 1)) * COURSE_PX.width),
    y: round(y + (1 - (value - (least + most) / 2) / spread - 0.5) * COURSE_PX.height),
  }))
  const end = points.at(-1) ?? { x, y }
  return [
    {
      kind: 'path',
      d: points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
      stroke: 'text-2',
      strokeWidth: 1.25,
    },
    { kind: 'rect', x: end.x - 1.5, y: end.y - 1.5, width: 3, height: 3, radius: 1.5, fill: 'text-2' },
  ]
}

const round = (px: number): number => Math.round(px * 10) / 10
