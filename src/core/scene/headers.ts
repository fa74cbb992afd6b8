// The three kinds of header: a stage's band, a step's header, a lane's header. Each is drawn from its own corner, since on
// screen they stay in sight while the map moves under them.

import { laneKinds } from '../model/lanes.ts'
import type { Lane, Stage } from '../model/map.ts'
import type { DrawContext } from './context.ts'
import { iconNode, icons } from './icons.ts'
import { laneDrawings } from './lanes/table.ts'
import { SEVERITY_NAMES, severityNodes, starNodes, surface } from './marks.ts'
import type { SceneNode } from './node.ts'
import type { Column, LaneBand, Layout, StageBand } from './placement.ts'

import { FOOT_Y, STEP_PADDING_PX, stepFootNodes } from './stepFoot.ts'

import { type Measure, type Wrapped, wrap, wrapFor } from './text.ts'
import { GRID } from './theme.ts'
import { type LineStyle, TYPE, textLine, textLines } from './typography.ts'

/** Neutral: a stage takes its worst step's colour only where customers gave scores. */
export function stageBandNodes(
  band: StageBand,
  { measure, stepCounts }: Pick<DrawContext, 'measure' | 'stepCounts'>,
): readonly SceneNode[] {
  const count = stepsInWords(band.stage, stepCounts)
  if (band.isFolded) return foldedStageNodes(band, { measure, count })
  const { width, height } = band
  const { lines, namePx } = stageWords(band, { measure, count })
  return [
    { kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: 'exp-neu-bg' },
    ...textLines({ lines, x: BAND_PADDING_PX, y: 6, style: TYPE.heading, fill: 'exp-neu-text' }),
    ...textLine({
      text: count,
      x: BAND_PADDING_PX + namePx + BAND_GAP_PX,
      y: 8,
      style: TYPE.smallStrong,
      fill: 'exp-neu-text',
    }),
  ]
}

interface CountedStage {
  readonly measure: Measure
  /** How many steps it has, in words. */
  readonly count: string
}

/** As much of the name as stands before the count. */
function stageWords({ stage, width }: StageBand, { measure, count }: CountedStage) {
  const countPx = measure(count, TYPE.smallStrong.face, TYPE.smallStrong.sizePx)
  const widthPx = Math.max(width - 2 * BAND_PADDING_PX - BAND_GAP_PX - countPx, 0)
  const { lines } = wrap({ ...TYPE.heading, text: stage.title, widthPx, maxLines: 1 }, measure)
  return { lines, countPx, namePx: measure(lines[0] ?? '', TYPE.heading.face, TYPE.heading.sizePx) }
}

/** How much of a stage's band its words take: a folded one has no room beside them. */
export function stageWordsPx(band: StageBand, measure: Measure): number {
  if (band.isFolded) return band.width
  const { namePx, countPx } = stageWords(band, { measure, count: stepsInWords(band.stage, undefined) })
  return 2 * BAND_PADDING_PX + namePx + BAND_GAP_PX + countPx
}

/** "1 of 5 steps": a picture of a part of the map may have some of them. */
function stepsInWords({ id, steps }: Stage, counts: DrawContext['stepCounts']): string {
  const shown = steps.length
  const all = counts?.get(id) ?? shown
  return `${shown < all ? `${shown} of ` : ''}${all === 1 ? '1 step' : `${all} steps`}`
}

/** In the room of one column: its name, how many steps it has, and the worst that customers meet in them. */
function foldedStageNodes(
  { stage, width, height, worst }: StageBand,
  { measure, count }: CountedStage,
): readonly SceneNode[] {
  const widthPx = width - 2 * BAND_PADDING_PX
  const { lines } = wrapFor(stage, { ...TYPE.heading, text: stage.title, widthPx, maxLines: 3 }, measure)
  const y = 6 + lines.length * TYPE.heading.linePx + 4
  const worstY = height - TYPE.smallStrong.linePx - 12
  return [
    { kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: 'exp-neu-bg' },
    ...textLines({ lines, x: BAND_PADDING_PX, y: 6, style: TYPE.heading, fill: 'exp-neu-text' }),
    ...textLine({ text: count, x: BAND_PADDING_PX, y, style: TYPE.smallStrong, fill: 'exp-neu-text' }),
    ...(worst
      ? [
          ...severityNodes(worst, { x: BAND_PADDING_PX, y: worstY }),
          ...textLine({
            text: SEVERITY_NAMES[worst],
            x: BAND_PADDING_PX + 21,
            y: worstY,
            style: TYPE.smallStrong,
            fill: 'exp-neu-text',
          }),
        ]
      : []),
  ]
}

const BAND_PADDING_PX = 10
const BAND_GAP_PX = 8

/** Where a header's name is drawn, and so where it is typed. From the header's own corner. */
export interface NamePlace {
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly style: LineStyle
}

export const stageNamePlace = ({ width }: StageBand): NamePlace => ({
  x: BAND_PADDING_PX,
  y: 6,
  widthPx: width - 2 * BAND_PADDING_PX,
  style: TYPE.heading,
})

/** What stands below a step's name, and where its last words end in the header's lowest line. */
export interface StepBody {
  readonly nodes: readonly SceneNode[]
  readonly endX: number
}

export interface BodyPlace {
  readonly width: number
  /** Below the name. */
  readonly y: number
  /** Something else stands in the header's lowest line. */
  readonly hasFoot: boolean
  readonly measure: Measure
}

export interface StepHeaderContext extends Pick<DrawContext, 'measure'> {
  /** What customers say of it (stepScore.ts); absent: nobody responded. */
  readonly drawScore?: ((place: BodyPlace) => StepBody) | undefined
}

/** Without feedback a step is an assumption: hatched, and without a number. */
export function stepHeaderNodes(
  { step, number, width }: Column,
  { measure, drawScore }: StepHeaderContext,
): readonly SceneNode[] {
  const label = String(number)
  const labelWidth = numberWidth(label, measure)
  const star = step.momentOfTruth === true
  const { x: nameX, widthPx } = stepNamePlace({ step, number, width }, measure)
  const name = wrapFor(step, { ...TYPE.heading, text: step.title, widthPx, maxLines: 2 }, measure)
  const nameEndY = STEP_PADDING_PX + 18 * name.lines.length
  const body =
    drawScore?.({ width, y: Math.min(nameEndY + 7, 47), hasFoot: step.subMap !== undefined, measure }) ??
    assumptionNodes(nameEndY)
  return [
    surface(
      { width, height: GRID.stepHeaderPx },
      { fill: 'card', line: 'card-line', radius: 8, hatched: drawScore === undefined },
    ),
    { kind: 'rect', x: STEP_PADDING_PX, y: 9, width: labelWidth, height: 16, radius: 4, fill: 'bg-sunken' },
    ...textLine({
      text: label,
      x: STEP_PADDING_PX + labelWidth / 2,
      y: 10,
      style: TYPE.smallBold,
      fill: 'text-2',
      anchor: 'middle',
    }),
    ...textLines({ lines: name.lines, x: nameX, y: STEP_PADDING_PX, style: TYPE.heading, fill: 'text', widthPx }),
    ...(star ? starNodes({ x: width - STEP_PADDING_PX - STAR_PX / 2, y: 17 }, 'card') : []),
    ...body.nodes,
    ...stepFootNodes(step, { width, measure, fromX: body.endX }),
  ]
}

function assumptionNodes(nameEndY: number): StepBody {
  // Below a name of two lines the words stand closer, so that they end where the corner's line begins.
  const y = Math.min(nameEndY + 8, FOOT_Y - 2 * BODY_PITCH_PX)
  return {
    nodes: [
      iconNode(icons.assumption, { x: STEP_PADDING_PX, y, sizePx: 14 }, 'text-2'),
      ...textLine({ text: 'Assumption', x: STEP_PADDING_PX + 18, y, style: TYPE.smallBold, fill: 'text-2' }),
      ...textLine({
        text: 'No feedback yet',
        x: STEP_PADDING_PX,
        y: y + BODY_PITCH_PX,
        style: TYPE.small,
        fill: 'text-2',
      }),
    ],
    endX: STEP_PADDING_PX,
  }
}

const STAR_PX = 14
const BODY_PITCH_PX = 16

/** Beside the number, and before the star of a moment of truth. */
export function stepNamePlace(
  { step, number, width }: Pick<Column, 'step' | 'number' | 'width'>,
  measure: Measure,
): NamePlace {
  const x = STEP_PADDING_PX + numberWidth(String(number), measure) + 5
  const right = width - STEP_PADDING_PX - (step.momentOfTruth ? STAR_PX + 2 : 0)
  return { x, y: STEP_PADDING_PX, widthPx: right - x, style: TYPE.heading }
}

const numberWidth = (label: string, measure: Measure): number =>
  Math.max(16, measure(label, TYPE.smallBold.face, TYPE.smallBold.sizePx) + 6)

export function laneHeaderNodes(band: LaneBand, layout: Layout): readonly SceneNode[] {
  const { lane } = band
  if (band.isFolded) return foldedLaneNodes(band, layout)
  const title = laneTitle(lane, layout.context)
  const drawing = laneDrawings[lane.kind]
  return [
    iconNode(drawing.icon, { x: HEAD_PADDING_PX, y: HEAD_PADDING_PX, sizePx: 14 }, 'text-3'),
    ...textLines({ ...laneNamePlace(layout.context), lines: title.lines, fill: 'text-2' }),
    ...(drawing.drawLegend?.(band, layout) ?? []),
  ]
}

/** How much of a lane's header its words take, from its upper edge. */
export function laneWordsPx(nodes: readonly SceneNode[]): number {
  const ends = nodes.map((node) => (node.kind === 'text' ? node.y : 0))
  return Math.max(0, ...ends) + HEAD_PADDING_PX
}

/** One line: what it is called, and how many cards are in it. */
function foldedLaneNodes({ lane, counts }: LaneBand, { context }: Layout): readonly SceneNode[] {
  const cards = counts.reduce((sum, count) => sum + count.cards, 0)
  const count = laneKinds[lane.kind].holdsCards ? String(cards) : ''
  const { x, widthPx, style } = laneNamePlace(context)
  const countPx = count === '' ? 0 : context.measure(count, style.face, style.sizePx) + COUNT_GAP_PX
  const { lines } = wrapFor(
    lane,
    { ...style, text: lane.title, widthPx: widthPx - countPx, maxLines: 1 },
    context.measure,
  )
  const y = (GRID.foldedLanePx - style.linePx) / 2
  return [
    iconNode(laneDrawings[lane.kind].icon, { x: HEAD_PADDING_PX, y: y + 1, sizePx: 14 }, 'text-3'),
    ...textLines({ lines, x, y, style, fill: 'text-2' }),
    ...textLine({ text: count, x: x + widthPx - 4, y, style, fill: 'text-3', anchor: 'end' }),
  ]
}

const COUNT_GAP_PX = 10

/** A lane is never lower than its title. */
export function laneHeaderHeightPx(lane: Lane, context: DrawContext): number {
  return 2 * HEAD_PADDING_PX + TYPE.smallBold.linePx * laneTitle(lane, context).lines.length
}

const HEAD_PADDING_PX = 12
const TITLE_X = 32

export const laneNamePlace = ({ headerPx }: Pick<DrawContext, 'headerPx'>): NamePlace => ({
  x: TITLE_X,
  y: HEAD_PADDING_PX,
  widthPx: headerPx - TITLE_X - 4,
  style: TYPE.smallBold,
})

function laneTitle(lane: Lane, context: DrawContext): Wrapped {
  const { widthPx, style } = laneNamePlace(context)
  return wrapFor(lane, { ...style, text: lane.title, widthPx, maxLines: 4 }, context.measure)
}
