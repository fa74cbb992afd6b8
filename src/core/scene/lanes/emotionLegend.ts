// The key of an emotion lane, in its header: which line is which, and whose.
import type { DrawContext } from '../context.ts'
import { type EmotionBand, emotionBands, whoseCurve } from '../emotions.ts'
import { experiencedSample } from '../experienced.ts'
import type { PathPaint, SceneNode } from '../node.ts'
import { otherPaint } from '../personas.ts'
import type { LaneBand, Layout } from '../placement.ts'
import { wrap } from '../text.ts'
import { type LineStyle, TYPE, textLines } from '../typography.ts'

const X = 12
const TEXT_X = 38
const TOP = 34
const ROW_PX = 17

export function drawEmotionLegend({ lane, height }: LaneBand, { context }: Layout): SceneNode[] {
  const bands = emotionBands(context.map, lane, context.asked)
  return bands.flatMap((band, index) => {
    const top = (index * height) / bands.length + TOP
    const named = context.map.personas.length > 0
    return [
      ...(named ? line(whoseCurve(band), { x: X, y: top, style: TYPE.smallStrong, context }) : []),
      ...rows(band).flatMap(({ text, sign }, row) => {
        const y = top + (row + (named ? 1 : 0)) * ROW_PX
        return [sign(y + 7), ...line(text, { x: TEXT_X, y, style: TYPE.small, context })]
      }),
    ]
  })
}

interface Place {
  readonly x: number
  readonly y: number
  readonly style: LineStyle
  readonly context: DrawContext
}

function line(text: string, { x, y, style, context }: Place): SceneNode[] {
  const { lines } = wrap({ ...style, text, widthPx: context.headerPx - x - 4, maxLines: 1 }, context.measure)
  return textLines({ lines, x, y, style, fill: 'text-3' })
}

interface Row {
  readonly text: string
  /** Centred on y. */
  readonly sign: (y: number) => SceneNode
}

function rows({ expected, experienced, other }: EmotionBand): Row[] {
  // An empty lane shows what it could hold.
  const isEmpty = expected.length + experienced.length === 0
  return [
    { text: 'Experienced', sign: curve },
    ...(isEmpty || expected.length > 0 ? [EXPECTED] : []),
    ...(other ? [{ text: whoseCurve(other), sign: sample(otherPaint(other.persona)) }] : []),
    ...(experienced.some((point) => point.source === 'assumed') ? [{ text: 'Assumption', sign: hatching }] : []),
  ]
}

const sample =
  (paint: PathPaint): Row['sign'] =>
  (y) => ({ kind: 'path', d: `M${X + 1} ${y}h18`, ...paint })

const curve: Row['sign'] = (y) => experiencedSample({ x: X + 1, y, widthPx: 18, strokeWidth: 2.5 })

const EXPECTED: Row = { text: 'Expected', sign: sample({ stroke: 'curve-expected', strokeWidth: 1.5, dash: [4, 3] }) }

const hatching: Row['sign'] = (y) => ({
  kind: 'rect',
  x: X + 1,
  y: y - 5,
  width: 18,
  height: 10,
  radius: 2,
  hatched: true,
})
